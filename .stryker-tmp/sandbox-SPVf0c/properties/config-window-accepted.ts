import { requestProperty } from './property.ts';

export const configWindowAccepted = requestProperty({
  id: 'config-window-accepted',
  summary: 'the host refuses no config window, and maps none under the framebuffer',
  about: 'conflict',
  windows: ['config'],
});
