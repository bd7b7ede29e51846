import type { Scenario, Strategy } from '../../../engine/index.ts';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { type Reproduction, reproduce } from '../command.ts';

export const ROOT_DISK = { id: 'nvme0', bars: [{ size: '16KiB', bits: 64 }], root: true };
export const KDUMP = { kind: 'kdump', syscall: 'kexec_load', fb0: 'hyperv_drm' };

/** A scenario of two kernels, in which the graphics driver of the first comes first. */
function scenarioOf(others: object): Scenario {
  const { scenario, problem } = readScenario({
    format: 'hvmmio-scenario/1',
    devices: [ROOT_DISK],
    boots: [
      { events: [{ probe: 'drm' }, { probe: 'nvme0' }] },
      { via: KDUMP, events: [{ probe: 'nvme0' }] },
    ],
    ...others,
  });
  if (scenario === null) throw new Error(JSON.stringify(problem));
  return scenario;
}

/** How such a scenario is reproduced, some of its fields replaced by others. */
export function reproduced(others: object, strategy: Strategy): Reproduction {
  return reproduce(scenarioOf(others), 'f.json', strategy);
}

/** What a boot shows in the log and in `/proc/iomem`. */
export function shownIn(all: Reproduction, index: number): string[] {
  const seen = all.boots[index]?.expect.filter(({ where }) => where !== 'nowhere') ?? [];
  return seen.map(({ where, text }) => `${where} ${text}`);
}

/** The lines for a shell in a boot. */
export function runsIn(all: Reproduction, index: number): string[] {
  return all.boots[index]?.todo.flatMap((step) => ('run' in step ? [step.run] : [])) ?? [];
}
