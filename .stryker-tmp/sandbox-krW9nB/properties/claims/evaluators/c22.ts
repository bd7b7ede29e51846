import { forAll, type Statement } from '../for-all.ts';
import { overFramebuffer } from '../look.ts';
import { type Alike, EFIFB_HELD, FEW_LOW_MMIO, lattice, on, type Space } from '../space.ts';

function vms(kind: string, kernels: string, alike?: Alike): Space {
  const whole = lattice(
    kind,
    kernels,
    FEW_LOW_MMIO,
    'framebuffer=8MiB,64MiB,66MiB,128MiB',
    'high-mmio=default',
    'path=load-drm,file-load',
    'devices=nvme-root,1x1MiB-32bit',
  );
  return on(whole, { alike });
}

const ALL_KERNELS = 'kernel=sysfb+efi,sysfb,efi,neither';

const isSafe: Omit<Statement, 'spaces'> = {
  strategies: ['half-capped'],
  holds: ({ outcome, bench }) => overFramebuffer(outcome, 1, bench.assumptions).length === 0,
  part: ({ scenario: { boots } }) => {
    const { efi, efifb } = boots[0].kernel;
    return `${efi ? 'EFI' : 'noefi'}${efifb === 'held' ? ', efifb held' : ''}`;
  },
};

export const c22 = forAll(
  {
    ...isSafe,
    spaces: [
      vms('kind=gen2,arm64', ALL_KERNELS),
      vms('kind=gen2,arm64', 'kernel=sysfb+efi', EFIFB_HELD),
    ],
  },
  [
    {
      ...isSafe,
      words: 'in CVMs whose host holds a framebuffer',
      spaces: [vms('kind=cvm', ALL_KERNELS)],
    },
  ],
);
