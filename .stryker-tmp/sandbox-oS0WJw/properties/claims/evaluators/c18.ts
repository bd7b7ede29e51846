import { choose } from '../../settings/axis.ts';
import { HOST_KINDS } from '../../settings/host-type.ts';
import { forAll } from '../for-all.ts';
import { isClear } from '../look.ts';
import { FEW_FRAMEBUFFERS, FEW_LOW_MMIO, lattice, on } from '../space.ts';

const kinds = choose(HOST_KINDS, ['openhcl', 'openhcl-arm64']);

export const c18 = forAll({
  strategies: ['original'],
  spaces: [
    on({
      ...lattice(
        FEW_LOW_MMIO,
        FEW_FRAMEBUFFERS,
        'high-mmio=default,none',
        'path=none,load-drm',
        'devices=nvme-root,nvme-root+vf',
        'graphics=absent',
      ),
      kinds,
    }),
  ],
  holds: ({ outcome, bench }) =>
    isClear(outcome, bench.assumptions) &&
    outcome.boots.every(({ steps }) => steps.every(({ granted }) => granted !== null)),
  note: ({ outcome }) =>
    outcome.boots.some(({ framebuffer }) => framebuffer !== null)
      ? null
      : "this follows from the model's own rule that the host of an OpenHCL guest holds no framebuffer",
  part: ({ scenario }) => (scenario.boots[0].kernel.sysfb ? 'with SYSFB' : 'without SYSFB'),
});
