import type { RequestProperty } from './property.ts';

export const barWindowClear: RequestProperty = {
  id: 'bar-window-clear',
  summary: 'no low, high or dxg window is granted over the framebuffer',
  judges: 'request',
  violatedBy: (window, result) => window !== 'config' && result === 'conflict',
};
