import { requestProperty } from './property.ts';

export const framebufferUnmoved = requestProperty({
  id: 'framebuffer-unmoved',
  summary: 'hyperv_drm leaves the framebuffer where the host had it',
  about: 'moved',
  windows: ['vram'],
});
