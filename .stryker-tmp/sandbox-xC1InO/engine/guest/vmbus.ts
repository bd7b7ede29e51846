function stryNS_9fa48() {
  var g = typeof globalThis === 'object' && globalThis && globalThis.Math === Math && globalThis || new Function("return this")();
  var ns = g.__stryker__ || (g.__stryker__ = {});
  if (ns.activeMutant === undefined && g.process && g.process.env && g.process.env.__STRYKER_ACTIVE_MUTANT__) {
    ns.activeMutant = g.process.env.__STRYKER_ACTIVE_MUTANT__;
  }
  function retrieveNS() {
    return ns;
  }
  stryNS_9fa48 = retrieveNS;
  return retrieveNS();
}
stryNS_9fa48();
function stryCov_9fa48() {
  var ns = stryNS_9fa48();
  var cov = ns.mutantCoverage || (ns.mutantCoverage = {
    static: {},
    perTest: {}
  });
  function cover() {
    var c = cov.static;
    if (ns.currentTestId) {
      c = cov.perTest[ns.currentTestId] = cov.perTest[ns.currentTestId] || {};
    }
    var a = arguments;
    for (var i = 0; i < a.length; i++) {
      c[a[i]] = (c[a[i]] || 0) + 1;
    }
  }
  stryCov_9fa48 = cover;
  cover.apply(null, arguments);
}
function stryMutAct_9fa48(id) {
  var ns = stryNS_9fa48();
  function isActive(id) {
    if (ns.activeMutant === id) {
      if (ns.hitCount !== void 0 && ++ns.hitCount > ns.hitLimit) {
        throw new Error('Stryker: Hit count limit reached (' + ns.hitCount + ')');
      }
      return true;
    }
    return false;
  }
  stryMutAct_9fa48 = isActive;
  return isActive(id);
}
import type { Range } from '../range.ts';
import { MAX_ADDRESS, MIB, NOWHERE } from '../units.ts';
import { dumpSiblings } from './dump.ts';
import type { Claim, GuestMemory, MmioRequest, TreeNode } from './memory.ts';
import { describe, insert, place, Resource, ResourcePool, release, request as requestBelow } from './resource.ts';
import { Search } from './search.ts';
import { cutAtVtpm, insertRange, isBelowUse } from './walk.ts';

/** The name of a VMBus range. */
const RANGE = stryMutAct_9fa48("191") ? "" : (stryCov_9fa48("191"), 'hyperv mmio');
/** A reservation is given up rather than halved below this. */
const MIN_RESERVATION = MIB;

/** How the VMBus driver keeps track of MMIO, as in Linux 6.12's `drivers/hv/vmbus_drv.c`. */
export class VmbusMemory implements GuestMemory {
  readonly #pool = new ResourcePool();
  readonly #search = new Search();
  readonly #iomem = new Resource();
  #first: Resource | null = null;
  #reserved: Resource | null = null;
  constructor() {
    if (stryMutAct_9fa48("192")) {
      {}
    } else {
      stryCov_9fa48("192");
      this.#iomem.start = 0;
      this.#iomem.end = MAX_ADDRESS;
    }
  }
  reset(): void {
    if (stryMutAct_9fa48("193")) {
      {}
    } else {
      stryCov_9fa48("193");
      this.#pool.reset();
      this.#iomem.child = null;
      this.#first = null;
      this.#reserved = null;
    }
  }
  describe(range: Range, busy: boolean, name: string): void {
    if (stryMutAct_9fa48("194")) {
      {}
    } else {
      stryCov_9fa48("194");
      describe(this.#iomem, this.#next(range, busy, name));
    }
  }
  claimIomem(range: Range, name: string): Claim | null {
    if (stryMutAct_9fa48("195")) {
      {}
    } else {
      stryCov_9fa48("195");
      const claim = this.#next(range, stryMutAct_9fa48("196") ? false : (stryCov_9fa48("196"), true), name);
      return place(this.#iomem, claim) ? claim : null;
    }
  }
  releaseIomem(claim: Claim): void {
    if (stryMutAct_9fa48("197")) {
      {}
    } else {
      stryCov_9fa48("197");
      release(this.#iomem, claim.start, claim.end);
    }
  }
  walk(range: Range, exactVtpmCut: boolean): void {
    if (stryMutAct_9fa48("198")) {
      {}
    } else {
      stryCov_9fa48("198");
      if (stryMutAct_9fa48("200") ? false : stryMutAct_9fa48("199") ? true : (stryCov_9fa48("199", "200"), isBelowUse(range.end))) return;
      const entry = this.#next(range, stryMutAct_9fa48("201") ? true : (stryCov_9fa48("201"), false), RANGE);
      entry.end = cutAtVtpm(entry.start, entry.end, exactVtpmCut);
      this.#first = insertRange(this.#first, entry);
    }
  }
  append(range: Range): void {
    if (stryMutAct_9fa48("202")) {
      {}
    } else {
      stryCov_9fa48("202");
      this.#first = insertRange(this.#first, this.#next(range, stryMutAct_9fa48("203") ? true : (stryCov_9fa48("203"), false), RANGE));
    }
  }
  reserve(start: number, size: number): void {
    if (stryMutAct_9fa48("204")) {
      {}
    } else {
      stryCov_9fa48("204");
      if (stryMutAct_9fa48("207") ? this.#first !== null : stryMutAct_9fa48("206") ? false : stryMutAct_9fa48("205") ? true : (stryCov_9fa48("205", "206", "207"), this.#first === null)) return;
      const reserved = this.#pool.next();
      reserved.start = start;
      reserved.busy = stryMutAct_9fa48("208") ? false : (stryCov_9fa48("208"), true);
      reserved.name = stryMutAct_9fa48("209") ? "" : (stryCov_9fa48("209"), 'fb_range');
      for (let left = size; stryMutAct_9fa48("212") ? left < MIN_RESERVATION : stryMutAct_9fa48("211") ? left > MIN_RESERVATION : stryMutAct_9fa48("210") ? false : (stryCov_9fa48("210", "211", "212"), left >= MIN_RESERVATION); left = Math.floor(stryMutAct_9fa48("213") ? left * 2 : (stryCov_9fa48("213"), left / 2))) {
        if (stryMutAct_9fa48("214")) {
          {}
        } else {
          stryCov_9fa48("214");
          reserved.end = stryMutAct_9fa48("215") ? start + left + 1 : (stryCov_9fa48("215"), (stryMutAct_9fa48("216") ? start - left : (stryCov_9fa48("216"), start + left)) - 1);
          if (stryMutAct_9fa48("218") ? false : stryMutAct_9fa48("217") ? true : (stryCov_9fa48("217", "218"), place(this.#first, reserved))) {
            if (stryMutAct_9fa48("219")) {
              {}
            } else {
              stryCov_9fa48("219");
              this.#reserved = reserved;
              return;
            }
          }
        }
      }
    }
  }
  allocate(request: MmioRequest): Claim | null {
    if (stryMutAct_9fa48("220")) {
      {}
    } else {
      stryCov_9fa48("220");
      if (stryMutAct_9fa48("223") ? request.prefer === NOWHERE : stryMutAct_9fa48("222") ? false : stryMutAct_9fa48("221") ? true : (stryCov_9fa48("221", "222", "223"), request.prefer !== NOWHERE)) {
        if (stryMutAct_9fa48("224")) {
          {}
        } else {
          stryCov_9fa48("224");
          const claim = this.#allocatePreferred(request);
          if (stryMutAct_9fa48("227") ? claim === null : stryMutAct_9fa48("226") ? false : stryMutAct_9fa48("225") ? true : (stryCov_9fa48("225", "226", "227"), claim !== null)) return claim;
        }
      }
      if (stryMutAct_9fa48("230") ? request.mayOverlapFramebuffer || this.#reserved !== null : stryMutAct_9fa48("229") ? false : stryMutAct_9fa48("228") ? true : (stryCov_9fa48("228", "229", "230"), request.mayOverlapFramebuffer && (stryMutAct_9fa48("232") ? this.#reserved === null : stryMutAct_9fa48("231") ? true : (stryCov_9fa48("231", "232"), this.#reserved !== null)))) {
        if (stryMutAct_9fa48("233")) {
          {}
        } else {
          stryCov_9fa48("233");
          const claim = this.#allocateReserved(this.#reserved, request);
          if (stryMutAct_9fa48("236") ? claim === null : stryMutAct_9fa48("235") ? false : stryMutAct_9fa48("234") ? true : (stryCov_9fa48("234", "235", "236"), claim !== null)) return claim;
        }
      }
      return this.#allocateUnreserved(request);
    }
  }
  wouldGrantUnreserved(request: MmioRequest): boolean {
    if (stryMutAct_9fa48("237")) {
      {}
    } else {
      stryCov_9fa48("237");
      for (let range = this.#first; stryMutAct_9fa48("239") ? range === null : stryMutAct_9fa48("238") ? false : (stryCov_9fa48("238", "239"), range !== null); range = range.sibling) {
        if (stryMutAct_9fa48("240")) {
          {}
        } else {
          stryCov_9fa48("240");
          if (stryMutAct_9fa48("243") ? range.start >= request.max && range.end <= request.min : stryMutAct_9fa48("242") ? false : stryMutAct_9fa48("241") ? true : (stryCov_9fa48("241", "242", "243"), (stryMutAct_9fa48("246") ? range.start < request.max : stryMutAct_9fa48("245") ? range.start > request.max : stryMutAct_9fa48("244") ? false : (stryCov_9fa48("244", "245", "246"), range.start >= request.max)) || (stryMutAct_9fa48("249") ? range.end > request.min : stryMutAct_9fa48("248") ? range.end < request.min : stryMutAct_9fa48("247") ? false : (stryCov_9fa48("247", "248", "249"), range.end <= request.min)))) continue;
          if (stryMutAct_9fa48("251") ? false : stryMutAct_9fa48("250") ? true : (stryCov_9fa48("250", "251"), this.#search.find(range, this.#iomem, request, this.#reserved, null))) return stryMutAct_9fa48("252") ? false : (stryCov_9fa48("252"), true);
        }
      }
      return stryMutAct_9fa48("253") ? true : (stryCov_9fa48("253"), false);
    }
  }
  free(start: number, end: number): void {
    if (stryMutAct_9fa48("254")) {
      {}
    } else {
      stryCov_9fa48("254");
      const reserved = this.#reserved;
      if (stryMutAct_9fa48("257") ? (reserved === null || start < reserved.start) && end > reserved.end : stryMutAct_9fa48("256") ? false : stryMutAct_9fa48("255") ? true : (stryCov_9fa48("255", "256", "257"), (stryMutAct_9fa48("259") ? reserved === null && start < reserved.start : stryMutAct_9fa48("258") ? false : (stryCov_9fa48("258", "259"), (stryMutAct_9fa48("261") ? reserved !== null : stryMutAct_9fa48("260") ? false : (stryCov_9fa48("260", "261"), reserved === null)) || (stryMutAct_9fa48("264") ? start >= reserved.start : stryMutAct_9fa48("263") ? start <= reserved.start : stryMutAct_9fa48("262") ? false : (stryCov_9fa48("262", "263", "264"), start < reserved.start)))) || (stryMutAct_9fa48("267") ? end <= reserved.end : stryMutAct_9fa48("266") ? end >= reserved.end : stryMutAct_9fa48("265") ? false : (stryCov_9fa48("265", "266", "267"), end > reserved.end)))) {
        if (stryMutAct_9fa48("268")) {
          {}
        } else {
          stryCov_9fa48("268");
          for (let range = this.#first; stryMutAct_9fa48("270") ? range === null : stryMutAct_9fa48("269") ? false : (stryCov_9fa48("269", "270"), range !== null); range = range.sibling) {
            if (stryMutAct_9fa48("271")) {
              {}
            } else {
              stryCov_9fa48("271");
              if (stryMutAct_9fa48("274") ? range.start <= end || range.end >= start : stryMutAct_9fa48("273") ? false : stryMutAct_9fa48("272") ? true : (stryCov_9fa48("272", "273", "274"), (stryMutAct_9fa48("277") ? range.start > end : stryMutAct_9fa48("276") ? range.start < end : stryMutAct_9fa48("275") ? true : (stryCov_9fa48("275", "276", "277"), range.start <= end)) && (stryMutAct_9fa48("280") ? range.end < start : stryMutAct_9fa48("279") ? range.end > start : stryMutAct_9fa48("278") ? true : (stryCov_9fa48("278", "279", "280"), range.end >= start)))) release(range, start, end);
            }
          }
        }
      }
      release(this.#iomem, start, end);
    }
  }
  get ranges(): readonly Range[] {
    if (stryMutAct_9fa48("281")) {
      {}
    } else {
      stryCov_9fa48("281");
      const ranges: Range[] = stryMutAct_9fa48("282") ? ["Stryker was here"] : (stryCov_9fa48("282"), []);
      for (let range = this.#first; stryMutAct_9fa48("284") ? range === null : stryMutAct_9fa48("283") ? false : (stryCov_9fa48("283", "284"), range !== null); range = range.sibling) {
        if (stryMutAct_9fa48("285")) {
          {}
        } else {
          stryCov_9fa48("285");
          ranges.push(stryMutAct_9fa48("286") ? {} : (stryCov_9fa48("286"), {
            start: range.start,
            end: range.end
          }));
        }
      }
      return ranges;
    }
  }
  get reserved(): Range | null {
    if (stryMutAct_9fa48("287")) {
      {}
    } else {
      stryCov_9fa48("287");
      return this.#reserved;
    }
  }
  dump(): {
    vmbus: TreeNode[];
    iomem: TreeNode[];
  } {
    if (stryMutAct_9fa48("288")) {
      {}
    } else {
      stryCov_9fa48("288");
      return stryMutAct_9fa48("289") ? {} : (stryCov_9fa48("289"), {
        vmbus: dumpSiblings(this.#first),
        iomem: dumpSiblings(this.#iomem.child)
      });
    }
  }

  /** The start that the request prefers, where the range around it and the machine's tree grant it. */
  #allocatePreferred({
    prefer,
    size,
    name
  }: MmioRequest): Claim | null {
    if (stryMutAct_9fa48("290")) {
      {}
    } else {
      stryCov_9fa48("290");
      const end = stryMutAct_9fa48("291") ? prefer + size + 1 : (stryCov_9fa48("291"), (stryMutAct_9fa48("292") ? prefer - size : (stryCov_9fa48("292"), prefer + size)) - 1);
      let range = this.#first;
      while (stryMutAct_9fa48("294") ? range !== null || range.start > prefer || range.end < end : stryMutAct_9fa48("293") ? false : (stryCov_9fa48("293", "294"), (stryMutAct_9fa48("296") ? range === null : stryMutAct_9fa48("295") ? true : (stryCov_9fa48("295", "296"), range !== null)) && (stryMutAct_9fa48("298") ? range.start > prefer && range.end < end : stryMutAct_9fa48("297") ? true : (stryCov_9fa48("297", "298"), (stryMutAct_9fa48("301") ? range.start <= prefer : stryMutAct_9fa48("300") ? range.start >= prefer : stryMutAct_9fa48("299") ? false : (stryCov_9fa48("299", "300", "301"), range.start > prefer)) || (stryMutAct_9fa48("304") ? range.end >= end : stryMutAct_9fa48("303") ? range.end <= end : stryMutAct_9fa48("302") ? false : (stryCov_9fa48("302", "303", "304"), range.end < end)))))) range = range.sibling;
      if (stryMutAct_9fa48("307") ? range !== null : stryMutAct_9fa48("306") ? false : stryMutAct_9fa48("305") ? true : (stryCov_9fa48("305", "306", "307"), range === null)) return null;
      if (stryMutAct_9fa48("310") ? requestBelow(this.#pool, range, prefer, end, name) !== null : stryMutAct_9fa48("309") ? false : stryMutAct_9fa48("308") ? true : (stryCov_9fa48("308", "309", "310"), requestBelow(this.#pool, range, prefer, end, name) === null)) return null;
      const claim = requestBelow(this.#pool, this.#iomem, prefer, end, name);
      if (stryMutAct_9fa48("313") ? claim !== null : stryMutAct_9fa48("312") ? false : stryMutAct_9fa48("311") ? true : (stryCov_9fa48("311", "312", "313"), claim === null)) release(range, prefer, end);
      return claim;
    }
  }

  /** Video memory in the reservation: granted there, it takes nothing from the VMBus ranges. */
  #allocateReserved(reserved: Resource, request: MmioRequest): Claim | null {
    if (stryMutAct_9fa48("314")) {
      {}
    } else {
      stryCov_9fa48("314");
      if (stryMutAct_9fa48("317") ? request.min > reserved.end && request.max < reserved.start : stryMutAct_9fa48("316") ? false : stryMutAct_9fa48("315") ? true : (stryCov_9fa48("315", "316", "317"), (stryMutAct_9fa48("320") ? request.min <= reserved.end : stryMutAct_9fa48("319") ? request.min >= reserved.end : stryMutAct_9fa48("318") ? false : (stryCov_9fa48("318", "319", "320"), request.min > reserved.end)) || (stryMutAct_9fa48("323") ? request.max >= reserved.start : stryMutAct_9fa48("322") ? request.max <= reserved.start : stryMutAct_9fa48("321") ? false : (stryCov_9fa48("321", "322", "323"), request.max < reserved.start)))) return null;
      const search = this.#search;
      if (stryMutAct_9fa48("326") ? false : stryMutAct_9fa48("325") ? true : stryMutAct_9fa48("324") ? search.find(reserved, this.#iomem, request, null, null) : (stryCov_9fa48("324", "325", "326"), !search.find(reserved, this.#iomem, request, null, null))) return null;
      return this.#claim(request, search.root, search.childBefore);
    }
  }
  #allocateUnreserved(request: MmioRequest): Claim | null {
    if (stryMutAct_9fa48("327")) {
      {}
    } else {
      stryCov_9fa48("327");
      const ends = request.mayOverlapFramebuffer ? null : this.#reserved;
      const search = this.#search;
      let found: Resource | null = null;
      for (let range = this.#first; stryMutAct_9fa48("329") ? range === null : stryMutAct_9fa48("328") ? false : (stryCov_9fa48("328", "329"), range !== null); range = range.sibling) {
        if (stryMutAct_9fa48("330")) {
          {}
        } else {
          stryCov_9fa48("330");
          if (stryMutAct_9fa48("333") ? range.start >= request.max && range.end <= request.min : stryMutAct_9fa48("332") ? false : stryMutAct_9fa48("331") ? true : (stryCov_9fa48("331", "332", "333"), (stryMutAct_9fa48("336") ? range.start < request.max : stryMutAct_9fa48("335") ? range.start > request.max : stryMutAct_9fa48("334") ? false : (stryCov_9fa48("334", "335", "336"), range.start >= request.max)) || (stryMutAct_9fa48("339") ? range.end > request.min : stryMutAct_9fa48("338") ? range.end < request.min : stryMutAct_9fa48("337") ? false : (stryCov_9fa48("337", "338", "339"), range.end <= request.min)))) continue;
          if (stryMutAct_9fa48("342") ? false : stryMutAct_9fa48("341") ? true : stryMutAct_9fa48("340") ? search.find(range, this.#iomem, request, null, ends) : (stryCov_9fa48("340", "341", "342"), !search.find(range, this.#iomem, request, null, ends))) continue;
          found = range;
          if (stryMutAct_9fa48("345") ? request.from !== 'bottom' : stryMutAct_9fa48("344") ? false : stryMutAct_9fa48("343") ? true : (stryCov_9fa48("343", "344", "345"), request.from === (stryMutAct_9fa48("346") ? "" : (stryCov_9fa48("346"), 'bottom')))) break;
        }
      }
      if (stryMutAct_9fa48("349") ? found !== null : stryMutAct_9fa48("348") ? false : stryMutAct_9fa48("347") ? true : (stryCov_9fa48("347", "348", "349"), found === null)) return null;
      this.#claim(request, found, search.claimBefore);
      return this.#claim(request, search.root, search.childBefore);
    }
  }

  /** Claims what the search found, under `root` after its child `before`. */
  #claim(request: MmioRequest, root: Resource, before: Resource | null): Resource {
    if (stryMutAct_9fa48("350")) {
      {}
    } else {
      stryCov_9fa48("350");
      const claim = this.#pool.next();
      claim.start = this.#search.start;
      claim.end = stryMutAct_9fa48("351") ? claim.start + request.size + 1 : (stryCov_9fa48("351"), (stryMutAct_9fa48("352") ? claim.start - request.size : (stryCov_9fa48("352"), claim.start + request.size)) - 1);
      claim.busy = stryMutAct_9fa48("353") ? false : (stryCov_9fa48("353"), true);
      claim.name = request.name;
      insert(claim, root, before);
      return claim;
    }
  }
  #next(range: Range, busy: boolean, name: string): Resource {
    if (stryMutAct_9fa48("354")) {
      {}
    } else {
      stryCov_9fa48("354");
      const resource = this.#pool.next();
      resource.start = range.start;
      resource.end = range.end;
      resource.busy = busy;
      resource.name = name;
      return resource;
    }
  }
}