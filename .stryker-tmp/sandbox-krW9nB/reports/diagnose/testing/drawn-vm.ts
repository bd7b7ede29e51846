import {
  type Boot,
  type Event,
  GRAPHICS,
  type Outcome,
  type Scenario,
  type Strategy,
  simulate,
} from '../../../engine/index.ts';
import { drawNumbered } from '../../../properties/population/population.ts';

/** A VM of the population with one kdump, and what its kernels are. */
export interface DrawnVm {
  readonly scenario: Scenario;
  readonly strategy: Strategy;
  readonly outcome: Outcome;
  /** As its kernels print it. */
  readonly version: string;
  readonly built: string;
}

interface Kernel {
  /** The id of the strategy that it follows. */
  readonly follows: string;
  readonly version: string;
  readonly built: string;
}

const IN_2024 = 'Fri Aug 30 12:02:04 UTC 2024';
const IN_JUNE_2026 = 'Tue Jun 30 12:02:04 UTC 2026';

/** Kernels as they are met. */
const KERNELS: readonly Kernel[] = [
  { follows: 'original', version: '6.8.0-45-generic', built: IN_2024 },
  { follows: 'pre-6.0', version: '5.15.0-91-generic', built: IN_2024 },
  { follows: 'merged', version: '6.8.0-90-generic', built: IN_JUNE_2026 },
];
/** The only ones that have noefi on the kdump kernel's command line. */
const OLD_ENTERPRISE: readonly Kernel[] = [
  { follows: 'pre-6.0', version: '4.18.0-553.el8.x86_64', built: IN_2024 },
];

/** VM `index` of the population that has a kdump kernel after its first; null where this one has none. `strategies`: those that kernels follow. */
export function drawVm(
  seed: string,
  index: number,
  strategies: readonly Strategy[],
): DrawnVm | null {
  const { scenario: drawn } = drawNumbered(seed, index);
  const [first, kdump] = drawn.boots;
  // The rules by which logs are read are Hyper-V's.
  if (kdump?.via?.kind !== 'kdump' || drawn.host.vmm === 'openvmm') return null;
  const scenario: Scenario = { ...drawn, boots: asMet(drawn, first, kdump) };
  const kernels = kdump.kernel.efi ? KERNELS : OLD_ENTERPRISE;
  const kernel = kernels[index % kernels.length];
  const strategy = strategies.find(({ id }) => id === kernel?.follows);
  if (kernel === undefined || strategy === undefined) return null;
  const { version, built } = kernel;
  return { scenario, strategy, version, built, outcome: simulate(scenario, strategy) };
}

/**
 * Only what real kernels do: before 6.14 hyperv_fb finds the firmware's driver there; efifb drives fb0 where
 * nothing drives the device; and the engine has no hyperv_fb on generation 1.
 */
function asMet({ host }: Scenario, first: Boot, kdump: Boot): [Boot, Boot] {
  const { via } = kdump;
  if (via === null) return [first, kdump];
  if (host.generation === 1) return [first, { ...kdump, via: { ...via, fb0: 'hyperv_drm' } }];
  if (via.fb0 === 'hyperv_fb') return [held(first), held(kdump)];
  if (via.fb0 === 'hyperv_drm') return [first, kdump];
  return [{ ...first, events: first.events.filter(isNotGraphics) }, kdump];
}

function held(boot: Boot): Boot {
  return { ...boot, kernel: { ...boot.kernel, efifb: 'held' } };
}

function isNotGraphics(event: Event): boolean {
  return !('probe' in event) || event.probe !== GRAPHICS;
}
