import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCounterexamples } from '../../properties/failures/counterexamples.ts';
import { properties } from '../../properties/index.ts';
import { loadOrderIrrelevant } from '../../properties/load-order-irrelevant.ts';
import { readScenarioFile } from '../../properties/scenarios/file.ts';
import { readScenario } from '../../properties/scenarios/read.ts';
import { allOf } from '../../properties/scenarios/testing/all-of.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import { strategies } from '../../strategies/index.ts';
import { original } from '../../strategies/original.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { anyText } from '../testing/texts.ts';
import { type Explanation, explain } from './explain.ts';
import { findSource } from './find-source.ts';
import { writeMail } from './formats.ts';
import { withPlainNames } from './plain-names.ts';
import type { ScenarioSource } from './scenario-source.ts';

const TRACE = 'properties/traces/lab-gen2-linux-azure-kdump.json';
const ACCEPTED = properties.filter(({ id }) => id === 'config-window-accepted');

async function explained(file: string): Promise<[Explanation, ScenarioSource]> {
  const source = await findSource(file);
  const [property] = ACCEPTED;
  if (property === undefined) throw new Error('no such property');
  return [explain(source.scenario, original, property, strategies), source];
}

function expectMail(text: string): void {
  const lines = text.split('\n');
  expect(text).toMatch(/^[\n -~]+$/);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(72);
  expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
}

describe('the mail of the default kdump conflict', async () => {
  const [explanation, source] = await explained(TRACE);
  const text = writeMail(explanation, source, USUALLY_ASSUMED, 'original');
  const lines = text.trimEnd().split('\n');

  it('has under 60 lines, none wider than 72, in ASCII', () => {
    expectMail(text);
    expect(lines.length).toBeLessThan(60);
  });

  // Addresses as model.md section 7 has them for this trace.
  it('shows the memory map of the kdump kernel as /proc/iomem would', () => {
    const from = lines.indexOf('MMIO of the kdump kernel at that moment:');
    expect(lines.slice(from + 1, from + 6)).toEqual([
      '  f8000000-fed40000 : hyperv mmio',
      '    f8000000-f87fffff                        <- host framebuffer',
      '    f8000000-f8001fff : nvme0 config window  <- refused by the host',
      '  fe0000000-fffffffff : hyperv mmio',
      '',
    ]);
  });

  it('names property, kernel, device and address, and what the kernel logs', () => {
    expect(lines[0]).toBe('original violates config-window-accepted: the kdump kernel, nvme0');
    const paragraph = lines.slice(2, lines.indexOf('', 2)).join(' ');
    for (const words of [
      'The kdump kernel, started by kexec_load with fb0 hyperv_fb, is told no lfb_base',
      'nvme0 asks for a config window and gets f8000000-f8001fff.',
      '"PCI Pass-through VSP failed D0 Entry with status c0370048"',
      'no crash dump is written',
    ]) {
      expect(paragraph).toContain(words);
    }
  });

  it('has the scenario in five lines', () => {
    const from = lines.indexOf('Scenario:');
    expect(lines.slice(from + 1, lines.indexOf('', from))).toEqual([
      '  host      Gen2 x86_64, 1920x1080, default low and high MMIO',
      '  devices   nvme0 (root, 16 KiB/64-bit)',
      '  first     nvme0 works, drm works',
      '  kdump     kexec_load, fb0 hyperv_fb; nvme0 refused',
      '  strategy  original (Linux 6.12, drivers/hv/vmbus_drv.c); A1-A5 default',
    ]);
  });

  it('can be replayed from what it says alone', async () => {
    const from = lines.indexOf('Replay:');
    expect(lines.slice(from + 1, from + 4)).toEqual([
      `  hvmmio explain ${TRACE} \\`,
      '    --strategy original --property config-window-accepted',
      'where the file holds:',
    ]);
    const { scenario } = readScenario(JSON.parse(lines.slice(from + 4).join('\n')));
    const [filed] = await allOf(readScenarioFile(TRACE));
    expect({ ...scenario, name: null }).toEqual({ ...filed?.scenario, name: null });
  });
});

it('a counterexample is replayed by its name', async () => {
  const name = 'original.config-window-accepted.later-kernel.unreserved-framebuffer';
  const text = writeMail(...(await explained(name)), USUALLY_ASSUMED, null);
  expect(text.split('\n').slice(-4)).toEqual(['Replay:', '  hvmmio explain \\', `    ${name}`, '']);
});

it('options say what is assumed otherwise, and what stands for a path too long for a mail', async () => {
  const [explanation, source] = await explained(TRACE);
  const iomemFile = `${'/long'.repeat(20)}.json`;
  const assumptions = { ...USUALLY_ASSUMED.assumptions, A1: 'uefi' } as const;
  const text = writeMail(explanation, source, { assumptions, iomemFile }, "it's mine.ts");
  expectMail(text);
  const [, replay = ''] = text.split('Replay:\n');
  expect(replay.replaceAll(/ \\\n */g, ' ')).toMatch(
    /^ {2}hvmmio explain \S+ --strategy strategy\.ts --property config-window-accepted --assume a1=uefi --assume a3=iomem\.json\n/,
  );
});

it('says so where nothing is violated', async () => {
  const [{ violations, analysis, ...explanation }, source] = await explained(TRACE);
  expect(violations).toHaveLength(1);
  expect(analysis).not.toBeNull();
  const text = writeMail(
    { ...explanation, violations: [], analysis: null },
    source,
    USUALLY_ASSUMED,
    null,
  );
  expect(text).toBe('original does not violate config-window-accepted here.\n');
});

describe('a mail of a counterexample', () => {
  const judged = readCounterexamples().flatMap(({ name, scenario, ...one }) => {
    const strategy = strategies.find(({ id }) => id === one.strategy);
    const property = [...properties, loadOrderIrrelevant].find(({ id }) => id === one.property);
    if (strategy === undefined || property === undefined) return [];
    return [{ name, scenario, strategy, property }];
  });
  const spread = judged.filter((_, index) => index % Math.ceil(judged.length / 20) === 0);

  it.each(spread)('$name', async ({ name, scenario, strategy, property }) => {
    const explanation = explain(scenario, strategy, property, strategies);
    const text = writeMail(explanation, await findSource(name), USUALLY_ASSUMED, null);
    expectMail(text);
    expect(text.split('\n').length - 1).toBeLessThan(60);
    expect(text).toMatch(/\n {4,}[0-9a-f]{8,}-[0-9a-f]{8,}.*\n/);
  });
});

const HOSTILE = [
  'é'.repeat(500),
  'a b\n'.repeat(125),
  '\u202e<img src=x>',
  '--format',
  '\u{1f600}',
];

it.each(HOSTILE.slice(0, 3))('a device of the name %j leaves it ASCII and narrow', async (id) => {
  const { devices, boots, ...rest } = writeScenario((await findSource(TRACE)).scenario);
  const renamed = JSON.parse(JSON.stringify(boots), (_, value) => (value === 'nvme0' ? id : value));
  const devicesToo = devices.map((device) => ({ ...device, id }));
  const { scenario } = readScenario({ ...rest, devices: devicesToo, boots: renamed });
  const [property] = ACCEPTED;
  if (scenario === null || property === undefined) throw new Error('no scenario');
  const explanation = explain(withPlainNames(scenario), original, property, [original]);
  const text = writeMail(explanation, await findSource(TRACE), USUALLY_ASSUMED, 'original');
  expectMail(text);
  expect(text).toContain(' <- refused by the host\n');
});

it('any words leave it ASCII and narrow', async () => {
  const [explanation, source] = await explained(TRACE);
  const anything = fc.oneof(anyText(500), fc.constantFrom(...HOSTILE));
  fc.assert(
    fc.property(anything, anything, (words, file) => {
      const strategy = { ...original, id: words, summary: words, source: words };
      const renamed = { ...explanation, strategy };
      expectMail(writeMail(renamed, { ...source, file }, USUALLY_ASSUMED, words));
    }),
  );
});

it('names the version that replays it, where that is known', async () => {
  const [explanation, source] = await explained(TRACE);
  const text = writeMail(explanation, source, USUALLY_ASSUMED, 'original', '1.2.3');
  expectMail(text);
  expect(text).toContain('Replay with hvmmio 1.2.3:\n');
});
