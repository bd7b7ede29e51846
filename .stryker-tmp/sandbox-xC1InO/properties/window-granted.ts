import type { Window } from '../engine/index.ts';
import { type RequestProperty, requestProperty } from './property.ts';

function granted(id: string, window: Window, what: string): RequestProperty {
  return requestProperty({
    id,
    summary: `no ${what} is starved: refused though there was room clear of the framebuffer`,
    about: 'starved',
    windows: [window],
  });
}

export const lowWindowGranted = granted('low-window-granted', 'low', 'low (32-bit BAR) window');
export const highWindowGranted = granted('high-window-granted', 'high', 'high (64-bit BAR) window');
export const configWindowGranted = granted('config-window-granted', 'config', 'config window');
export const dxgWindowGranted = granted('dxg-window-granted', 'dxg', 'dxg window');
