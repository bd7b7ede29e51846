import { layOut } from '../../../engine/index.ts';
import { forAll, type Statement } from '../for-all.ts';
import { hasBar32, overFramebuffer } from '../look.ts';
import { FEW_LOW_MMIO, lattice, on } from '../space.ts';

function noConflict(kind: string): Statement {
  const whole = lattice(
    kind,
    FEW_LOW_MMIO,
    'framebuffer=8MiB,64MiB..68MiB,108MiB,110MiB,128MiB',
    'high-mmio=default',
    'kernel=sysfb+efi',
    'path=load-drm,file-load',
    'devices=1x1MiB-32bit,nvme-root,gpu',
  );
  return {
    strategies: ['high-config-window'],
    spaces: [on(whole)],
    holds: ({ scenario, outcome, bench }) => {
      const { lfbBase, firmware } = layOut(scenario.host);
      const home = firmware.videoBar?.start ?? lfbBase;
      const start = outcome.boots[1]?.framebuffer?.start ?? home;
      if (start === home) return null;
      return overFramebuffer(outcome, 1, bench.assumptions).length === 0;
    },
    part: ({ scenario }) => (hasBar32(scenario) ? 'with a 32-bit BAR' : 'with 64-bit BARs only'),
  };
}

export const c14 = forAll(noConflict('kind=gen2,arm64'), [
  { ...noConflict('kind=gen1'), words: 'on Gen1' },
]);
