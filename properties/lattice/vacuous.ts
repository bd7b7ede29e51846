import type { Device, Result, Window } from '../../engine/index.ts';
import type { Property } from '../property.ts';
import type { Lattice } from './lattice.ts';

/** What can come of a request for video memory, and of one for any other window. */
const VIDEO_RESULTS: readonly Result[] = ['granted', 'moved', 'starved', 'exhausted'];
const WINDOW_RESULTS: readonly Result[] = ['granted', 'conflict', 'starved', 'exhausted'];

/** Whether nothing on the lattice puts the property to the test: it holds there, and says nothing. */
export function isVacuous({ devices, graphics }: Lattice, property: Property): boolean {
  const all = devices.flatMap(({ value }) => value);
  if (property.judges === 'device') return !all.some(({ root }) => root);
  const windows = new Set(all.flatMap(windowsOf));
  if (graphics.some(({ value }) => value)) windows.add('vram');
  return ![...windows].some((window) =>
    (window === 'vram' ? VIDEO_RESULTS : WINDOW_RESULTS).some((result) =>
      property.violatedBy(window, result),
    ),
  );
}

function windowsOf(device: Device): Window[] {
  if ('dxg' in device) return ['dxg'];
  const bridges = device.bars.map(({ bits }): Window => (bits === 32 ? 'low' : 'high'));
  return ['config', ...bridges];
}
