import { emptyRange, type Range } from '../range.ts';
import { MAX_ADDRESS, MIB, NOWHERE } from '../units.ts';
import { dumpSiblings } from './dump.ts';
import { highestFit, lowestFit } from './fit.ts';
import { Gaps } from './gaps.ts';
import type { Claim, GuestMemory, MmioRequest, TreeNode } from './memory.ts';
import { describe, Resource, ResourcePool, release, request as requestBelow } from './resource.ts';
import { cutAtVtpm, insertRange, isBelowUse } from './walk.ts';

const NO_RANGE: Range = emptyRange();
/** A reservation is given up rather than halved below this. */
const MIN_RESERVATION = MIB;

/** The VMBus driver's keeping of MMIO, as in Linux 6.12's `drivers/hv/vmbus_drv.c`. */
export class VmbusMemory implements GuestMemory {
  readonly #pool = new ResourcePool();
  readonly #gaps = new Gaps();
  readonly #iomem = new Resource();
  #first: Resource | null = null;
  #reserved: Resource | null = null;

  constructor() {
    this.#iomem.start = 0;
    this.#iomem.end = MAX_ADDRESS;
  }

  reset(): void {
    this.#pool.reset();
    this.#iomem.child = null;
    this.#first = null;
    this.#reserved = null;
  }

  describe(range: Range, busy: boolean, name: string): void {
    describe(this.#iomem, this.#pool.take(range.start, range.end, busy, name));
  }

  claimIomem(range: Range, name: string): Claim | null {
    return requestBelow(this.#pool, this.#iomem, range.start, range.end, name);
  }

  releaseIomem(claim: Claim): void {
    release(this.#iomem, claim.start, claim.end);
  }

  walk(range: Range, exactVtpmCut: boolean): void {
    if (isBelowUse(range.end)) return;
    this.append({ start: range.start, end: cutAtVtpm(range.start, range.end, exactVtpmCut) });
  }

  append(range: Range): void {
    const entry = this.#pool.take(range.start, range.end, false, 'hyperv mmio');
    this.#first = insertRange(this.#first, entry);
  }

  reserve(start: number, size: number): void {
    if (this.#first === null) return;
    for (let left = size; left >= MIN_RESERVATION; left = Math.floor(left / 2)) {
      this.#reserved = requestBelow(this.#pool, this.#first, start, start + left - 1, 'fb_range');
      if (this.#reserved !== null) return;
    }
  }

  allocate(request: MmioRequest): Claim | null {
    const { prefer, size } = request;
    if (prefer !== NOWHERE) {
      const range = this.#rangeAround(prefer, prefer + size - 1);
      const claim = range === null ? null : this.#claim(range, prefer, request);
      if (claim !== null) return claim;
    }
    return this.#allocateReserved(request) ?? this.#allocateUnreserved(request);
  }

  wouldGrantUnreserved(request: MmioRequest): boolean {
    for (let range = this.#first; range !== null; range = range.sibling) {
      if (range.start >= request.max || range.end <= request.min) continue;
      if (this.#search(range, request, this.#reserved, NO_RANGE) !== NOWHERE) return true;
    }
    return false;
  }

  free(start: number, end: number): void {
    const reserved = this.#reserved;
    if (reserved === null || start < reserved.start || end > reserved.end) {
      for (let range = this.#first; range !== null; range = range.sibling) {
        if (range.start <= end && range.end >= start) release(range, start, end);
      }
    }
    release(this.#iomem, start, end);
  }

  get ranges(): readonly Range[] {
    const ranges: Range[] = [];
    for (let range = this.#first; range !== null; range = range.sibling) {
      ranges.push({ start: range.start, end: range.end });
    }
    return ranges;
  }

  get reserved(): Range | null {
    return this.#reserved;
  }

  dump(): { vmbus: TreeNode[]; iomem: TreeNode[] } {
    return { vmbus: dumpSiblings(this.#first), iomem: dumpSiblings(this.#iomem.child) };
  }

  /** Video memory in the reservation: granted there, it takes nothing from the VMBus ranges. */
  #allocateReserved(request: MmioRequest): Claim | null {
    const reserved = this.#reserved;
    if (!request.mayOverlapFramebuffer || reserved === null) return null;
    if (request.min > reserved.end || request.max < reserved.start) return null;
    const start = this.#search(reserved, request, null, NO_RANGE);
    if (start === NOWHERE) return null;
    return this.claimIomem({ start, end: start + request.size - 1 }, request.name);
  }

  #allocateUnreserved(request: MmioRequest): Claim | null {
    const ends = request.mayOverlapFramebuffer ? NO_RANGE : (this.#reserved ?? NO_RANGE);
    let found: Resource | null = null;
    let foundStart = NOWHERE;
    for (let range = this.#first; range !== null; range = range.sibling) {
      if (range.start >= request.max || range.end <= request.min) continue;
      const start = this.#search(range, request, null, ends);
      if (start === NOWHERE) continue;
      found = range;
      foundStart = start;
      if (request.from === 'bottom') break;
    }
    return found === null ? null : this.#claim(found, foundStart, request);
  }

  /** The first start, from the end that the request names, that lies in a gap of both trees. */
  #search(range: Resource, request: MmioRequest, ignored: Resource | null, ends: Range): number {
    const { size, align, from } = request;
    const { avoid } = request;
    const gaps = this.#gaps;
    let highest = NOWHERE;
    gaps.begin(range, this.#iomem, ignored);
    while (gaps.advance()) {
      if (gaps.hi - gaps.lo + 1 < size) continue;
      if (from === 'top') {
        const start = highestFit(gaps.lo, gaps.hi, size, align, ends, avoid);
        if (start !== NOWHERE) highest = start;
      } else {
        const start = lowestFit(gaps.lo, gaps.hi, size, align, ends, avoid);
        if (start !== NOWHERE) return start;
      }
    }
    return highest;
  }

  #rangeAround(start: number, end: number): Resource | null {
    let range = this.#first;
    while (range !== null && (range.start > start || range.end < end)) range = range.sibling;
    return range;
  }

  /** Claims a range in both trees; where the machine's refuses, the VMBus range lets go again. */
  #claim(range: Resource, start: number, request: MmioRequest): Claim | null {
    const end = start + request.size - 1;
    if (requestBelow(this.#pool, range, start, end, request.name) === null) return null;
    const claim = requestBelow(this.#pool, this.#iomem, start, end, request.name);
    if (claim === null) release(range, start, end);
    return claim;
  }
}
