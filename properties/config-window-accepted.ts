import type { RequestProperty } from './property.ts';

export const configWindowAccepted: RequestProperty = {
  id: 'config-window-accepted',
  summary: 'the host refuses no config window',
  judges: 'request',
  violatedBy: (window, result) => window === 'config' && result === 'conflict',
};
