import type { Window } from '../engine/index.ts';
import type { StepProperty } from './property.ts';

function granted(id: string, window: Window, what: string): StepProperty {
  return {
    id,
    summary: `no ${what} is starved: refused though there was room clear of the framebuffer`,
    kind: 'step',
    violatedBy: (asked, result) => asked === window && result === 'starved',
  };
}

export const lowWindowGranted = granted('low-window-granted', 'low', 'low (32-bit BAR) window');
export const highWindowGranted = granted('high-window-granted', 'high', 'high (64-bit BAR) window');
export const configWindowGranted = granted('config-window-granted', 'config', 'config window');
export const dxgWindowGranted = granted('dxg-window-granted', 'dxg', 'dxg window');
