import { type Bar, type Device, GIB, MIB, type Scenario } from '../../../engine/index.ts';
import { ORDINARY_HOST } from '../../settings/host.ts';
import { ORDINARY_KERNEL } from '../../settings/kernel.ts';
import type { Evaluator } from '../evaluator.ts';
import { hex } from '../look.ts';
import { NCAST4V3 } from '../recorded.ts';

interface Listed {
  readonly name: string;
  readonly device: Device & { readonly bars: readonly Bar[] };
  /** Where its 32-bit BARs are, as the listing has it. */
  readonly low: readonly string[];
}

const REGION = /^Region \d+: Memory at (\w+) \((32|64)-bit, [\w-]+\) \[size=(\d+)M\]$/;

/** The devices of an lspci listing with the memory regions below each. */
function devicesIn(lines: readonly string[]): Listed[] {
  const heads = [...lines.keys()].filter((at) => !REGION.test(lines[at] ?? ''));
  return heads.map((head, index) => {
    const regions = lines
      .slice(head + 1, heads[index + 1])
      .map((line) => REGION.exec(line) ?? [])
      .map(([, at = '', bits, size]) => ({ at, bits, size: Number(size) * MIB }));
    const bars = regions.map(({ bits, size }): Bar => ({ size, bits: bits === '32' ? 32 : 64 }));
    const low = regions.filter(({ bits }) => bits === '32').map(({ at }) => at);
    return { name: lines[head] ?? '', device: { id: `pci${index}`, bars, root: false }, low };
  });
}

function scenarioWith(device: Device): Scenario {
  const host = { ...ORDINARY_HOST, lowMmio: 3 * GIB };
  const boot = { via: null, kernel: ORDINARY_KERNEL, events: [{ probe: device.id }] };
  return { name: null, host, devices: [device], boots: [boot] };
}

export const c05: Evaluator = {
  domain: 'the PCI devices that a listing of one Azure VM shows',
  exhaustive: false,
  judge: (bench) => {
    const listed = devicesIn(NCAST4V3.lines);
    const [found, ...others] = listed.filter(({ low }) => low.length > 0);
    const original = bench.strategy('original');
    const scenario = found && scenarioWith(found.device);
    const evidence = () => {
      if (found === undefined || scenario === undefined) return [NCAST4V3.source];
      const outcome = bench.run(scenario, original);
      const window = outcome.boots[0]?.steps.find((step) => step.window === 'low')?.granted;
      return [
        `${found.name}: 32-bit at ${found.low.join(', ')}; the engine puts it at ${hex(window?.start ?? 0)}`,
        NCAST4V3.source,
      ];
    };
    const outside = () => [];
    if (scenario === undefined) {
      return { tried: listed.length, failing: 0, smallest: null, evidence, outside };
    }
    const smallest = { scenario, strategy: original.id };
    return { tried: listed.length, failing: 1 + others.length, smallest, evidence, outside };
  },
};
