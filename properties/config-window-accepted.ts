import type { StepProperty } from './property.ts';

export const configWindowAccepted: StepProperty = {
  id: 'config-window-accepted',
  summary: 'the host refuses no config window',
  kind: 'step',
  violatedBy: (window, result) => window === 'config' && result === 'conflict',
};
