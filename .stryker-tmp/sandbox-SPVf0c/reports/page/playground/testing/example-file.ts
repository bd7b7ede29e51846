/** The scenario that the playground shows first, as a file that says no more than it must. */
export const EXAMPLE = {
  format: 'hvmmio-scenario/1',
  devices: [{ id: 'nvme0', bars: [{ size: '16KiB', bits: 64 }], root: true }],
  boots: [
    { events: [{ probe: 'drm' }, { probe: 'nvme0' }] },
    {
      via: { kind: 'kdump', syscall: 'kexec_load', fb0: 'hyperv_drm' },
      events: [{ probe: 'nvme0' }, { probe: 'drm' }],
    },
  ],
};
