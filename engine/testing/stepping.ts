import type { Claim, GuestMemory, MmioRequest, TreeNode } from '../guest/memory.ts';
import type { Range } from '../range.ts';
import {
  describePlain,
  hostOf,
  type PlainRange,
  plainRange,
  releasePlain,
  requestPlain,
} from './plain-tree.ts';

const MIB = 2 ** 20;
const VTPM = 0xfed40000;
const TOP = 2 ** 52 - 1;

/**
 * The guest kernel's memory for tests: model.md section 3 word by word, one alignment at a time. It
 * shares no code with the engine's own, and its cost grows with the sizes of ranges.
 */
export class SteppingMemory implements GuestMemory {
  #iomem = plainRange({ start: 0, end: TOP }, false, 'root');
  #vmbus: PlainRange[] = [];
  #reserved: PlainRange | null = null;

  reset(): void {
    this.#iomem.children = [];
    this.#vmbus = [];
    this.#reserved = null;
  }

  keep(): number {
    return 0;
  }

  /** It never remembers. */
  goBack(): boolean {
    return false;
  }

  describe(range: Range, busy: boolean, name: string): void {
    describePlain(this.#iomem, plainRange(range, busy, name));
  }

  claimIomem({ start, end }: Range, name: string): Claim | null {
    return requestPlain(this.#iomem, start, end, name);
  }

  releaseIomem({ start, end }: Claim): void {
    releasePlain(this.#iomem, start, end);
  }

  walk({ start, end }: Range, exactVtpmCut: boolean): void {
    if (end < MIB) return;
    let last = end;
    if (start < VTPM && exactVtpmCut && end >= VTPM) last = VTPM - 1;
    if (start < VTPM && !exactVtpmCut && end > VTPM) last = VTPM;
    this.append({ start, end: last });
  }

  append(range: Range): void {
    for (const [index, entry] of this.#vmbus.entries()) {
      if (entry.end + 1 === range.start) {
        entry.end = range.end;
        return;
      }
      if (range.end + 1 === entry.start) {
        entry.start = range.start;
        return;
      }
      if (entry.start > range.end) {
        this.#vmbus.splice(index, 0, plainRange(range, false, 'hyperv mmio'));
        return;
      }
    }
    this.#vmbus.push(plainRange(range, false, 'hyperv mmio'));
  }

  reserve(start: number, size: number): void {
    const [first] = this.#vmbus;
    if (first === undefined || size < MIB) return;
    this.#reserved = requestPlain(first, start, start + size - 1, 'fb_range');
    if (this.#reserved === null) this.reserve(start, Math.floor(size / 2));
  }

  allocate(request: MmioRequest): Claim | null {
    return this.#preferred(request) ?? this.#inReservation(request) ?? this.#inRanges(request);
  }

  wouldGrantUnreserved(request: MmioRequest): boolean {
    const reserved = this.#reserved;
    const unreserved = this.#vmbus.map((range) => ({
      ...range,
      children: range.children.filter((child) => child !== reserved),
    }));
    return unreserved.some((range) => {
      if (range.start >= request.max || range.end <= request.min) return false;
      return starts(range, request).some((start) => {
        const end = start + request.size - 1;
        return hostOf(range, start, end) !== null && hostOf(this.#iomem, start, end) !== null;
      });
    });
  }

  free(start: number, end: number): void {
    const reserved = this.#reserved;
    const inside = reserved !== null && start >= reserved.start && end <= reserved.end;
    for (const range of this.#vmbus) {
      if (!inside && touch(range, start, end)) releasePlain(range, start, end);
    }
    releasePlain(this.#iomem, start, end);
  }

  get ranges(): readonly Range[] {
    return this.#vmbus.map(({ start, end }) => ({ start, end }));
  }

  get reserved(): Range | null {
    return this.#reserved;
  }

  dump(): { vmbus: TreeNode[]; iomem: TreeNode[] } {
    return { vmbus: this.#vmbus, iomem: this.#iomem.children };
  }

  #preferred(request: MmioRequest): Claim | null {
    const start = request.prefer;
    const around = this.#vmbus.find(
      (range) => range.start <= start && range.end >= start + request.size - 1,
    );
    return around === undefined ? null : this.#claim(around, start, request);
  }

  #inReservation(request: MmioRequest): Claim | null {
    const reserved = this.#reserved;
    if (!request.mayOverlapFramebuffer || reserved === null) return null;
    if (request.min > reserved.end || request.max < reserved.start) return null;
    for (const start of starts(reserved, request)) {
      const end = start + request.size - 1;
      const claim = requestPlain(this.#iomem, start, end, request.name);
      if (claim !== null) return claim;
    }
    return null;
  }

  #inRanges(request: MmioRequest): Claim | null {
    const ends = request.mayOverlapFramebuffer ? null : this.#reserved;
    const inOrder = request.from === 'top' ? [...this.#vmbus].reverse() : this.#vmbus;
    for (const range of inOrder) {
      if (range.start >= request.max || range.end <= request.min) continue;
      for (const start of starts(range, request)) {
        if (ends !== null && hasAnEndIn(ends, start, start + request.size - 1)) continue;
        const claim = this.#claim(range, start, request);
        if (claim !== null) return claim;
      }
    }
    return null;
  }

  #claim(range: PlainRange, start: number, { size, name }: MmioRequest): Claim | null {
    const end = start + size - 1;
    if (requestPlain(range, start, end, name) === null) return null;
    const claim = requestPlain(this.#iomem, start, end, name);
    if (claim === null) releasePlain(range, start, end);
    return claim;
  }
}

/** Aligned starts of a request inside a range and clear of what it avoids, in its direction. */
function starts(range: Range, { size, align, from, avoid }: MmioRequest): number[] {
  const found: number[] = [];
  const first = range.start + ((align - (range.start % align)) % align);
  for (let start = first; start + size - 1 <= range.end; start += align) {
    if (!avoid.some((other) => touch(other, start, start + size - 1))) found.push(start);
  }
  return from === 'top' ? found.reverse() : found;
}

function touch(range: Range, start: number, end: number): boolean {
  return range.end >= range.start && range.start <= end && range.end >= start;
}

function hasAnEndIn(range: Range, start: number, end: number): boolean {
  return touch(range, start, start) || touch(range, end, end);
}
