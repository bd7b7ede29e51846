import { GIB, KIB, MAX_ADDRESS, MIB } from '../../../engine/index.ts';
import type { Saying } from '../facts.ts';
import { hex, type Recogniser } from './recogniser.ts';

const TITLE =
  /^((?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ([A-Z0-9][^:]{2,60}): (\S.{0,120})/;
const REGION =
  /^(?:Region \d: )?Memory at ([0-9a-f]{8,16}) \((32|64)-bit, [a-z-]{1,20}\).{0,40}\[size=(\d{1,6})([KMGT]?)\]/;
const UNITS: Readonly<Record<string, number>> = { '': 1, K: KIB, M: MIB, G: GIB, T: 1024 * GIB };

/**
 * The listing of `lspci -v` or `-vv`, one line after another: regions belong to the function named last.
 */
export function lspci(): Recogniser {
  let current: string | null = null;
  return {
    marks: ['.0 ', 'Memory at '],
    read(message) {
      const [, address, , name = ''] = TITLE.exec(message) ?? [];
      if (address !== undefined) {
        current = address.length === 7 ? `0000:${address}` : address;
        return name.includes('Hyper-V virtual VGA')
          ? { says: [{ type: 'generation', value: 1 }], listing: true }
          : null;
      }
      const says = current === null ? [] : region(current, REGION.exec(message) ?? []);
      return says.length === 0 ? null : { says, listing: true };
    },
  };
}

function region(fn: string, [, at, bits, count, unit = '']: readonly string[]): readonly Saying[] {
  const start = hex(at);
  const size = Number(count) * (UNITS[unit] ?? 0);
  if (start === null || fn.startsWith('0000:00:') || !(size >= 1 && size <= MAX_ADDRESS)) return [];
  return [{ type: 'bar', function: fn, start, size, bits: bits === '64' ? 64 : 32 }];
}
