import { GRAPHICS, type Scenario } from '../../../engine/index.ts';
import { forAll, type Statement } from '../for-all.ts';
import { firstProbed, overFramebuffer, probeOrder } from '../look.ts';
import { lattice, on } from '../space.ts';

/** The disk first, then the graphics driver first: the order that the thread does not warn of. */
function turnsSafe(scenario: Scenario): boolean {
  return firstProbed(scenario, 0) !== GRAPHICS && firstProbed(scenario, 1) === GRAPHICS;
}

function troubleByOrder(turned: boolean, words: string): Statement {
  const whole = lattice(
    'kind=gen1',
    'framebuffer=128MiB',
    'high-mmio=default,1GiB',
    'kernel=sysfb+efi',
    'path=load-drm,file-load',
    'devices=nvme-root',
    'graphics=loaded',
  );
  return {
    strategies: ['merged'],
    spaces: [on(whole, { where: (scenario) => turnsSafe(scenario) === turned, words })],
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
  };
}

export const c25 = forAll(
  troubleByOrder(false, 'the same order twice, or graphics first and then the disk first'),
  [
    {
      ...troubleByOrder(true, 'the disk first and then graphics first'),
      words: 'with the disk first in the first kernel and graphics first in the kdump kernel',
    },
  ],
);
