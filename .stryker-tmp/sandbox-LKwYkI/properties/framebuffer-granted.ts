import { requestProperty } from './property.ts';

export const framebufferGranted = requestProperty({
  id: 'framebuffer-granted',
  summary: "hyperv_drm's request for video memory is not starved",
  about: 'starved',
  windows: ['vram'],
});
