import type { Saying, Use } from '../facts.ts';
import { byPattern, hexRange, type Recogniser } from './recogniser.ts';

/** The Gen1 VM's own bus; every other one is pci-hyperv's. */
const OWN_BUS = '0000:00';
/** The last byte of low MMIO as ACPI reports it on generation 1: no other firmware has this one. */
const GEN1_END = 0xfffbffff;

const gen1: readonly Saying[] = [
  { type: 'generation', value: 1 },
  { type: 'arch', value: 'x86_64' },
];

function window([, bus = '', first, last]: readonly string[]): readonly Saying[] {
  const range = hexRange(first, last);
  if (range === null) return [];
  if (bus !== OWN_BUS) return [{ type: 'bridge-window', bus, range }];
  if (range.end < 2 ** 20) return gen1;
  const shown: Saying[] = range.end === GEN1_END ? [{ type: 'hyper-v' }] : [];
  return [{ type: 'bus-window', range }, ...gen1, ...shown];
}

/** `which` is the register (`reg 0x14:`) or the BAR's number (`BAR 1`). */
function bar(groups: readonly string[], assigned: boolean): readonly Saying[] {
  const [, fn = '', which = '', first, last, bits] = groups;
  const range = hexRange(first, last);
  if (range === null) return [];
  if (fn === '0000:00:08.0') return [{ type: 'video-bar', range }, ...gen1];
  if (fn.startsWith(OWN_BUS)) return [];
  const size = range.end - range.start + 1;
  const wide = bits === undefined ? 32 : 64;
  const number = numberOf(which);
  if (number === null || number > 5) return [];
  return [{ type: 'bar', function: fn, start: range.start, size, bits: wide, number, assigned }];
}

function numberOf(which: string): number | null {
  const [, register] = /^reg 0x([0-9a-f]{2})/.exec(which) ?? [];
  if (register !== undefined) return (Number.parseInt(register, 16) - 0x10) / 4;
  const [, number] = /^BAR (\d{1,2})/.exec(which) ?? [];
  return number === undefined ? null : Number(number);
}

const USES: Readonly<Record<string, Use>> = { '01': 'disk', '02': 'network', '03': 'graphics' };

const NAME = '([0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\\.[0-7])';
const FUNCTION = `^pci ${NAME}: `;
const MEM = '\\[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})( 64bit)?(?: pref)?\\]';
const RANGE = '\\[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})(?: window)?\\]';

/** What the kernel's PCI core says of buses, windows and BARs, and drivers of their functions. */
export const pci: readonly Recogniser[] = [
  byPattern(
    'resource',
    new RegExp(
      `^pci_bus ([0-9a-f]{4}:[0-9a-f]{2}): (?:root bus resource|resource \\d{1,2}) ${RANGE}`,
    ),
    window,
  ),
  byPattern(
    'pci_bus 0000:00',
    /^pci_bus 0000:00: (?:root bus resource|resource|busn_res).{0,8}(?:\[| \[)?(?:io|bus)/,
    () => gen1,
  ),
  byPattern('host bridge to bus 0000:00', /^(?:ACPI: )?PCI host bridge to bus 0000:00/, () => gen1),
  byPattern(
    '0000:00:08.0',
    /^(?:pci 0000:00:08\.0: vgaarb|vgaarb: device added: PCI:0000:00:08\.0)/,
    () => gen1,
  ),
  byPattern('[mem 0x', new RegExp(`${FUNCTION}(BAR \\d{1,2}): assigned ${MEM}`), (found) =>
    bar(found, true),
  ),
  byPattern('[mem 0x', new RegExp(`${FUNCTION}(BAR \\d{1,2}) ${MEM}: assigned`), (found) =>
    bar(found, true),
  ),
  byPattern(
    '[mem 0x',
    new RegExp(`${FUNCTION}(reg 0x[0-9a-f]{2}:|BAR \\d{1,2}) ${MEM}(?!: )`),
    (found) => bar(found, false),
  ),
  byPattern(
    'type 0',
    new RegExp(`${FUNCTION}\\[[0-9a-f]{4}:[0-9a-f]{4}\\] type [\\da-f]{2} class 0x(\\d\\d)`),
    ([, fn = '', code = '']) => [{ type: 'function', function: fn, use: USES[code] ?? 'other' }],
  ),
  byPattern('mlx', new RegExp(`^mlx[45]_core ${NAME}\\b`), ([, fn = '']) => [
    { type: 'function', function: fn, use: 'network' },
  ]),
  byPattern('mana ', new RegExp(`^mana ${NAME}\\b`), ([, fn = '']) => [
    { type: 'function', function: fn, use: 'network' },
  ]),
];
