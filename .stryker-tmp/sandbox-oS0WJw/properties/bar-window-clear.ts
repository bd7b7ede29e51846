import { requestProperty } from './property.ts';

export const barWindowClear = requestProperty({
  id: 'bar-window-clear',
  summary: 'no low, high or dxg window is granted over the framebuffer',
  about: 'conflict',
  windows: ['low', 'high', 'dxg'],
});
