import { choose } from '../../settings/axis.ts';
import { HOST_KINDS } from '../../settings/host-type.ts';
import type { Evaluator } from '../evaluator.ts';
import { forAll, type Statement } from '../for-all.ts';
import { isClear } from '../look.ts';
import { type Alike, CONSOLE_OFF, FEW_FRAMEBUFFERS, FEW_LOW_MMIO, lattice, on } from '../space.ts';

const CVMS = {
  ...lattice(
    FEW_LOW_MMIO,
    FEW_FRAMEBUFFERS,
    'high-mmio=default',
    'kernel=sysfb+efi',
    'path=none,load-drm',
    'devices=nvme-root',
    'graphics=absent',
  ),
  kinds: choose(HOST_KINDS, ['cvm', 'snp', 'tdx']),
};

function needsNothing(alike?: Alike): Statement {
  return {
    strategies: ['half-capped'],
    spaces: [on(CVMS, { alike })],
    holds: ({ outcome, bench }) => isClear(outcome, bench.assumptions),
    note: () =>
      "whether a CVM's host holds a framebuffer is disputed: the model has one with console support on, and none with it off",
  };
}

const without = forAll(needsNothing(CONSOLE_OFF));

export const c26: Evaluator = {
  ...forAll(needsNothing()),
  disputed: { id: 'CVM-framebuffer=none', judge: without.judge },
};
