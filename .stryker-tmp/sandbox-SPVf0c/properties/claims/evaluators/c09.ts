import { MIB } from '../../../engine/index.ts';
import { forAll } from '../for-all.ts';
import { videoMemoryOf } from '../look.ts';
import { LAB_GEN1, recordedIn } from '../recorded.ts';
import { lattice, NO_DEVICES, on } from '../space.ts';

const [recorded] = recordedIn(LAB_GEN1, /mmio_megabytes=(\d+) MB/);

export const c09 = forAll({
  strategies: ['original'],
  spaces: [
    on({
      ...lattice(
        'kind=gen2,gen1',
        'low-mmio=unasked',
        'high-mmio=default',
        'kernel=sysfb+efi',
        'path=none',
        'graphics=loaded',
      ),
      devices: NO_DEVICES,
    }),
  ],
  holds: ({ outcome }) => {
    const memory = videoMemoryOf(outcome, 0);
    return memory === null ? null : memory.end - memory.start + 1 <= 64 * MIB;
  },
  note: () => `recorded: mmio_megabytes=${recorded} at 7680x4320; ${LAB_GEN1.source}`,
});
