import type { Lattice } from './lattice.ts';

/** Axes by the names that the command line knows them by. */
export const AXES = {
  kind: 'kinds',
  'low-mmio': 'lowMmio',
  framebuffer: 'framebuffers',
  'high-mmio': 'highMmio',
  kernel: 'kernels',
  path: 'paths',
  devices: 'devices',
  graphics: 'graphics',
} as const satisfies Readonly<Record<string, keyof Lattice>>;
