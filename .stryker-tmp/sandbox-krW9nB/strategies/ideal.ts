import type { Oracle } from '../engine/index.ts';

/**
 * Not a proposal: a guest that is told where the host's framebuffer is. It reserves nothing and
 * passes over every start that touches the framebuffer, so no guest can do better.
 */
export const ideal: Oracle = {
  id: 'ideal',
  summary: 'is told the framebuffer and keeps clear of exactly that: the bound for all others',
  source: 'hvmmio',
  toldFramebuffer: true,
  reserve: () => null,
};
