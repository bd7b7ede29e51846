import type { Range } from '../../../engine/index.ts';
import type { Saying } from '../facts.ts';
import { hexRange, type Recogniser } from './recogniser.ts';

const ENTRY = /^ {0,20}([0-9a-f]{8,16})-([0-9a-f]{8,16}) : (\S.{0,80})$/;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const FUNCTION = /^[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/;
const ONE_MIB = 2 ** 20;

function entry(first: string, last: string, name: string): readonly Saying[] {
  const range = hexRange(first, last);
  if (range === null) return [];
  if (range.end === 0) return [{ type: 'hidden-addresses' }];
  if (GUID.test(name)) return [{ type: 'claim', guid: name, range }];
  if (FUNCTION.test(name)) return functionAt(name, range);
  return namedRange(name, range);
}

function namedRange(name: string, range: Range): readonly Saying[] {
  if (/^(?:System RAM|ACPI )/.test(name)) return [{ type: 'memory', range }];
  if (name === 'PCI Bus 0000:00' && range.end >= ONE_MIB) return [{ type: 'bus-window', range }];
  if (name.startsWith('IOAPIC')) return [{ type: 'arch', value: 'x86_64' }];
  if (name === 'efifb') return [{ type: 'sysfb' }];
  return [];
}

function functionAt(name: string, { start, end }: Range): readonly Saying[] {
  if (name === '0000:00:08.0') {
    return [
      { type: 'generation', value: 1 },
      { type: 'video-bar', range: { start, end } },
    ];
  }
  if (name.startsWith('0000:00:')) return [];
  const bits = end < 2 ** 32 ? 32 : 64;
  return [{ type: 'bar', function: name, start, size: end - start + 1, bits }];
}

/** A line of `/proc/iomem`. */
export const iomem: Recogniser = {
  marks: [' : '],
  read(message) {
    const [, first, last, name] = ENTRY.exec(message) ?? [];
    if (first === undefined || last === undefined || name === undefined) return null;
    const says = entry(first, last, name);
    return says.length === 0 ? null : { says, listing: true };
  },
};
