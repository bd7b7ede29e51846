import type { StepProperty } from './property.ts';

export const framebufferUnmoved: StepProperty = {
  id: 'framebuffer-unmoved',
  summary: 'hyperv_drm leaves the framebuffer where the host had it',
  kind: 'step',
  violatedBy: (_window, result) => result === 'moved',
};
