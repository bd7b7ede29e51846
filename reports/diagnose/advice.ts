import {
  GIB,
  GRAPHICS,
  type Host,
  MIB,
  type Scenario,
  type Strategy,
  scenarioProblem,
} from '../../engine/index.ts';
import { varyBoot, varyHost, withoutEvents } from '../../properties/settings/vary.ts';
import type { Fit } from './fit.ts';
import { Harms, type Run, type Share, shareOf } from './harms.ts';

/** Something that the owner can do, and how often the kdump kernel then still fails. */
export interface Advice extends Share {
  readonly what: string;
}

interface Measure {
  readonly what: string;
  readonly vary: (scenario: Scenario) => Scenario;
  readonly strategy?: Strategy;
}

/** Moves hyperv_drm before or behind all else in a boot; it loads there where it did not. */
function graphicsIn(boot: number, place: 'first' | 'last'): Measure['vary'] {
  return (scenario) => {
    const without = withoutEvents(scenario, boot, GRAPHICS);
    const drm = { probe: GRAPHICS };
    return varyBoot(without, boot, ({ events }) => ({
      events: place === 'first' ? [drm, ...events] : [...events, drm],
    }));
  };
}

const host = (change: Partial<Host>) => (scenario: Scenario) => varyHost(scenario, change);

const IN_GUEST: readonly Measure[] = [
  {
    what: 'load the kdump kernel with "kexec -s" (kexec_file_load)',
    vary: (scenario) =>
      varyBoot(scenario, 1, ({ via }) => ({
        via: via && { ...via, syscall: 'kexec_file_load' },
      })),
  },
  {
    what: 'keep hyperv_drm and hyperv_fb out of the kdump kernel (module_blacklist=)',
    vary: (scenario) => withoutEvents(scenario, 1, GRAPHICS),
  },
  { what: 'load hyperv_drm before pci-hyperv in the kdump kernel', vary: graphicsIn(1, 'first') },
  {
    what: 'keep hyperv_drm and hyperv_fb out of the first kernel (module_blacklist=)',
    vary: (scenario) => withoutEvents(scenario, 0, GRAPHICS),
  },
  { what: 'load hyperv_drm before pci-hyperv in the first kernel', vary: graphicsIn(0, 'first') },
  { what: 'load hyperv_drm after pci-hyperv in the first kernel', vary: graphicsIn(0, 'last') },
  {
    what: 'build both kernels with CONFIG_SYSFB',
    vary: (scenario) =>
      [0, 1].reduce(
        (given, boot) =>
          varyBoot(given, boot, ({ kernel }) => ({ kernel: { ...kernel, sysfb: true } })),
        scenario,
      ),
  },
  {
    what: "take noefi off the kdump kernel's command line",
    vary: (scenario) =>
      varyBoot(scenario, 1, ({ kernel }) => ({ kernel: { ...kernel, efi: true } })),
  },
];

const ON_HOST: readonly Measure[] = [
  { what: 'Set-VMVideo: at most 1920x1080', vary: host({ screen: { resolution: [1920, 1080] } }) },
  { what: 'Set-VM -LowMemoryMappedIoSpace 512MB', vary: host({ lowMmio: 512 * MIB }) },
  { what: 'Set-VM -LowMemoryMappedIoSpace 1GB', vary: host({ lowMmio: GIB }) },
  { what: 'Set-VM -LowMemoryMappedIoSpace 3GB', vary: host({ lowMmio: 3 * GIB }) },
  { what: 'turn console support off', vary: host({ console: false }) },
];

/** What lowers the risk, computed over all ways in which the VM may be: what helps most comes first. */
export function adviceOn({ fitting }: Fit, strategies: readonly Strategy[], now: Share): Advice[] {
  if (now.failing === 0) return [];
  const harms = new Harms();
  const fix = strategies.find(({ id }) => id === 'merged');
  const kernel: readonly Measure[] =
    fix === undefined
      ? []
      : [{ what: 'run a kernel with the merged fix', vary: (given) => given, strategy: fix }];
  const failing = fitting.filter((variant) => harms.maskOf(variant) !== 0);
  const harmless = (run: Run) => harms.maskOf(run) === 0;
  return [...IN_GUEST, ...kernel, ...ON_HOST]
    .filter((measure) => taking(measure, failing).some(harmless))
    .map((measure) => {
      const masks = taking(measure, fitting).map((run) => harms.maskOf(run));
      return { what: measure.what, ...shareOf(masks) };
    })
    .filter((left) => left.failing < now.failing && left.of === now.of)
    .toSorted((one, other) => one.failing - other.failing);
}

/** The variants with a measure taken; one that makes no possible VM is left out. */
function taking({ vary, strategy }: Measure, variants: readonly Run[]): Run[] {
  return variants
    .map((variant) => ({
      scenario: vary(variant.scenario),
      strategy: strategy ?? variant.strategy,
    }))
    .filter(({ scenario }) => scenarioProblem(scenario) === null);
}
