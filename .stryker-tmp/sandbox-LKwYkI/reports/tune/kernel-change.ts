import { MIB } from '../../engine/index.ts';
import { baseOf } from '../../properties/tune/bases.ts';
import type { Member, Origin } from '../../properties/tune/member.ts';
import { capWords, shareWords } from './words.ts';

const RESERVE = 'vmbus_reserve_fb() in vmbus_drv.c';
const ALLOCATE = 'vmbus_allocate_mmio() in vmbus_drv.c';
const CONFIG = 'hv_allocate_config_window() in pci-hyperv.c';

const HIGH_FIRST =
  'where fb_overlap_ok is false, min is 0 and max is -1, pass over ranges below 4 GiB first, and only where that fails';
const DOWNWARDS =
  'go through hyperv_mmio from its last range to its first, and in each from the highest aligned start down';

/** What else a kernel changes for windows from elsewhere than today: a sentence a function. */
const WINDOW_CHANGES: Readonly<Record<Origin, readonly string[]>> = {
  usual: [],
  'config-top': [
    `${ALLOCATE}: beside it vmbus_allocate_mmio_top(), to ${DOWNWARDS}.`,
    `${CONFIG}: call that.`,
  ],
  'config-high': [`${CONFIG}: pass 0x100000000 for min in place of 0.`],
  'high-first': [`${ALLOCATE}: ${HIGH_FIRST} go through all as today.`],
  'high-else-top': [`${ALLOCATE}: ${HIGH_FIRST}, and for any other min below 4 GiB, ${DOWNWARDS}.`],
  'all-top': [`${ALLOCATE}: where fb_overlap_ok is false, ${DOWNWARDS}.`],
};

/** Bases that are alike in a kernel with CONFIG_SYSFB, as mainline's. */
const AS_MAINLINE: readonly Member['base'][] = ['efi-sysfb', 'efi', 'mainline'];

function reservationChange({ eighths, cap, base }: Member): string {
  if (eighths === 4 && cap === 128 * MIB && AS_MAINLINE.includes(base)) return 'no change.';
  const { summary, side } = baseOf(base);
  const size = (room: string) => {
    const part = eighths === 8 ? room : `${room} x ${shareWords(eighths)}`;
    return cap === null ? part : `min(${part}, ${capWords(cap)})`;
  };
  if (side === 'end') {
    return `reserve the last ${size('its size')} of the first range, from a whole MiB, whatever lfb_base says.`;
  }
  const start = AS_MAINLINE.includes(base)
    ? 'start where it starts today'
    : `start at ${summary}, and where there is none reserve nothing`;
  return `${start}; reserve ${size('(4 GiB - start)')}.`;
}

/** A member as a change to a mainline kernel, in words: a sentence a function. */
export function kernelChange(member: Member): string[] {
  return [`${RESERVE}: ${reservationChange(member)}`, ...WINDOW_CHANGES[member.windows]];
}
