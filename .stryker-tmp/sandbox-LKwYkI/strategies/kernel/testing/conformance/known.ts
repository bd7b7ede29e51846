import type { Boot, Device, Outcome, Scenario } from '../../../../engine/index.ts';

/** A way in which a tree decides otherwise than `merged`, which each tree that has it must show. */
export interface Known {
  readonly what: string;
  readonly why: string;
  /** Whether a tree of that release has it. */
  isOf(release: string): boolean;
  /** Whether it is all that keeps the kernel from running a scenario. */
  stops?(scenario: Scenario): boolean;
  /** The scenario in which the model does what the kernel does in this one. */
  alike?(scenario: Scenario): Scenario;
  /** The kernel's outcome as it would be without it. */
  corrected?(scenario: Scenario, kernel: Outcome): Outcome;
  /** Whether the kernel's outcome of a scenario may be any other for it. */
  excuses?(scenario: Scenario, kernel: Outcome): boolean;
}

/** The outcome with the VMBus ranges of every boot ending `by` bytes earlier. */
function withRangesCut({ boots, ...outcome }: Outcome, by: number): Outcome {
  const cut = boots.map(({ ranges, ...boot }) => ({
    ...boot,
    ranges: ranges.map(({ start, end }) => ({ start, end: end - by })),
  }));
  return { ...outcome, boots: cut };
}

function isOlder(release: string, than: readonly [number, number]): boolean {
  const [major = 0, minor = 0] = release.split('.').map(Number);
  return major < than[0] || (major === than[0] && minor < than[1]);
}

/** The scenario with every kernel built with CONFIG_SYSFB; efifb holds nothing where it was not. */
function withSysfb(scenario: Scenario): Scenario {
  const [first, ...others] = scenario.boots;
  const changed = ({ kernel, ...boot }: Boot): Boot => {
    const { sysfb, efifb } = kernel;
    return { ...boot, kernel: { ...kernel, sysfb: true, efifb: sysfb ? efifb : 'released' } };
  };
  return { ...scenario, boots: [changed(first), ...others.map(changed)] };
}

/** A 32-bit register of whose size a guest reads nothing: it would be 4 GiB or more. */
function isUnseen({ size, bits }: { readonly size: number; readonly bits: number }): boolean {
  return bits === 32 && size >= 2 ** 32;
}

function withoutUnseen(device: Device): Device {
  if (!('bars' in device)) return device;
  return { ...device, bars: device.bars.filter((bar) => !isUnseen(bar)) };
}

/** That 6.1 does not test CONFIG_SYSFB, which recorded cases show, too. */
export const UNTESTED: Known = {
  what: 'a kernel without CONFIG_SYSFB reserves as one with it',
  why: 'stable 6.1 does not test CONFIG_SYSFB in vmbus_reserve_fb',
  isOf: (release) => release.startsWith('6.1.'),
  alike: withSysfb,
};

/** All that are known. */
export const KNOWN: readonly Known[] = [
  {
    what: 'a 32-bit BAR of 4 GiB is none',
    why: 'its register, written with all ones, reads as 0, as one that is not there',
    isOf: () => true,
    alike: (scenario) => ({ ...scenario, devices: scenario.devices.map(withoutUnseen) }),
  },
  {
    what: 'the kernel knows no device tree',
    why: 'the VMBus driver takes device trees since Linux 6.4',
    isOf: (release) => isOlder(release, [6, 4]),
    stops: ({ host }) => host.firmware === 'devicetree',
  },
  {
    what: "a device tree's ranges end one byte too high",
    why: 'vmbus_device_add adds the size of a range to its start and takes that for its last byte',
    isOf: (release) => !isOlder(release, [6, 4]),
    corrected: ({ host }, kernel) =>
      host.firmware === 'devicetree' ? withRangesCut(kernel, 1) : kernel,
  },
  UNTESTED,
  {
    what: 'video memory that is all of the reservation takes that with it when it is freed',
    why: 'vmbus_free_mmio spares the reservation only since March 2025, and stable trees since then',
    isOf: (release) => release.startsWith('5.'),
    excuses: ({ boots }, { boots: ran }) =>
      boots.some(
        ({ events }, at) =>
          events.some((event) => 'remove' in event && event.remove === 'drm') &&
          ran[at]?.steps.some(
            ({ window, granted }) =>
              window === 'vram' && granted?.start === ran[at]?.reserved?.start,
          ),
      ),
  },
];

/**
 * The fewest known differences that tell a kernel's outcome of a scenario from the model's, which `isSame` compares
 * with what the model makes of a scenario; null where they do not.
 */
export function explanationOf(
  known: readonly Known[],
  scenario: Scenario,
  kernel: Outcome,
  isSame: (kernel: Outcome, scenario: Scenario) => boolean,
): readonly Known[] | null {
  const excuse = known.find((one) => one.excuses?.(scenario, kernel));
  if (excuse !== undefined) return [excuse];
  const found = subsetsOf(known.filter(({ alike, corrected }) => alike ?? corrected)).find(
    (some) => {
      const alike = some.reduce((given, one) => one.alike?.(given) ?? given, scenario);
      const right = some.reduce(
        (outcome, one) => one.corrected?.(scenario, outcome) ?? outcome,
        kernel,
      );
      return isSame(right, alike);
    },
  );
  return found ?? null;
}

/** All choices of some, the smaller first; none is no choice. */
function subsetsOf<One>(all: readonly One[]): readonly (readonly One[])[] {
  const every: (readonly One[])[] = [[]];
  for (const one of all) every.push(...every.map((some) => [...some, one]));
  return every.slice(1).toSorted((one, other) => one.length - other.length);
}
