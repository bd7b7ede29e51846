import { forAll } from '../for-all.ts';
import { overFramebuffer, probeOrder } from '../look.ts';
import { lattice, on } from '../space.ts';

export const c25 = forAll({
  strategies: ['merged'],
  spaces: [
    on(
      lattice(
        'kind=gen1',
        'framebuffer=128MiB',
        'high-mmio=default,1GiB',
        'kernel=sysfb+efi',
        'path=load-drm,file-load',
        'devices=nvme-root',
        'graphics=loaded',
      ),
    ),
  ],
  holds: ({ scenario, outcome, bench }) => {
    const differs = probeOrder(scenario, 0).join() !== probeOrder(scenario, 1).join();
    const trouble = overFramebuffer(outcome, 1, bench.assumptions).length > 0;
    return trouble === differs;
  },
  part: ({ scenario }) => {
    const [first, second] = [0, 1].map((boot) => probeOrder(scenario, boot));
    if (first?.join() === second?.join()) return 'the same order, no trouble';
    return `${first?.join(', ')} and then ${second?.join(', ')}, trouble`;
  },
});
