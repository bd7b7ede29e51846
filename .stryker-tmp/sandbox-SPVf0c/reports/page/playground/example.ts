import type { Scenario } from '../../../engine/index.ts';
import { ORDINARY_HOST } from '../../../properties/settings/host.ts';
import { ORDINARY_KERNEL } from '../../../properties/settings/kernel.ts';
import { ORDINARY_PATH } from '../../../properties/settings/path.ts';

/** What the playground shows first: the kdump kernel that loses its root disk. */
export const EXAMPLE: Scenario = {
  name: null,
  host: ORDINARY_HOST,
  devices: [{ id: 'nvme0', bars: [{ size: 16 * 1024, bits: 64 }], root: true }],
  boots: [
    { via: null, kernel: ORDINARY_KERNEL, events: [{ probe: 'drm' }, { probe: 'nvme0' }] },
    {
      via: ORDINARY_PATH,
      kernel: ORDINARY_KERNEL,
      events: [{ probe: 'nvme0' }, { probe: 'drm' }],
    },
  ],
};
