import { layOut } from '../../../engine/index.ts';
import { forAll } from '../for-all.ts';
import { overFramebuffer } from '../look.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

export const c14 = forAll({
  strategies: ['high-config-window'],
  spaces: [
    on(
      lattice(
        'kind=gen2,gen1,arm64',
        FEW_LOW_MMIO,
        'framebuffer=8MiB,64MiB..68MiB,108MiB,110MiB,128MiB',
        'high-mmio=default',
        'kernel=sysfb+efi',
        'path=load-drm,file-load',
        'devices=1x1MiB-32bit,nvme-root,gpu',
      ),
    ),
  ],
  holds: ({ scenario, outcome, bench }) => {
    const { lfbBase, firmware } = layOut(scenario.host);
    const home = firmware.videoBar?.start ?? lfbBase;
    const start = outcome.boots[1]?.framebuffer?.start ?? home;
    if (start === home) return null;
    return overFramebuffer(outcome, 1, bench.assumptions).every(
      ({ window }) => window !== 'config',
    );
  },
  part: ({ scenario: { host } }) => `Gen${host.generation} ${host.arch}`,
});
