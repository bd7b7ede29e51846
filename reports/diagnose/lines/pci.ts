import type { Saying } from '../facts.ts';
import { byPattern, hexRange, type Recogniser } from './recogniser.ts';

/** The Gen1 VM's own bus; every other one is pci-hyperv's. */
const OWN_BUS = '0000:00';

function window([, bus = '', first, last]: readonly string[]): readonly Saying[] {
  const range = hexRange(first, last);
  if (range === null) return [];
  if (bus !== OWN_BUS) return [{ type: 'bridge-window', bus, range }];
  return range.end < 2 ** 20 ? [] : [{ type: 'bus-window', range }];
}

function bar([, fn = '', , ...before]: readonly string[]): readonly Saying[] {
  const [first, last, bits] = before;
  const range = hexRange(first, last);
  if (range === null) return [];
  if (fn === '0000:00:08.0') return [{ type: 'video-bar', range }];
  if (fn.startsWith(OWN_BUS)) return [];
  const size = range.end - range.start + 1;
  return [
    { type: 'bar', function: fn, start: range.start, size, bits: bits === undefined ? 32 : 64 },
  ];
}

const FUNCTION = '^pci ([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7]): ';
const MEM = '\\[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})( 64bit)?(?: pref)?\\]';

/** What the kernel's PCI core says of buses, windows and BARs. */
export const pci: readonly Recogniser[] = [
  byPattern(
    'root bus resource [mem',
    /^pci_bus ([0-9a-f]{4}:[0-9a-f]{2}): root bus resource \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16}) window\]/,
    window,
  ),
  byPattern('[mem 0x', new RegExp(`${FUNCTION}(BAR \\d{1,2}: assigned) ${MEM}`), bar),
  byPattern('[mem 0x', new RegExp(`${FUNCTION}(BAR \\d{1,2}) ${MEM}: assigned`), bar),
  byPattern('0000:00:08.0: ', new RegExp(`${FUNCTION}(reg 0x10:|BAR 0) ${MEM}`), (groups) =>
    groups[1] === '0000:00:08.0' ? bar(groups) : [],
  ),
];
