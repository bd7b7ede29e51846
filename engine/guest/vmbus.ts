import type { Range } from '../range.ts';
import { MAX_ADDRESS, MIB, NOWHERE } from '../units.ts';
import { dumpSiblings } from './dump.ts';
import type { Claim, GuestMemory, MmioRequest, TreeNode } from './memory.ts';
import {
  describe,
  insert,
  place,
  Resource,
  ResourcePool,
  release,
  request as requestBelow,
} from './resource.ts';
import { Search } from './search.ts';
import { cutAtVtpm, insertRange, isBelowUse } from './walk.ts';

/** The name of a VMBus range. */
const RANGE = 'hyperv mmio';
/** A reservation is given up rather than halved below this. */
const MIN_RESERVATION = MIB;

/** How the VMBus driver keeps track of MMIO, as in Linux 6.12's `drivers/hv/vmbus_drv.c`. */
export class VmbusMemory implements GuestMemory {
  readonly #pool = new ResourcePool();
  readonly #search = new Search();
  readonly #iomem = new Resource();
  #first: Resource | null = null;
  #reserved: Resource | null = null;
  /** How often everything was kept, and whether that still holds. */
  #kept = 0;
  #holds = false;

  constructor() {
    this.#iomem.start = 0;
    this.#iomem.end = MAX_ADDRESS;
  }

  reset(): void {
    this.#pool.reset();
    this.#iomem.child = null;
    this.#first = null;
    this.#reserved = null;
    this.#holds = false;
  }

  keep(): number {
    this.#pool.keep();
    this.#iomem.keptChild = this.#iomem.child;
    this.#holds = true;
    this.#kept += 1;
    return this.#kept;
  }

  goBack(kept: number): boolean {
    if (!this.#holds || kept !== this.#kept) return false;
    this.#pool.goBack();
    this.#iomem.child = this.#iomem.keptChild;
    return true;
  }

  describe(range: Range, busy: boolean, name: string): void {
    describe(this.#iomem, this.#next(range, busy, name));
  }

  claimIomem(range: Range, name: string): Claim | null {
    const claim = this.#next(range, true, name);
    return place(this.#iomem, claim) ? claim : null;
  }

  releaseIomem(claim: Claim): void {
    release(this.#iomem, claim.start, claim.end);
  }

  walk(range: Range, exactVtpmCut: boolean): void {
    this.#holds = false;
    if (isBelowUse(range.end)) return;
    const entry = this.#next(range, false, RANGE);
    entry.end = cutAtVtpm(entry.start, entry.end, exactVtpmCut);
    this.#first = insertRange(this.#first, entry);
  }

  append(range: Range): void {
    this.#holds = false;
    this.#first = insertRange(this.#first, this.#next(range, false, RANGE));
  }

  reserve(start: number, size: number): void {
    this.#holds = false;
    if (this.#first === null) return;
    const reserved = this.#pool.next();
    reserved.start = start;
    reserved.busy = true;
    reserved.name = 'fb_range';
    for (let left = size; left >= MIN_RESERVATION; left = Math.floor(left / 2)) {
      reserved.end = start + left - 1;
      if (place(this.#first, reserved)) {
        this.#reserved = reserved;
        return;
      }
    }
  }

  allocate(request: MmioRequest): Claim | null {
    if (request.prefer !== NOWHERE) {
      const claim = this.#allocatePreferred(request);
      if (claim !== null) return claim;
    }
    if (request.mayOverlapFramebuffer && this.#reserved !== null) {
      const claim = this.#allocateReserved(this.#reserved, request);
      if (claim !== null) return claim;
    }
    return this.#allocateUnreserved(request);
  }

  wouldGrantUnreserved(request: MmioRequest): boolean {
    for (let range = this.#first; range !== null; range = range.sibling) {
      if (range.start >= request.max || range.end <= request.min) continue;
      if (this.#search.find(range, this.#iomem, request, this.#reserved, null)) return true;
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

  /** The start that the request prefers, where the range around it and the machine's tree grant it. */
  #allocatePreferred({ prefer, size, name }: MmioRequest): Claim | null {
    const end = prefer + size - 1;
    let range = this.#first;
    while (range !== null && (range.start > prefer || range.end < end)) range = range.sibling;
    if (range === null) return null;
    if (requestBelow(this.#pool, range, prefer, end, name) === null) return null;
    const claim = requestBelow(this.#pool, this.#iomem, prefer, end, name);
    if (claim === null) release(range, prefer, end);
    return claim;
  }

  /** Video memory in the reservation: granted there, it takes nothing from the VMBus ranges. */
  #allocateReserved(reserved: Resource, request: MmioRequest): Claim | null {
    if (request.min > reserved.end || request.max < reserved.start) return null;
    const search = this.#search;
    if (!search.find(reserved, this.#iomem, request, null, null)) return null;
    return this.#claim(request, search.root, search.childBefore);
  }

  #allocateUnreserved(request: MmioRequest): Claim | null {
    const ends = request.mayOverlapFramebuffer ? null : this.#reserved;
    const search = this.#search;
    let found: Resource | null = null;
    for (let range = this.#first; range !== null; range = range.sibling) {
      if (range.start >= request.max || range.end <= request.min) continue;
      if (!search.find(range, this.#iomem, request, null, ends)) continue;
      found = range;
      if (request.from === 'bottom') break;
    }
    if (found === null) return null;
    this.#claim(request, found, search.claimBefore);
    return this.#claim(request, search.root, search.childBefore);
  }

  /** Claims what the search found, under `root` after its child `before`. */
  #claim(request: MmioRequest, root: Resource, before: Resource | null): Resource {
    const claim = this.#pool.next();
    claim.start = this.#search.start;
    claim.end = claim.start + request.size - 1;
    claim.busy = true;
    claim.name = request.name;
    insert(claim, root, before);
    return claim;
  }

  #next(range: Range, busy: boolean, name: string): Resource {
    const resource = this.#pool.next();
    resource.start = range.start;
    resource.end = range.end;
    resource.busy = busy;
    resource.name = name;
    return resource;
  }
}
