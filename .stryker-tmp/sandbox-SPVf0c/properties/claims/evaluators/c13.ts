import { type Case, forAll } from '../for-all.ts';
import { hasBar32 } from '../look.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

const VMS = [
  'kind=gen2,arm64',
  FEW_LOW_MMIO,
  'framebuffer=8MiB,64MiB,66MiB,128MiB',
  'high-mmio=default',
  'kernel=sysfb+efi',
  'path=load-drm,file-load',
];

function allWork({ outcome }: Case): boolean {
  return outcome.boots[1]?.words.every(({ word }) => word === 'works') ?? false;
}

export const c13 = forAll(
  {
    strategies: ['high-config-window'],
    spaces: [on(lattice(...VMS, 'devices=vf,nvme-root,nvme-root+vf'))],
    holds: (one) => (hasBar32(one.scenario) ? null : allWork(one)),
    part: ({ scenario }) => `${scenario.host.arch}, ${scenario.boots[1]?.via?.syscall}`,
  },
  [
    {
      words: 'with a 1 MiB 32-bit BAR',
      strategies: ['high-config-window'],
      spaces: [on(lattice(...VMS, 'devices=1x1MiB-32bit'))],
      holds: allWork,
    },
  ],
);
