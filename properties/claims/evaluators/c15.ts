import type { Scenario } from '../../../engine/index.ts';
import { type Case, forAll } from '../for-all.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

const SMALL = lattice(
  'kind=gen2,arm64',
  FEW_LOW_MMIO,
  'framebuffer=2MiB..8MiB',
  'high-mmio=default,none',
  'kernel=sysfb+efi',
  'path=load-drm,file-load',
  'devices=nvme-root,1x1MiB-32bit,gpu',
);

function withEfifbHeld(scenario: Scenario): Scenario {
  const [first, ...others] = scenario.boots.map((boot) => ({
    ...boot,
    kernel: { ...boot.kernel, efifb: 'held' as const },
  }));
  return first === undefined ? scenario : { ...scenario, boots: [first, ...others] };
}

function staysPut({ outcome }: Case): boolean {
  return outcome.boots.every(({ steps }) => steps.every(({ result }) => result !== 'moved'));
}

export const c15 = forAll({ strategies: ['original'], spaces: [on(SMALL)], holds: staysPut }, [
  {
    words: 'with hyperv_fb before 6.14, which asks while the firmware driver holds its range',
    strategies: ['original'],
    spaces: [on(SMALL, { change: withEfifbHeld })],
    holds: staysPut,
  },
]);
