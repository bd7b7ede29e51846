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
import { merged } from '../../../strategies/merged.ts';
import { original } from '../../../strategies/original.ts';
import { pre60 } from '../../../strategies/pre-6.0.ts';

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
  readonly strategy: Strategy;
  readonly version: string;
  readonly built: string;
}

const IN_2024 = 'Fri Aug 30 12:02:04 UTC 2024';
const IN_JUNE_2026 = 'Tue Jun 30 12:02:04 UTC 2026';

/** Kernels as they are met: hyperv_fb lets the firmware's driver go first from 6.14 on. */
const KERNELS: readonly Kernel[] = [
  { strategy: original, version: '6.8.0-45-generic', built: IN_2024 },
  { strategy: pre60, version: '5.15.0-91-generic', built: IN_2024 },
  { strategy: merged, version: '6.8.0-90-generic', built: IN_JUNE_2026 },
];
const NEWER: readonly Kernel[] = [
  { strategy: original, version: '6.14.0-15-generic', built: IN_2024 },
  { strategy: merged, version: '6.14.0-70-generic', built: IN_JUNE_2026 },
];

/** VM `index` of the population that has a kdump kernel after its first; null where this one has none. */
export function drawVm(seed: string, index: number): DrawnVm | null {
  const { scenario: drawn } = drawNumbered(seed, index);
  const [first, kdump] = drawn.boots;
  if (kdump?.via?.kind !== 'kdump') return null;
  const scenario: Scenario = { ...drawn, boots: asMet(drawn, first, kdump) };
  const { efifb } = first.kernel;
  const newer =
    kdump.via.fb0 === 'hyperv_fb' && efifb === 'released' && drawn.host.generation === 2;
  const kernels = newer ? NEWER : KERNELS;
  const kernel = kernels[index % kernels.length] ?? KERNELS[0];
  if (kernel === undefined) return null;
  return { scenario, ...kernel, outcome: simulate(scenario, kernel.strategy) };
}

/** Only what real kernels do: no driver of the device beside efifb, and the engine has no hyperv_fb on Gen1. */
function asMet({ host }: Scenario, first: Boot, kdump: Boot): [Boot, Boot] {
  const { via } = kdump;
  if (via === null) return [first, kdump];
  if (host.generation === 1) return [first, { ...kdump, via: { ...via, fb0: 'hyperv_drm' } }];
  if (via.fb0 !== 'efifb' && via.fb0 !== 'none') return [first, kdump];
  return [{ ...first, events: first.events.filter(isNotGraphics) }, kdump];
}

function isNotGraphics(event: Event): boolean {
  return !('probe' in event) || event.probe !== GRAPHICS;
}
