import type { KernelConfig, Scenario } from '../../../engine/index.ts';

const KERNEL: KernelConfig = { sysfb: true, efi: true, efifb: 'released' };

/** What the playground shows first: the kdump kernel that loses its root disk. */
export const EXAMPLE: Scenario = {
  name: null,
  host: {
    arch: 'x86_64',
    generation: 2,
    isolation: 'none',
    console: true,
    firmware: 'acpi',
    lowMmio: null,
    highMmio: { start: 0xfe0000000, end: 0xfffffffff },
    resolution: [1920, 1080],
  },
  devices: [{ id: 'nvme0', bars: [{ size: 16 * 1024, bits: 64 }], root: true }],
  boots: [
    { via: null, kernel: KERNEL, events: [{ probe: 'drm' }, { probe: 'nvme0' }] },
    {
      via: { kind: 'kdump', syscall: 'kexec_load', tools: null, fb0: 'hyperv_drm' },
      kernel: KERNEL,
      events: [{ probe: 'nvme0' }, { probe: 'drm' }],
    },
  ],
};
