import { forAll } from '../for-all.ts';
import { isClear } from '../look.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

export const k2 = forAll({
  strategies: ['stable-5.15'],
  spaces: [
    on(
      lattice(
        'kind=gen2,gen1,arm64,cvm',
        FEW_LOW_MMIO,
        'framebuffer=8MiB,64MiB,128MiB',
        'high-mmio=default',
        'path=load-drm,file-load',
        'devices=nvme-root',
      ),
    ),
  ],
  holds: ({ scenario, outcome, bench }) => {
    const protectedByMainline = isClear(
      bench.run(scenario, bench.strategy('mainline')),
      bench.assumptions,
    );
    return protectedByMainline ? isClear(outcome, bench.assumptions) : null;
  },
  part: ({ scenario: { host } }) =>
    host.isolation === 'none' ? `Gen${host.generation} ${host.arch}` : 'CVM',
});
