import { lowBase } from '../../../engine/index.ts';
import { type Case, forAll, type Statement } from '../for-all.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

/** Whether the kdump kernel starts with the framebuffer at the beginning of low MMIO; `home` is what is spoken of. */
function keepsWorking(home: boolean, { scenario, outcome }: Case): boolean | null {
  const kdump = outcome.boots[1];
  if (kdump === undefined || kdump.lfbBase !== 0) return null;
  if ((kdump.framebuffer?.start === lowBase(scenario.host)) !== home) return null;
  return kdump.words.every(({ word }) => word === 'works' || word === 'exhausted');
}

function vms(framebuffers: string): Omit<Statement, 'holds'> {
  const whole = lattice(
    'kind=gen2,arm64',
    FEW_LOW_MMIO,
    framebuffers,
    'high-mmio=default',
    'kernel=sysfb+efi',
    'path=load-drm',
    'devices=1x1MiB-32bit,1x64MiB-32bit,gpu,2x16MiB-32bit,2x32MiB-32bit,2gpu',
  );
  return { strategies: ['low-end-fallback'], spaces: [on(whole)] };
}

const UP_TO_64_MIB = vms('framebuffer=8MiB,64MiB');

export const c07 = forAll(
  {
    ...UP_TO_64_MIB,
    holds: (one) => keepsWorking(true, one),
    part: ({ scenario: { devices } }) => (devices.length === 1 ? 'one device' : 'two devices'),
  },
  [
    {
      ...UP_TO_64_MIB,
      words: 'where hyperv_drm moved the framebuffer in the first kernel',
      holds: (one) => keepsWorking(false, one),
    },
    {
      ...vms('framebuffer=66MiB'),
      words: 'with a framebuffer of 66 MiB where the host started it',
      holds: (one) => keepsWorking(true, one),
    },
  ],
);
