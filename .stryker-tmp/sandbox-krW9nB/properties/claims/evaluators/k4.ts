import { named, withDxg } from '../device-sets.ts';
import { forAll } from '../for-all.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

export const k4 = forAll({
  strategies: ['high-first'],
  spaces: [
    on({
      ...lattice(
        'kind=gen2,gen1,arm64',
        FEW_LOW_MMIO,
        'framebuffer=8MiB,64MiB,128MiB',
        'high-mmio=none',
        'kernel=sysfb+efi,neither',
        'path=none,load-drm',
      ),
      devices: [...named('nvme-root', '1x1MiB-32bit'), ...withDxg(16), ...withDxg(64)],
    }),
  ],
  holds: ({ scenario, outcome, bench }) => {
    const before = bench.run(scenario, bench.strategy('high-config-window'));
    const had = before.boots.map(({ words }) => words.filter(({ word }) => word === 'works'));
    if (had.every(({ length }) => length === 0)) return null;
    return had.every((working, boot) =>
      working.every(({ device }) =>
        outcome.boots[boot]?.words.some((now) => now.device === device && now.word === 'works'),
      ),
    );
  },
  part: ({ scenario: { devices } }) =>
    devices.some((device) => 'dxg' in device) ? 'with a dxg device' : 'with PCI devices only',
});
