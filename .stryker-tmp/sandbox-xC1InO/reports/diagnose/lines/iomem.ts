import type { Range } from '../../../engine/index.ts';
import { GRAPHICS_GUID, type Saying, type Use } from '../facts.ts';
import { hexRange, type Recogniser } from './recogniser.ts';

const ENTRY = /^ {0,20}([0-9a-f]{8,16})-([0-9a-f]{8,16}) : (\S.{0,80})$/;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const FUNCTION = /^[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]$/;
const ONE_MIB = 2 ** 20;
/** The last byte of low MMIO as ACPI reports it on generation 1: no other firmware has this one. */
const GEN1_END = 0xfffbffff;

const USES: readonly (readonly [RegExp, Use])[] = [
  [/^nvme$/, 'disk'],
  [/^(?:mlx[45]_core|mana)$/, 'network'],
  [/^nvidia/, 'graphics'],
];

function entry(first: string, last: string, name: string): readonly Saying[] {
  const range = hexRange(first, last);
  if (range === null) return [];
  if (range.end === 0) return hidden(name);
  const start: Saying[] = range.start === 0 ? [{ type: 'iomem-start' }] : [];
  if (name === GRAPHICS_GUID) return [{ type: 'hyper-v' }, { type: 'claim', guid: name, range }];
  if (GUID.test(name)) return [{ type: 'claim', guid: name, range }];
  if (FUNCTION.test(name)) return functionAt(name, range);
  return [...start, ...namedRange(name, range)];
}

/** An entry as others than root see it, without its addresses. */
function hidden(name: string): readonly Saying[] {
  const none: Saying = { type: 'hidden-addresses' };
  if (name === GRAPHICS_GUID) return [none, { type: 'hyper-v' }, { type: 'named', guid: name }];
  if (GUID.test(name)) return [none, { type: 'named', guid: name }];
  if (name === '0000:00:08.0') return [none, { type: 'generation', value: 1 }];
  if (!FUNCTION.test(name)) return [none];
  return [none, { type: 'function', function: name, use: 'other' }];
}

function namedRange(name: string, range: Range): readonly Saying[] {
  if (/^(?:System RAM|ACPI )/.test(name)) return [{ type: 'memory', range }];
  if (name === 'Crash kernel') return [{ type: 'crash-memory' }];
  if (name === 'PCI Bus 0000:00' && range.end >= ONE_MIB) return ownWindow(range);
  if (name.startsWith('IOAPIC')) return [{ type: 'arch', value: 'x86_64' }];
  if (name === 'efifb') return [{ type: 'sysfb' }];
  const use = USES.find(([pattern]) => pattern.test(name))?.[1];
  return use === undefined ? [] : [{ type: 'driver-range', range, use }];
}

function ownWindow(range: Range): readonly Saying[] {
  const shown: Saying[] = range.end === GEN1_END ? [{ type: 'hyper-v' }] : [];
  return [{ type: 'bus-window', range }, ...shown];
}

function functionAt(name: string, { start, end }: Range): readonly Saying[] {
  if (name === '0000:00:08.0') {
    return [
      { type: 'generation', value: 1 },
      { type: 'video-bar', range: { start, end } },
    ];
  }
  if (name.startsWith('0000:')) return [];
  const bits = end < 2 ** 32 ? 32 : 64;
  const size = end - start + 1;
  return [{ type: 'bar', function: name, start, size, bits, number: null, assigned: true }];
}

/** Lines of `/proc/iomem`, and the dots that stand for those that somebody left out. */
export function iomem(): Recogniser {
  let listing = false;
  return {
    marks: [' : ', '...'],
    read(message) {
      if (/^\[?(?:\.{3}|…)\]?$/.test(message)) {
        return listing ? { says: [{ type: 'left-out' }], listing: true } : null;
      }
      const [, first, last, name] = ENTRY.exec(message) ?? [];
      listing = first !== undefined;
      if (first === undefined || last === undefined || name === undefined) return null;
      const says = entry(first, last, name);
      return says.length === 0 ? null : { says, listing: true };
    },
  };
}
