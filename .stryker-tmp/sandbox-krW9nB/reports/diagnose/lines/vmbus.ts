import type { Saying } from '../facts.ts';
import { byPattern, hex, hexRange, type Recogniser } from './recogniser.ts';

const RANGE = /\[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\]/g;

function rangesIn(text: string) {
  return [...text.matchAll(RANGE)].flatMap(([, first, last]) => hexRange(first, last) ?? []);
}

/** `hv_mmio=[mem …],[mem …] fb=[mem …]`: what the driver walked and reserved. */
function mmioLine([, all = '', reserved = '']: readonly string[]): Saying[] {
  const ranges = rangesIn(all).map((range, index) => ({
    type: 'vmbus-range' as const,
    index,
    range,
  }));
  const [range = null] = rangesIn(reserved);
  return [...ranges, ...(range === null ? [] : [{ type: 'reserved' as const, range }])];
}

function gen1Reservation([, start, size]: readonly string[]): Saying[] {
  const first = hex(start);
  const bytes = hex(size);
  if (first === null || bytes === null || bytes === 0) return [];
  return [{ type: 'reserved', range: { start: first, end: first + bytes - 1 } }];
}

/** What hv_vmbus says of its ranges and its reservation, where a kernel prints it. */
export const vmbus: readonly Recogniser[] = [
  byPattern('hv_mmio=', /\bhv_mmio=(\S.{0,400}?)(?: fb=(.{0,60}))?$/, mmioLine),
  byPattern(
    'Gen1 VM: start=',
    /^Gen1 VM: start=(0x[0-9a-f]{1,16}), size=(0x[0-9a-f]{1,16})/,
    gen1Reservation,
  ),
];
