import { GIB, KIB, MAX_ADDRESS, MIB } from '../../../engine/index.ts';
import type { Saying, Use } from '../facts.ts';
import { hex, type Recogniser } from './recogniser.ts';

const TITLE =
  /^((?:[0-9a-f]{4}:)?[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]) ([A-Z0-9][^:]{2,60}): (\S.{0,120})/;
const REGION =
  /^(?:Region (\d): )?Memory at ([0-9a-f]{8,16}) \((32|64)-bit, [a-z-]{1,20}\).{0,40}\[size=(\d{1,6})([KMGT]?)\]/;
const UNITS: Readonly<Record<string, number>> = { '': 1, K: KIB, M: MIB, G: GIB, T: 1024 * GIB };
const USES: readonly (readonly [RegExp, Use])[] = [
  [/^Non-Volatile memory|storage|SATA|SCSI|IDE/i, 'disk'],
  [/^Ethernet|^Network|^Infiniband/i, 'network'],
  [/^3D|^VGA|^Display/, 'graphics'],
];

/**
 * The listing of `lspci -v` or `-vv`, one line after another: regions belong to the function named last.
 */
export function lspci(): Recogniser {
  let current: string | null = null;
  return {
    marks: ['.0 ', 'Memory at ', 'Kernel driver in use: hyperv_'],
    read(message) {
      const [, address, sort = '', name = ''] = TITLE.exec(message) ?? [];
      if (address !== undefined) {
        current = address.length === 7 ? `0000:${address}` : address;
        return { says: titled(current, sort, name), listing: true };
      }
      const [, driver] = /^Kernel driver in use: (hyperv_fb|hyperv_drm)$/.exec(message) ?? [];
      if (driver === 'hyperv_fb' || driver === 'hyperv_drm') {
        return { says: [{ type: 'hyper-v' }, { type: 'graphics', driver }], listing: true };
      }
      const says = current === null ? [] : region(current, REGION.exec(message) ?? []);
      return says.length === 0 ? null : { says, listing: true };
    },
  };
}

function titled(fn: string, sort: string, name: string): readonly Saying[] {
  const use = USES.find(([pattern]) => pattern.test(sort))?.[1] ?? 'other';
  const listed: Saying = { type: 'function', function: fn, use };
  if (!name.includes('Hyper-V virtual VGA')) return [listed];
  return [listed, { type: 'hyper-v' }, { type: 'generation', value: 1 }];
}

function region(fn: string, groups: readonly string[]): readonly Saying[] {
  const [, region, at, bits, count, unit = ''] = groups;
  const start = hex(at);
  const size = Number(count) * (UNITS[unit] ?? 0);
  if (start === null || fn.startsWith('0000:') || !(size >= 1 && size <= MAX_ADDRESS)) return [];
  const number = region === undefined ? null : Number(region);
  const wide = bits === '64' ? 64 : 32;
  return [{ type: 'bar', function: fn, start, size, bits: wide, number, assigned: true }];
}
