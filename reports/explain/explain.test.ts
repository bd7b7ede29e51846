import { describe, expect, it } from 'vitest';
import {
  type Boot,
  type Host,
  KIB,
  MIB,
  type Scenario,
  type Strategy,
} from '../../engine/index.ts';
import { aPciDevice, aScenario, firstBoot, LAB } from '../../engine/testing/examples.ts';
import { properties } from '../../properties/index.ts';
import { loadOrderIrrelevant } from '../../properties/load-order-irrelevant.ts';
import { strategies } from '../../strategies/index.ts';
import { original } from '../../strategies/original.ts';
import { type Explanation, explain } from './explain.ts';
import { writeText } from './formats.ts';
import { Verdicts } from './verdicts.ts';

const KERNEL: Boot['kernel'] = { sysfb: true, efi: true, efifb: 'released' };

/** An NVMe root device, a first kernel with the probes `first`, a kdump kernel with `later`. */
function kdump(first: readonly string[], later: readonly string[], host = LAB): Scenario {
  const bars = [16 * KIB, 32 * KIB].map((size) => ({ size, bits: 64 as const }));
  const via = { kind: 'kdump', syscall: 'kexec_load', tools: null, fb0: 'hyperv_drm' } as const;
  return {
    name: null,
    host,
    devices: [{ id: 'nvme0', bars, root: true }],
    boots: [
      { via: null, kernel: KERNEL, events: first.map((probe) => ({ probe })) },
      { via, kernel: KERNEL, events: later.map((probe) => ({ probe })) },
    ],
  };
}

function strategy(id: string): Strategy {
  const found = strategies.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no strategy ${id}`);
  return found;
}

function explained(scenario: Scenario, id: string, name: string): Explanation {
  const property = properties.find((one) => one.id === name);
  if (property === undefined) throw new Error(`no property ${name}`);
  return explain(scenario, strategy(id), property, strategies);
}

function mattering({ analysis }: Explanation): string[] {
  const matter = analysis?.findings.filter(({ matters }) => matters) ?? [];
  return matter.map(({ input: { id, boot, device } }) => `${id} ${boot ?? '-'} ${device ?? '-'}`);
}

function finding({ analysis }: Explanation, id: string, boot: number | null = null) {
  return analysis?.findings.find(({ input }) => input.id === id && input.boot === boot);
}

/** What matters of the kdump case whatever its first kernel does, and that something can fail at all. */
const ALWAYS = ['host-kind - -', 'console - -', 'kexec-path 1 -', 'order 1 -'];
const TRIVIAL = ['events 1 nvme0', 'device - nvme0'];

describe('the kdump case under original', () => {
  const plain = explained(kdump(['nvme0'], ['nvme0', 'drm']), 'original', 'config-window-accepted');

  it('is a config window at the base of low MMIO, where the host has its framebuffer', () => {
    const { history, violation } = plain.analysis ?? {};
    expect(violation).toEqual({ property: 'config-window-accepted', boot: 1, device: 'nvme0' });
    expect(history?.failing.step.granted).toEqual({ start: 0xf8000000, end: 0xf8001fff });
    expect(history?.failing.step.framebuffer).toEqual({ start: 0xf8000000, end: 0xf87fffff });
    expect(history?.cause).toMatchObject({
      result: 'conflict',
      overlap: { start: 0xf8000000, end: 0xf8001fff },
      reserved: null,
    });
  });

  it('depends on the framebuffer, what the kdump kernel is told, its order; on nothing else', () => {
    expect(mattering(plain).sort()).toEqual([...ALWAYS, ...TRIVIAL].sort());
    const { together } = plain.analysis ?? {};
    expect(together?.tried).toBe(2000);
    expect(together?.combinations).toEqual([]);
    const free = together?.free.map(({ id }) => id);
    for (const id of ['low-mmio', 'framebuffer', 'high-mmio', 'bar-size', 'bar-count', 'root']) {
      expect(free).toContain(id);
    }
  });

  it('needs nvme0 before drm, and is cured by the other order', () => {
    expect(finding(plain, 'order', 1)?.rule).toEqual({ when: 'only', pairs: [['nvme0', 'drm']] });
    const orders = plain.analysis?.cures.settings.filter(({ input }) => input.id === 'order');
    expect(orders?.map(({ choice }) => choice.label)).toEqual(['drm, nvme0']);
  });

  it('is cured by telling the kdump kernel, and by each strategy that reserves or avoids', () => {
    const paths = plain.analysis?.cures.settings.filter(({ input }) => input.id === 'kexec-path');
    expect(paths?.map(({ choice }) => choice.label)).toEqual([
      'kexec_load, efifb',
      'kexec_file_load',
    ]);
    const failing = ['pre-6.0', 'select-sysfb'];
    expect(plain.analysis?.sharedBy).toEqual(expect.arrayContaining(failing));
    const cures = plain.analysis?.cures.strategies.map((cure) => cure.strategy) ?? [];
    expect(cures).toEqual(
      expect.arrayContaining([
        'high-config-window',
        'low-end-fallback',
        'low-end-always',
        'half-capped',
        'merged',
        'ideal',
        'top-down',
      ]),
    );
    expect(cures.filter((id) => failing.includes(id) || id === 'original')).toEqual([]);
  });

  it('ends at 8 MiB where the first kernel loads hyperv_drm, which then moves the framebuffer', () => {
    // R is max(3 MiB, 8 MiB) of lfb_base: more video memory does not lie in it and goes behind it,
    // to 0xf8800000, so that the framebuffer is no longer at the base.
    const graphics = kdump(['drm', 'nvme0'], ['nvme0', 'drm']);
    const moved = explained(graphics, 'original', 'config-window-accepted');
    expect(finding(moved, 'framebuffer')?.intervals).toEqual([{ from: 2 * MIB, to: 8 * MIB }]);
    const besides = ['framebuffer - -', 'efifb 0 -'];
    expect(mattering(moved).sort()).toEqual([...ALWAYS, ...TRIVIAL, ...besides].sort());
  });

  it('takes under 45 lines of ASCII, 100 columns wide, with the names as they are', () => {
    const text = writeText(plain, ['hvmmio run case.json', '--strategy original']);
    const lines = text.split('\n');
    expect(lines.length).toBeLessThan(45);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(text).toMatch(/^[\n -~]*$/);
    expect(lines).toContain('  nvme0 asks for a config window and gets f8000000-f8001fff.');
    expect(lines).toContain('  The framebuffer overlaps it at f8000000-f8001fff (8 KiB).');
    expect(text).toContain('only if nvme0 before drm');
    expect(text).toContain('any low MMIO size; any resolution');
    expect(text).toContain('  probe drm before nvme0 in the kdump kernel');
  });
});

describe('Gen1 at high resolution', () => {
  const gen1: Host = { ...LAB, generation: 1, screen: { framebuffer: 128 * MIB } };
  const scenario = kdump(['drm', 'nvme0'], ['nvme0', 'drm'], gen1);

  // Above 64 MiB video memory does not lie in the BAR, nor in the 45.25 MiB behind it, and goes to
  // 0xfe0000000: the next kernel's first window from 4 GiB up lands on it.
  it.each(['original', 'low-end-fallback', 'half-capped', 'merged'])(
    '%s puts a high window over the framebuffer from 66 MiB on',
    (id) => {
      const found = explained(scenario, id, 'bar-window-clear');
      expect(finding(found, 'framebuffer')?.intervals).toEqual([{ from: 66 * MIB, to: 128 * MIB }]);
      expect(found.analysis?.history?.failing.step.framebuffer?.start).toBe(0xfe0000000);
    },
  );

  it('high-config-window has its config window refused from 66 MiB on', () => {
    const found = explained(scenario, 'high-config-window', 'config-window-accepted');
    expect(finding(found, 'framebuffer')?.intervals).toEqual([{ from: 66 * MIB, to: 128 * MIB }]);
    expect(found.analysis?.history?.failing.step.granted?.start).toBe(0xfe0000000);
  });
});

describe('room withheld', () => {
  it('is the lowest that fits, and ends where low MMIO has more: exact at 2 MiB', () => {
    // merged reserves half of low MMIO up to 4 GiB from the base B. A 32 MiB low window, aligned to
    // 32 MiB, fits behind the config window and below 0xfed40000 once 0xfc000000 is free, that is
    // once the reservation's end, (B + 4 GiB) / 2, is at or below 0xfc000000 minus 8 KiB: not with
    // B = 0xf8000000 (128 MiB), but with any lower B by 2 MiB.
    const low: Scenario = {
      ...kdump([], []),
      devices: [{ id: 'nvme0', bars: [{ size: 32 * MIB, bits: 32 }], root: false }],
      boots: [{ via: null, kernel: KERNEL, events: [{ probe: 'nvme0' }] }],
    };
    const found = explained(low, 'merged', 'low-window-granted');
    expect(finding(found, 'low-mmio')?.intervals).toEqual([{ from: 128 * MIB, to: 128 * MIB }]);
    // The framebuffer ends at 0xf87fffff: 0xfa000000 is the lowest multiple of 32 MiB behind it.
    expect(found.analysis?.history?.cause).toMatchObject({
      result: 'starved',
      room: { start: 0xfa000000, end: 0xfbffffff },
      reserved: { start: 0xf8000000, end: 0xfbffffff },
    });
  });
});

it('says plainly that a property holds', () => {
  const found = explained(kdump(['nvme0'], ['nvme0']), 'merged', 'config-window-accepted');
  expect(found.analysis).toBeNull();
  expect(writeText(found, [])).toBe('merged does not violate config-window-accepted here.\n');
});

it('a relation has as many boots for each verdict as all together may take', () => {
  const asked: number[] = [];
  const effort = { boots: 50_000, expected: (all: number) => void asked.push(all), judged() {} };
  const verdicts = new Verdicts(loadOrderIrrelevant, undefined, effort);
  // 7! orders of devices that differ: 5040 boots of 50,000, and not of a hundredth of these.
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const devices = ids.map((id, at) => aPciDevice(id, [4096 * 2 ** at, 64]));
  const scenario = aScenario({ devices, boots: [firstBoot(ids.map((id) => `probe ${id}`))] });
  expect(verdicts.judge(scenario, original).type).not.toBe('over budget');
  verdicts.expect(100);
  expect(asked).toEqual([100]);
  expect(() => verdicts.violations(scenario, original)).toThrow(
    'takes up to 100 verdicts and leaves each of them 500 boots; "hvmmio run --relations" judges',
  );
});
