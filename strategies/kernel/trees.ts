import type { Range, TreeNode, VmbusMemory } from '../../engine/index.ts';
import type { Instance } from './instance.ts';
import { Walk } from './kernel-memory.ts';

/** The VMBus ranges, in the driver's order. */
export function rangesOf({ exports, memory }: Instance): readonly Range[] {
  return [...memory.siblings(exports.ranges())].map((one) => rangeAt(memory, one));
}

/** The machine's tree. */
export function dumpIomem({ exports, memory }: Instance): TreeNode[] {
  const walk = new Walk();
  const nodes = (first: number): TreeNode[] =>
    [...memory.siblings(first, walk)].map((one) => ({
      ...rangeAt(memory, one),
      busy: memory.isBusy(one),
      name: memory.text(memory.nameAt(one)),
      children: nodes(memory.firstChild(one)),
    }));
  return nodes(memory.firstChild(exports.iomem_root()));
}

/** The VMBus tree; the driver gives a claim there the address of its twin in the machine's tree for a name. */
export function dumpVmbus({ exports, memory }: Instance): TreeNode[] {
  const reserved = exports.reserved();
  const nameOf = (one: number) => {
    const name = memory.nameAt(one);
    return one !== reserved && memory.isBusy(one) ? memory.nameAt(name) : name;
  };
  const walk = new Walk();
  const nodes = (first: number): TreeNode[] =>
    [...memory.siblings(first, walk)].map((one) => ({
      ...rangeAt(memory, one),
      busy: memory.isBusy(one),
      name: memory.text(nameOf(one)),
      children: nodes(memory.firstChild(one)),
    }));
  return nodes(exports.ranges());
}

/**
 * Copies both trees as they stand, but for the reservation, into a memory of the model. What a driver holds in
 * the VMBus ranges is taken there though its bridge windows are not busy in the machine: it is busy in the copy.
 */
export function withoutReservation({ exports, memory }: Instance, copy: VmbusMemory): void {
  const key = (one: number) => Object.values(rangeAt(memory, one)).join('-');
  const reserved = exports.reserved();
  const taken = new Set<string>();
  for (const range of memory.siblings(exports.ranges())) {
    for (const claim of memory.siblings(memory.firstChild(range))) {
      if (claim !== reserved) taken.add(key(claim));
    }
  }
  copy.reset();
  const walk = new Walk();
  const describeBelow = (parent: number): void => {
    for (const one of memory.siblings(memory.firstChild(parent), walk)) {
      copy.describe(rangeAt(memory, one), memory.isBusy(one) || taken.has(key(one)), '');
      describeBelow(one);
    }
  };
  describeBelow(exports.iomem_root());
  for (const range of memory.siblings(exports.ranges())) copy.append(rangeAt(memory, range));
}

function rangeAt(memory: Instance['memory'], resource: number): Range {
  return memory.range(resource) ?? { start: 0, end: -1 };
}
