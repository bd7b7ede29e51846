import { expect, it } from 'vitest';
import { VmbusMemory } from '../../engine/index.ts';
import { tinyInstance } from './testing/tiny-instance.ts';
import { AT } from './testing/tiny-module.ts';
import { dumpIomem, dumpVmbus, rangesOf, withoutReservation } from './trees.ts';

const BUSY = 0x80000200;
const WINDOW = 0x200;
/** Bytes of a resource: seven fields of eight. */
const SIZE = 56;
/** The address of a resource, by its place among those below; 0 is none. */
const at = (place: number) => (place === 0 ? 0 : AT.data + SIZE * (place - 1));
const NAMES = AT.data + 20 * SIZE;
/** Names, each with room for 16 bytes. */
const WORDS = ['PCI mem', 'nvme', 'IOAPIC 0', 'hyperv mmio', 'fb', 'bridge'];
const named = (word: string) => NAMES + 16 * WORDS.indexOf(word);

interface One {
  readonly range: readonly [number, number];
  readonly flags?: number;
  readonly name: number;
  readonly next?: number;
  readonly child?: number;
}

const RESOURCES: readonly One[] = [
  // The machine's tree: 1 is its root.
  { range: [0, 0xffffffff], name: 0, child: 2 },
  { range: [0xf8000000, 0xfbffffff], flags: WINDOW, name: named('PCI mem'), next: 5, child: 3 },
  { range: [0xf8100000, 0xf8101fff], name: named('nvme'), next: 4 },
  { range: [0xf8200000, 0xf82fffff], flags: WINDOW, name: named('bridge') },
  { range: [0xfec00000, 0xfec003ff], name: named('IOAPIC 0') },
  // The VMBus ranges.
  {
    range: [0xf8000000, 0xfed3ffff],
    flags: WINDOW,
    name: named('hyperv mmio'),
    next: 10,
    child: 7,
  },
  { range: [0xf8000000, 0xf80fffff], name: named('fb'), next: 8 },
  { range: [0xf8100000, 0xf8101fff], name: at(3), next: 9 },
  { range: [0xf8200000, 0xf82fffff], name: at(4) },
  { range: [0xfe0000000, 0xfffffffff], flags: WINDOW, name: named('hyperv mmio') },
];

function instance() {
  const fields = RESOURCES.flatMap(({ range, flags = BUSY, name, next = 0, child = 0 }) =>
    [...range, flags, name, 0, at(next), at(child)].map(BigInt),
  );
  const data = new Uint8Array(20 * SIZE + 16 * WORDS.length);
  data.set(new Uint8Array(new BigUint64Array(fields).buffer));
  for (const [place, word] of WORDS.entries()) {
    data.set(new TextEncoder().encode(word), 20 * SIZE + 16 * place);
  }
  const where = { iomem_root: () => at(1), ranges: () => at(6), reserved: () => at(7) };
  return tinyInstance(where, { data: [...data] });
}

const node = (
  start: number,
  end: number,
  busy: boolean,
  name: string,
  children: object[] = [],
) => ({
  ...{ start, end, busy, name, children },
});

it('the ranges are those of the list, in its order', () => {
  expect(rangesOf(instance())).toEqual([
    { start: 0xf8000000, end: 0xfed3ffff },
    { start: 0xfe0000000, end: 0xfffffffff },
  ]);
});

it("the machine's tree is what hangs under its root", () => {
  expect(dumpIomem(instance())).toEqual([
    node(0xf8000000, 0xfbffffff, false, 'PCI mem', [
      node(0xf8100000, 0xf8101fff, true, 'nvme'),
      node(0xf8200000, 0xf82fffff, false, 'bridge'),
    ]),
    node(0xfec00000, 0xfec003ff, true, 'IOAPIC 0'),
  ]);
});

it('a claim of VMBus has the name of its twin, the reservation its own', () => {
  expect(dumpVmbus(instance())).toEqual([
    node(0xf8000000, 0xfed3ffff, false, 'hyperv mmio', [
      node(0xf8000000, 0xf80fffff, true, 'fb'),
      node(0xf8100000, 0xf8101fff, true, 'nvme'),
      node(0xf8200000, 0xf82fffff, true, 'bridge'),
    ]),
    node(0xfe0000000, 0xfffffffff, false, 'hyperv mmio'),
  ]);
});

it('a copy without the reservation holds all but that, and what drivers hold is busy', () => {
  const copy = new VmbusMemory();
  copy.append({ start: 0x1000000, end: 0x1ffffff });
  withoutReservation(instance(), copy);
  expect(copy.ranges).toEqual(rangesOf(instance()));
  expect(copy.dump().iomem).toEqual([
    node(0xf8000000, 0xfbffffff, false, '', [
      node(0xf8100000, 0xf8101fff, true, ''),
      node(0xf8200000, 0xf82fffff, true, ''),
    ]),
    node(0xfec00000, 0xfec003ff, true, ''),
  ]);
});
