import type { StepProperty } from './property.ts';

export const framebufferGranted: StepProperty = {
  id: 'framebuffer-granted',
  summary: "hyperv_drm's request for video memory is not starved",
  kind: 'step',
  violatedBy: (window, result) => window === 'vram' && result === 'starved',
};
