import type { RequestProperty } from './property.ts';

export const framebufferGranted: RequestProperty = {
  id: 'framebuffer-granted',
  summary: "hyperv_drm's request for video memory is not starved",
  judges: 'request',
  violatedBy: (window, result) => window === 'vram' && result === 'starved',
};
