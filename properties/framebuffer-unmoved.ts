import type { RequestProperty } from './property.ts';

export const framebufferUnmoved: RequestProperty = {
  id: 'framebuffer-unmoved',
  summary: 'hyperv_drm leaves the framebuffer where the host had it',
  judges: 'request',
  violatedBy: (_window, result) => result === 'moved',
};
