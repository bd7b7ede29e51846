import { expect, it } from 'vitest';
import { simulate } from '../../../engine/index.ts';
import { properties } from '../../../properties/index.ts';
import { violationsOf } from '../../../properties/judging/violations.ts';
import { original } from '../../../strategies/original.ts';
import { EXAMPLE } from '../playground/example.ts';
import { timelineOf } from './timeline.ts';

it('goes from the host by kexec to the last kernel, as model.md tells its example', () => {
  const outcome = simulate(EXAMPLE, original);
  const stops = timelineOf(EXAMPLE, outcome, violationsOf(EXAMPLE, outcome, properties));
  expect(stops).toEqual([
    {
      title: 'Host',
      lines: [
        'Gen2 x86_64, 1920x1080, default low and high MMIO',
        'devices: nvme0 (root, 16 KiB/64-bit)',
      ],
      broken: [],
      passing: false,
    },
    {
      title: 'First kernel',
      lines: ['told lfb_base f8000000', 'reserves f8000000-f87fffff', 'drm works', 'nvme0 works'],
      broken: [],
      passing: false,
    },
    {
      title: 'kdump',
      lines: [
        'kexec_load',
        '/dev/fb0 is hyperv_drm',
        "the host's framebuffer stays at f8000000-f87fffff",
      ],
      broken: [],
      passing: true,
    },
    {
      title: 'Kdump kernel',
      lines: ['told no lfb_base', 'reserves nothing', 'nvme0 refused', 'drm works'],
      broken: ['nvme0: config-window-accepted', 'nvme0: root-device-works'],
      passing: false,
    },
  ]);
});
