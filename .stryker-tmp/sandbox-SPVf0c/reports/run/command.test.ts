import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { DEFAULT_ASSUMPTIONS, defineStrategy, type Strategy } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { original } from '../../strategies/original.ts';
import { ScenarioError, StrategyError } from '../../strategies/strategy-error.ts';
import { topDown } from '../../strategies/top-down.ts';
import { type Assumed, USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { EXAMPLE } from '../testing/example.ts';
import { Slow } from '../testing/slow.ts';
import { run } from './command.ts';

const QUIET = {
  format: 'hvmmio-scenario/1',
  host: { isolation: 'snp' },
  devices: [],
  boots: [{ events: [] }],
};

const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, ...scenarios: unknown[]): string {
  const file = join(folder, name);
  writeFileSync(file, scenarios.map((scenario) => `${JSON.stringify(scenario)}\n`).join(''));
  return file;
}

async function textOf(
  files: string[],
  strategies: Strategy[],
  flags: { json?: true; relations?: true; assumed?: Assumed } = {},
) {
  const out = new Slow();
  await run(
    {
      files,
      strategies,
      json: flags.json ?? false,
      relations: flags.relations ?? false,
      assumed: flags.assumed ?? USUALLY_ASSUMED,
    },
    out,
  );
  await new Promise<void>((ended) => out.end(ended));
  return out.text;
}

const both = fileOf('both.jsonl', EXAMPLE, QUIET);

describe('as JSON', () => {
  it('scenarios come in order, and under each the strategies in order', async () => {
    const text = await textOf([both, fileOf('quiet.json', QUIET)], [topDown, original], {
      json: true,
    });
    const told = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .map(({ strategy, boots }) => [strategy, boots.length]);
    expect(told).toEqual([
      ['top-down', 2],
      ['original', 2],
      ['top-down', 1],
      ['original', 1],
      ['top-down', 1],
      ['original', 1],
    ]);
  });

  it('relations are told where they are asked for', async () => {
    const text = await textOf([both], [original], { json: true, relations: true });
    const relations = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).relations);
    expect(relations).toEqual([
      [{ property: 'load-order-irrelevant', boot: 1, device: 'nvme0' }],
      [],
    ]);
  });
});

describe('under other assumptions', () => {
  // Without A1 the config window at f8800000 is refused: 32 MiB of framebuffer, 8 MiB reserved.
  const large = fileOf('large.json', {
    ...EXAMPLE,
    host: { resolution: [3840, 2160] },
    boots: [{ events: [{ probe: 'nvme0' }] }],
  });
  const assumed = {
    assumptions: { ...DEFAULT_ASSUMPTIONS, A1: 'uefi', A5: 'power-on' },
    iomemFile: null,
  } as const;

  it('an outcome carries those that differ, and is another', async () => {
    const usual = JSON.parse(await textOf([large], [original], { json: true }));
    expect(Object.keys(usual)).not.toContain('assumptions');
    expect(usual.violations).toHaveLength(2);
    const other = JSON.parse(await textOf([large], [original], { json: true, assumed }));
    expect(other).toMatchObject({ assumptions: { A1: 'uefi', A5: 'power-on' }, violations: [] });
    expect(Object.keys(other).slice(1, 3)).toEqual(['strategy', 'assumptions']);
  });

  it('so do relations', async () => {
    const flags = { json: true, relations: true } as const;
    const orders = fileOf('orders.json', {
      ...EXAMPLE,
      host: { resolution: [3840, 2160] },
      boots: [{ events: [{ probe: 'nvme0' }, { probe: 'drm' }] }],
    });
    const usual = JSON.parse(await textOf([orders], [original], flags));
    const other = JSON.parse(await textOf([orders], [original], { ...flags, assumed }));
    expect([usual.relations.length, other.relations.length]).toEqual([1, 0]);
  });

  it('an account says them', async () => {
    expect(await textOf([large], [original], { assumed })).toContain(
      'A1 uefi, A2 released, A3 none, A4 released, A5 power-on\n',
    );
  });
});

describe('as an account', () => {
  it('a scenario is described once for all its strategies', async () => {
    const text = await textOf([both], [original, topDown]);
    const headings = text
      .replaceAll(/\n {4}(?=Gen1)/g, ' ')
      .split('\n')
      .filter((line) => /^(===|\w.*:)/.test(line));
    expect(headings).toEqual([
      `=== ${both}:1 ===`,
      `original: ${original.summary}`,
      `top-down: ${topDown.summary}`,
      `=== ${both}:2 ===`,
      `original: ${original.summary}`,
      `top-down: ${topDown.summary}`,
    ]);
  });

  it('a blank line stands between strategies, two between scenarios', async () => {
    const text = await textOf([both], [original, topDown], { relations: true });
    const scenarios = text.split('\n\n\n').map((scenario) => scenario.split('\n\n'));
    expect(scenarios.map((parts) => parts.length)).toEqual([3, 3]);
    expect(scenarios.map((parts) => parts[1]?.split('\n').at(-1))).toEqual([
      '    boot 1  load-order-irrelevant  nvme0',
      '  no relational violations',
    ]);
  });
});

describe('nothing is written', () => {
  const moody = defineStrategy({
    ...original,
    id: 'moody',
    reserve(guest) {
      if (guest.isolation === 'snp') throw new InputError('moody');
      return null;
    },
  });
  const crowd = Array.from({ length: 11 }, (_, index) => ({ id: `d${index}`, dxg: index + 1 }));
  const events = crowd.map(({ id }) => ({ probe: id }));
  const crowded = fileOf('crowded.json', { ...QUIET, devices: crowd, boots: [{ events }] });
  const bad = fileOf('bad.json', { ...QUIET, devices: [{ id: 'drm', bars: [] }] });

  it.each([
    [
      'a later file is bad',
      [both, bad],
      [original],
      `${bad}:1:75: devices[0].id: found "drm", expected another id: "drm" is the graphics device`,
    ],
    ['a strategy fails in a later scenario', [both], [original, moody], 'moody'],
    [
      'a strategy is named twice',
      [both],
      [original, moody, original],
      'found strategy "original" twice, expected it once',
    ],
    [
      'standard input is named twice',
      ['-', both, '-'],
      [original],
      'found standard input "-" twice, expected it once',
    ],
  ])('where %s', async (_what, files, strategies, message) => {
    const out = new Slow();
    const done = run(
      { files, strategies, json: true, relations: false, assumed: USUALLY_ASSUMED },
      out,
    );
    await expect(done).rejects.toThrow(new InputError(message));
    expect(out.text).toBe('');
  });

  it('of a strategy that does wrong, which is told on standard error', async () => {
    const wrong = defineStrategy({
      ...original,
      id: 'wrong',
      reserve(guest) {
        if (guest.isolation === 'snp') throw new StrategyError('no room', 'wrong');
        return null;
      },
    });
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const text = await textOf([both], [wrong, topDown], { json: true });
      expect(text).toBe(await textOf([both], [topDown], { json: true }));
      expect(stderr.mock.calls).toEqual([[`hvmmio: no room; at ${both}:2; it is left out\n`]]);
      expect(process.exitCode).toBe(2);
    } finally {
      stderr.mockRestore();
      process.exitCode = undefined;
    }
  });

  it('of a kernel that cannot go on in one scenario, which alone is left out', async () => {
    const wrong = defineStrategy({
      ...original,
      id: 'wrong',
      reserve(guest) {
        if (guest.isolation === 'snp') throw new ScenarioError('it may never end', 'wrong');
        return null;
      },
    });
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      const text = await textOf([both], [wrong], { json: true });
      expect(text.trim().split('\n')).toHaveLength(1);
      const told = `hvmmio: it may never end; at ${both}:2, which is left out for it\n`;
      expect(stderr.mock.calls).toEqual([[told]]);
      expect(process.exitCode).toBe(2);
    } finally {
      stderr.mockRestore();
      process.exitCode = undefined;
    }
  });

  it('where what is assumed does not fit a later scenario', async () => {
    const A3 = [{ start: 0xf7fff000, end: 0xf8000fff, busy: true, name: 'x' }];
    const assumed = { assumptions: { ...DEFAULT_ASSUMPTIONS, A3 }, iomemFile: 'more.json' };
    const gen1 = fileOf('gen1.json', { ...EXAMPLE, host: { generation: 1 } });
    const out = new Slow();
    const options = { files: [both, gen1], strategies: [original], json: true, relations: false };
    await expect(run({ ...options, assumed }, out)).rejects.toThrow(
      new InputError(
        'more.json: entry 0 (f7fff000-f8000fff "x") partly overlaps f8000000-fffbffff ' +
          `"PCI Bus 0000:00" of ${gen1}:1, expected it apart from what the machine holds already, ` +
          'or inside that',
      ),
    );
    expect(out.text).toBe('');
  });

  it('where a scenario has too many load orders to judge its relations', async () => {
    const out = new Slow();
    const done = run(
      {
        files: [both, crowded],
        strategies: [original],
        json: true,
        relations: true,
        assumed: USUALLY_ASSUMED,
      },
      out,
    );
    const error: unknown = await done.catch((reason) => reason);
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toContain(`InputError: ${crowded}:1: load-order-irrelevant: `);
    expect(out.text).toBe('');
  });
});

it('little waits for a reader that is slow', async () => {
  const many = fileOf('many.jsonl', ...Array<unknown>(200).fill(EXAMPLE));
  const out = new Slow();
  await run(
    {
      files: [many],
      strategies: [original],
      json: true,
      relations: false,
      assumed: USUALLY_ASSUMED,
    },
    out,
  );
  expect(out.text.length).toBeGreaterThan(200_000);
  expect(out.mostWaiting).toBeLessThan(4000);
});
