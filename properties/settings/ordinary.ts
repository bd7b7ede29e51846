import type { Device, KernelConfig, Scenario } from '../../engine/index.ts';
import { ranksIn } from './axis.ts';
import { KERNEL_AXES } from './kernel.ts';
import { compareScenarios, compareSized, sized } from './order.ts';
import { isListed } from './profiles.ts';

/** Whether every setting of a kernel is its ordinary value: SYSFB, EFI and efifb released in time. */
export function isOrdinaryKernel(kernel: KernelConfig): boolean {
  return ranksIn(KERNEL_AXES, kernel).every((rank) => rank === 0);
}

/** Whether all of the devices are ones that listings of real VMs show. */
export function areOrdinaryDevices(devices: readonly Device[]): boolean {
  return devices.every(isListed);
}

/** Whether nobody can wave a scenario away: kernels with default settings, and devices that exist. */
export function isOrdinary({ devices, boots }: Scenario): boolean {
  return areOrdinaryDevices(devices) && boots.every(({ kernel }) => isOrdinaryKernel(kernel));
}

/** The order in which scenarios are shown: the ordinary ones first, of these and of others the smaller. */
export function compareShown(one: Scenario, other: Scenario): number {
  const strange = Number(!isOrdinary(one)) - Number(!isOrdinary(other));
  return strange === 0 ? compareScenarios(one, other) : strange;
}

/** The place of each scenario in that order, from 0; of equal ones the earlier comes first. */
export function placesShown(scenarios: readonly Scenario[]): number[] {
  const all = scenarios.map((scenario, at) => {
    return { at, strange: Number(!isOrdinary(scenario)), sized: sized(scenario) };
  });
  all.sort((one, other) => one.strange - other.strange || compareSized(one.sized, other.sized));
  const places: number[] = [];
  for (const [place, { at }] of all.entries()) places[at] = place;
  return places;
}
