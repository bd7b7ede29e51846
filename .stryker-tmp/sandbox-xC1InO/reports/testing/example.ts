/** The scenario in the description of the format (model.md section 6), as JSON. */
export const EXAMPLE = {
  format: 'hvmmio-scenario/1',
  devices: [{ id: 'nvme0', bars: [{ size: '16KiB', bits: 64 }], root: true }],
  boots: [
    { events: [{ probe: 'drm' }, { probe: 'nvme0' }] },
    {
      via: { kind: 'kdump', syscall: 'kexec_load', tools: '2.0.32', fb0: 'hyperv_drm' },
      events: [{ probe: 'nvme0' }, { probe: 'drm' }],
    },
  ],
};
