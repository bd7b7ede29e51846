import type { Scenario } from '../../../engine/index.ts';
import { type Case, forAll, type Statement } from '../for-all.ts';
import { firstProbed, overFramebuffer, wordOf } from '../look.ts';
import { type Alike, CONSOLE_OFF, FEW_FRAMEBUFFERS, FEW_LOW_MMIO, lattice, on } from '../space.ts';

const DISK = 'nvme-0';

/** Null where the kdump kernel is told an address; `moved` says which framebuffers are spoken of. */
function isRefused(moved: boolean, { outcome, bench }: Case): boolean | null {
  const [first, kdump] = outcome.boots;
  if (kdump === undefined || kdump.lfbBase !== 0) return null;
  if ((kdump.framebuffer?.start !== first?.framebuffer?.start) !== moved) return null;
  const [window] = overFramebuffer(outcome, 1, bench.assumptions);
  return window?.window === 'config' && wordOf(outcome, 1, DISK) === 'refused';
}

function kdump(alike?: Alike): Omit<Statement, 'holds'> {
  const whole = lattice(
    'kind=gen2,arm64',
    FEW_LOW_MMIO,
    FEW_FRAMEBUFFERS,
    'high-mmio=default,none',
    'kernel=sysfb+efi',
    'path=load-drm,file-load,load-hyperv-fb,load-hyperv-fb-2.0.18',
    'devices=nvme-root',
  );
  const where = (scenario: Scenario) => firstProbed(scenario, 1) === DISK;
  const words = 'the disk probed first in the kdump kernel, which is told 0';
  return { strategies: ['original'], spaces: [on(whole, { where, words, alike })] };
}

const WITH_CONSOLE = kdump();

export const c01 = forAll({ ...WITH_CONSOLE, holds: (one) => isRefused(false, one) }, [
  {
    ...WITH_CONSOLE,
    words: 'where hyperv_drm moved the framebuffer in the first kernel',
    holds: (one) => isRefused(true, one),
  },
  {
    ...kdump(CONSOLE_OFF),
    words: 'with console support off',
    holds: (one) => isRefused(false, one),
  },
]);
