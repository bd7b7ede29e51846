import { lowBase, type Outcome } from '../../../engine/index.ts';
import { forAll } from '../for-all.ts';
import { hex } from '../look.ts';
import { lattice, NO_DEVICES, on } from '../space.ts';

/** Where the host put it: what a Gen2 kernel is told, and the BAR that a Gen1 kernel reserves. */
function startOf({ boots: [boot] }: Outcome): number | undefined {
  return boot?.lfbBase || boot?.reserved?.start;
}

export const c08 = forAll({
  strategies: ['original'],
  spaces: [
    on({
      ...lattice(
        'kind=gen2,gen1,arm64',
        'high-mmio=default',
        'kernel=sysfb+efi',
        'path=none',
        'graphics=absent',
      ),
      devices: NO_DEVICES,
    }),
  ],
  holds: ({ scenario, outcome }) => startOf(outcome) === lowBase(scenario.host),
  part: ({ scenario: { host } }) => `Gen${host.generation} ${host.arch}`,
  note: ({ scenario: { host }, outcome }) =>
    host.generation === 1 ? `Gen1: at ${hex(startOf(outcome) ?? 0)}, whatever the low base` : null,
});
