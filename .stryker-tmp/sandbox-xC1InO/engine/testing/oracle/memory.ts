import type { Range } from '../../range.ts';
import { holds, MIB, NO_LIMIT, span, touches } from './span.ts';
import { startsDown, startsUp } from './starts.ts';
import { below, hang, type Node, node, release, request, wouldGrant } from './tree.ts';

/** One request of section 3, "Allocating". */
export interface Wanted {
  readonly min: number;
  readonly max: number;
  readonly size: number;
  readonly align: number;
  readonly mayOverlap: boolean;
  /** Section 4, `top-down`. */
  readonly fromTop: boolean;
  /** Section 4, `ideal`: what no start may touch. */
  readonly passOver: readonly Range[];
}

/** What was granted, and its node in iomem. */
export interface Grant extends Range {
  readonly inIomem: Node;
}

/** Section 3: a guest kernel's two trees, and R. */
export class Memory {
  readonly iomem = node({ start: 0, end: NO_LIMIT }, false);
  readonly #vmbus: Node[];
  #reserved: Node | null = null;

  constructor(vmbus: readonly Range[], machine: readonly (Range & { busy: boolean })[]) {
    this.#vmbus = vmbus.map((range) => node(range, false));
    for (const range of machine) hang(this.iomem, range, range.busy);
  }

  get reserved(): Range | null {
    return this.#reserved;
  }

  /** Section 3, "Reserving the framebuffer". */
  reserve(start: number, firstSize: number): void {
    const [first] = this.#vmbus;
    if (first === undefined || start === 0) return;
    for (let size = firstSize; size >= MIB; size = Math.floor(size / 2)) {
      this.#reserved = request(first, span(start, size));
      if (this.#reserved !== null) return;
    }
  }

  /** Section 3, "Allocating". */
  allocate(wanted: Wanted): Grant | null {
    return this.#inReservation(wanted) ?? this.#inVmbus(wanted);
  }

  /** Section 4, `ideal`: this very range, if both trees grant it. */
  allocateAt(range: Range): Grant | null {
    for (const root of this.#vmbus) {
      const grant = this.#inBoth(root, range);
      if (grant !== null) return grant;
    }
    return null;
  }

  /** Section 5: whether a refused request is starved. */
  isStarved(wanted: Wanted, clearOf: readonly Range[]): boolean {
    return this.#vmbus.some((root) => {
      if (root.start >= wanted.max || root.end <= wanted.min) return false;
      const children = root.children.filter((child) => child !== this.#reserved);
      const open = { ...root, children };
      const marks = [...below(open), ...below(this.iomem), ...clearOf];
      return startsUp({ ...wanted, within: root }, marks).some((start) => {
        const range = span(start, wanted.size);
        if (clearOf.some((other) => touches(other, range))) return false;
        return wouldGrant(open, range) && wouldGrant(this.iomem, range);
      });
    });
  }

  /** Section 3, "Freeing". */
  free(range: Range): void {
    const reserved = this.#reserved;
    if (reserved === null || !holds(reserved, range)) {
      for (const root of this.#vmbus) if (touches(root, range)) release(root, range);
    }
    release(this.iomem, range);
  }

  #inReservation({ min, max, size, align, mayOverlap }: Wanted): Grant | null {
    const within = this.#reserved;
    if (!mayOverlap || within === null || min > within.end || max < within.start) return null;
    for (const start of startsUp({ within, size, align }, below(this.iomem))) {
      const inIomem = request(this.iomem, span(start, size));
      if (inIomem !== null) return { ...span(start, size), inIomem };
    }
    return null;
  }

  #inVmbus(wanted: Wanted): Grant | null {
    for (const root of wanted.fromTop ? this.#vmbus.toReversed() : this.#vmbus) {
      if (root.start >= wanted.max || root.end <= wanted.min) continue;
      const grant = this.#inRange(root, wanted);
      if (grant !== null) return grant;
    }
    return null;
  }

  #inRange(root: Node, wanted: Wanted): Grant | null {
    const reserved = wanted.mayOverlap ? null : this.#reserved;
    const marks: Range[] = [...below(root), ...below(this.iomem), ...wanted.passOver];
    if (reserved !== null) marks.push(reserved);
    const sought = { ...wanted, within: root };
    for (const start of wanted.fromTop ? startsDown(sought, marks) : startsUp(sought, marks)) {
      const range = span(start, wanted.size);
      if (reserved !== null && hasAnEndIn(reserved, range)) continue;
      if (wanted.passOver.some((other) => touches(other, range))) continue;
      const grant = this.#inBoth(root, range);
      if (grant !== null) return grant;
    }
    return null;
  }

  #inBoth(root: Node, range: Range): Grant | null {
    if (!wouldGrant(root, range) || !wouldGrant(this.iomem, range)) return null;
    request(root, range);
    const inIomem = request(this.iomem, range);
    return inIomem === null ? null : { ...range, inIomem };
  }
}

function hasAnEndIn(reserved: Range, { start, end }: Range): boolean {
  return holds(reserved, { start, end: start }) || holds(reserved, { start: end, end });
}
