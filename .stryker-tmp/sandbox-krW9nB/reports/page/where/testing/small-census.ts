import type { CensusDocument } from '../../../census/document.ts';

/**
 * Two host types, three sizes of low MMIO, two of framebuffer: counts by host type, low MMIO and
 * framebuffer, in this order. Arm64 cannot ask for 256 MiB.
 */
export const SMALL_CENSUS: CensusDocument = {
  format: 'hvmmio-census/1',
  exhausted: true,
  hosts: 5,
  of: 5,
  scenarios: 1000,
  strategies: ['original', 'merged'],
  lattice: {
    kinds: ['gen2', 'arm64'],
    lowMmio: ['unasked', '256MiB', '1GiB'],
    framebuffers: ['8MiB', '64MiB'],
    highMmio: ['default'],
    kernels: ['sysfb+efi'],
    paths: ['none', 'load-drm'],
    devices: ['nvme-root'],
    graphics: ['loaded', 'absent'],
  },
  cells: ['original', 'merged'].flatMap((strategy) =>
    ['config-window-accepted', 'bar-window-clear'].map((property) => ({
      strategy,
      property,
      scenarios: 1000,
      violated: 1,
    })),
  ),
  kinds: [],
  holds: [],
  where: {
    kinds: ['gen2', 'arm64'],
    lowMmio: ['unasked', '256MiB', '1GiB'],
    framebuffers: ['8MiB', '64MiB'],
    scenarios: [100, 100, 100, 100, 100, 100, 100, 100, 0, 0, 100, 100],
    violated: {
      original: { 'config-window-accepted': [1, 50, 0, 100, 0, 7, 2, 0, 0, 0, 0, 3] },
      merged: { 'config-window-accepted': [0, 60, 4, 100, 0, 0, 0, 0, 0, 0, 0, 3] },
    },
  },
};
