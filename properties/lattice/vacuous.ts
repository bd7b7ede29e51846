import type { Device, Window } from '../../engine/index.ts';
import type { Fault, Property } from '../property.ts';
import type { Lattice } from './lattice.ts';

/** What can go wrong with a request for video memory, and with one for any other window. */
const VIDEO_FAULTS: readonly Fault[] = ['moved', 'starved'];
const WINDOW_FAULTS: readonly Fault[] = ['conflict', 'starved'];

/** Whether nothing on the lattice puts the property to the test: it holds there, and says nothing. */
export function isVacuous({ devices, graphics }: Lattice, property: Property): boolean {
  const all = devices.flatMap(({ value }) => value);
  const hasGraphics = graphics.some(({ value }) => value);
  if (property.judges === 'device') {
    if (property.devices === 'root') return !all.some(({ root }) => root);
    return all.length === 0 && !hasGraphics;
  }
  const asked = new Set(all.flatMap(windowsOf));
  if (hasGraphics) asked.add('vram');
  return !property.windows.some((window) => {
    const faults = window === 'vram' ? VIDEO_FAULTS : WINDOW_FAULTS;
    return asked.has(window) && faults.includes(property.about);
  });
}

function windowsOf(device: Device): Window[] {
  if ('dxg' in device) return ['dxg'];
  const bridges = device.bars.map(({ bits }): Window => (bits === 32 ? 'low' : 'high'));
  return ['config', ...bridges];
}
