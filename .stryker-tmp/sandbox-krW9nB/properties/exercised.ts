import { type Device, GRAPHICS, layOut, type Scenario, type Window } from '../engine/index.ts';
import type { Fault, Property, Relation } from './property.ts';
import { deviceOf } from './settings/events.ts';

/** What can go wrong with a request for video memory, and with one for any other window. */
const VIDEO_FAULTS: readonly Fault[] = ['moved', 'starved'];
const WINDOW_FAULTS: readonly Fault[] = ['conflict', 'starved'];

/** What the drivers of some kernels ask for. */
export interface Asked {
  readonly devices: readonly Device[];
  /** Whether there is a graphics device, and its driver asks for video memory. */
  readonly graphics: boolean;
}

/** Whether a property can fail where drivers ask for that; where it cannot, that it holds says nothing. */
export function isExercisedBy(property: Property, { devices, graphics }: Asked): boolean {
  if (property.judges === 'device') {
    if (property.devices === 'root') return devices.some(({ root }) => root);
    return devices.length > 0 || graphics;
  }
  const windows = [...devices.flatMap(windowsOf), ...(graphics ? ['vram' as const] : [])];
  return windows.some((window) => {
    const faults = window === 'vram' ? VIDEO_FAULTS : WINDOW_FAULTS;
    return property.windows.includes(window) && faults.includes(property.about);
  });
}

/** Whether a scenario puts a property to the test: a device it speaks of is probed, or runs can differ. */
export function isExercisedIn(scenario: Scenario, property: Property | Relation): boolean {
  if (property.judges === 'runs') return property.exercisedBy(scenario);
  const probed = new Set(scenario.boots.flatMap(({ events }) => events.map(deviceOf)));
  return isExercisedBy(property, {
    devices: scenario.devices.filter(({ id }) => probed.has(id)),
    graphics: probed.has(GRAPHICS) && layOut(scenario.host).firmware.graphics,
  });
}

function windowsOf(device: Device): Window[] {
  if ('dxg' in device) return ['dxg'];
  const bridges = device.bars.map(({ bits }): Window => (bits === 32 ? 'low' : 'high'));
  return ['config', ...bridges];
}
