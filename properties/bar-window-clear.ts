import type { StepProperty } from './property.ts';

export const barWindowClear: StepProperty = {
  id: 'bar-window-clear',
  summary: 'no low, high or dxg window is granted over the framebuffer',
  kind: 'step',
  violatedBy: (window, result) => window !== 'config' && result === 'conflict',
};
