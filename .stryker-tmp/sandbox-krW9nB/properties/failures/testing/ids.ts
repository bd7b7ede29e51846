import {
  type Assumptions,
  type Boot,
  DEFAULT_ASSUMPTIONS,
  defineStrategy,
  MIB,
  type Resolution,
  type Scenario,
  type Strategy,
  simulate,
} from '../../../engine/index.ts';
import { aPciDevice, aScenario, firstBoot } from '../../../engine/testing/examples.ts';
import { kindsOf } from '../kinds.ts';

export const NVME = { ...aPciDevice('nvme0', [16384, 64]), root: true };
export const FOUR_K: Resolution = [3840, 2160];
/** Told what the first kernel was told. */
export const FILE_LOAD = {
  kind: 'kdump',
  syscall: 'kexec_file_load',
  tools: null,
  fb0: 'hyperv_drm',
} as const;

export function reserving(start: number | null): Strategy {
  const reserve = () => (start === null ? null : { start, size: 8 * MIB });
  return defineStrategy({ id: 'own', summary: 'a', source: 'b', reserve });
}

export function idsOf(scenario: Scenario, strategy: Strategy, assumed: Partial<Assumptions> = {}) {
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...assumed };
  const outcome = simulate(scenario, strategy, undefined, assumptions);
  return kindsOf(scenario, strategy, outcome, assumptions).map(({ id }) => id);
}

/** nvme0 and two graphics boots: the firmware's driver makes hyperv_drm move H from f8000000 to f8800000. */
export function afterMove(later: Boot): Scenario {
  const first = firstBoot(['probe drm'], { efifb: 'held' });
  return aScenario({ devices: [NVME], boots: [first, later] });
}
export const MOVED = 'framebuffer-unmoved/first-kernel/held-by-the-firmware-driver';
