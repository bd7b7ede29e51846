import { type Case, forAll, type Statement } from '../for-all.ts';
import { firstProbed, overFramebuffer, wordOf } from '../look.ts';
import { FEW_FRAMEBUFFERS, FEW_LOW_MMIO, lattice, on } from '../space.ts';

const DISK = 'nvme-0';

/** Null where the kdump kernel is told an address; `moved` says which framebuffers are spoken of. */
function isRefused(moved: boolean, { outcome, bench }: Case): boolean | null {
  const [first, kdump] = outcome.boots;
  if (kdump === undefined || kdump.lfbBase !== 0) return null;
  if ((kdump.framebuffer?.start !== first?.framebuffer?.start) !== moved) return null;
  const [window] = overFramebuffer(outcome, 1, bench.assumptions);
  return window?.window === 'config' && wordOf(outcome, 1, DISK) === 'refused';
}

const kdump: Omit<Statement, 'holds'> = {
  strategies: ['original'],
  spaces: [
    on(
      lattice(
        'kind=gen2,arm64',
        FEW_LOW_MMIO,
        FEW_FRAMEBUFFERS,
        'high-mmio=default,none',
        'kernel=sysfb+efi',
        'path=load-drm,file-load,load-hyperv-fb,load-hyperv-fb-2.0.18',
        'devices=nvme-root',
      ),
      {
        where: (scenario) => firstProbed(scenario, 1) === DISK,
        words: 'the disk probed first in the kdump kernel, which is told 0',
      },
    ),
  ],
};

export const c01 = forAll({ ...kdump, holds: (one) => isRefused(false, one) }, [
  {
    ...kdump,
    words: 'where hyperv_drm moved the framebuffer in the first kernel',
    holds: (one) => isRefused(true, one),
  },
]);
