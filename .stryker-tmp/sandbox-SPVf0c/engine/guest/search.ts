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
import { alignUp, NOWHERE } from '../units.ts';
import { highestFit, lowestFit } from './fit.ts';
import type { MmioRequest } from './memory.ts';
import { Resource } from './resource.ts';
const NO_RANGE: Range = stryMutAct_9fa48("0") ? {} : (stryCov_9fa48("0"), {
  start: 0,
  end: stryMutAct_9fa48("1") ? +1 : (stryCov_9fa48("1"), -1)
});

/**
 * Finds a start that a VMBus range and the machine's tree both grant. Both grant exactly the requests
 * that lie inside one gap that they have in common: a request may touch no claim of the range, and in
 * the machine's tree it must stay clear of every busy range and of the edges of every non-busy one. The
 * gaps are walked in address order, so a search costs as many steps as there are ranges, whatever their
 * sizes. What was found stays in the fields, since returned addresses would be copied to the heap.
 */
export class Search {
  /** The start found. */
  start = 0.5;
  /** The claim of the VMBus range after which the found one goes in; null for the first place. */
  claimBefore: Resource | null = null;
  /** The machine's range into which the found one goes, and the child after which it does. */
  root = new Resource();
  childBefore: Resource | null = null;

  /**
   * Searches `range` from the end that the request names. The range's claim `ignored` counts as taken
   * out; the first and last byte may not lie in `ends`.
   */
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: a call for each step of the one pass over both trees would cost more than the step
  find(range: Resource, iomem: Resource, request: MmioRequest, ignored: Resource | null, ends: Range | null): boolean {
    if (stryMutAct_9fa48("2")) {
      {}
    } else {
      stryCov_9fa48("2");
      const {
        size,
        align
      } = request;
      const plain = stryMutAct_9fa48("5") ? request.from === 'bottom' || request.avoid.length === 0 : stryMutAct_9fa48("4") ? false : stryMutAct_9fa48("3") ? true : (stryCov_9fa48("3", "4", "5"), (stryMutAct_9fa48("7") ? request.from !== 'bottom' : stryMutAct_9fa48("6") ? true : (stryCov_9fa48("6", "7"), request.from === (stryMutAct_9fa48("8") ? "" : (stryCov_9fa48("8"), 'bottom')))) && (stryMutAct_9fa48("10") ? request.avoid.length !== 0 : stryMutAct_9fa48("9") ? true : (stryCov_9fa48("9", "10"), request.avoid.length === 0)));
      const last = range.end;
      let lo = range.start;
      let claimBefore: Resource | null = null;
      let claim = range.child;
      let root = iomem;
      let childBefore: Resource | null = null;
      let child = iomem.child;
      let found = stryMutAct_9fa48("11") ? true : (stryCov_9fa48("11"), false);
      if (stryMutAct_9fa48("12")) {
        for (; false;) {
          for (; claim !== null && (claim.start <= lo || claim === ignored); claim = claim.sibling) {
            if (claim !== ignored && claim.end >= lo) lo = claim.end + 1;
            claimBefore = claim;
          }
          if (lo > last) return found;
          for (;;) {
            if (root.end < lo && root.parent !== null) {
              childBefore = root;
              child = root.sibling;
              root = root.parent;
            } else if (child !== null && child.end < lo) {
              childBefore = child;
              child = child.sibling;
            } else if (child !== null && child.start <= lo && !child.busy) {
              root = child;
              childBefore = null;
              child = child.child;
            } else {
              break;
            }
          }
          if (child !== null && child.start <= lo) {
            lo = child.end + 1;
            continue;
          }
          let hi = child === null ? root.end : child.start - 1;
          if (hi > last) hi = last;
          if (claim !== null && claim.start <= hi) hi = claim.start - 1;
          const clear = plain && (ends === null || ends.start > hi || ends.end < lo);
          const start = clear ? alignUp(lo, align) : fitInGap(lo, hi, request, ends ?? NO_RANGE);
          if (start !== NOWHERE && start + size - 1 <= hi) {
            this.start = start;
            this.claimBefore = claimBefore;
            this.root = root;
            this.childBefore = childBefore;
            found = true;
            if (request.from === 'bottom') return true;
          }
          lo = hi + 1;
        }
      } else {
        stryCov_9fa48("12");
        for (;;) {
          if (stryMutAct_9fa48("13")) {
            {}
          } else {
            stryCov_9fa48("13");
            for (; stryMutAct_9fa48("15") ? claim !== null || claim.start <= lo || claim === ignored : stryMutAct_9fa48("14") ? false : (stryCov_9fa48("14", "15"), (stryMutAct_9fa48("17") ? claim === null : stryMutAct_9fa48("16") ? true : (stryCov_9fa48("16", "17"), claim !== null)) && (stryMutAct_9fa48("19") ? claim.start <= lo && claim === ignored : stryMutAct_9fa48("18") ? true : (stryCov_9fa48("18", "19"), (stryMutAct_9fa48("22") ? claim.start > lo : stryMutAct_9fa48("21") ? claim.start < lo : stryMutAct_9fa48("20") ? false : (stryCov_9fa48("20", "21", "22"), claim.start <= lo)) || (stryMutAct_9fa48("24") ? claim !== ignored : stryMutAct_9fa48("23") ? false : (stryCov_9fa48("23", "24"), claim === ignored))))); claim = claim.sibling) {
              if (stryMutAct_9fa48("25")) {
                {}
              } else {
                stryCov_9fa48("25");
                if (stryMutAct_9fa48("28") ? claim !== ignored || claim.end >= lo : stryMutAct_9fa48("27") ? false : stryMutAct_9fa48("26") ? true : (stryCov_9fa48("26", "27", "28"), (stryMutAct_9fa48("30") ? claim === ignored : stryMutAct_9fa48("29") ? true : (stryCov_9fa48("29", "30"), claim !== ignored)) && (stryMutAct_9fa48("33") ? claim.end < lo : stryMutAct_9fa48("32") ? claim.end > lo : stryMutAct_9fa48("31") ? true : (stryCov_9fa48("31", "32", "33"), claim.end >= lo)))) lo = stryMutAct_9fa48("34") ? claim.end - 1 : (stryCov_9fa48("34"), claim.end + 1);
                claimBefore = claim;
              }
            }
            if (stryMutAct_9fa48("38") ? lo <= last : stryMutAct_9fa48("37") ? lo >= last : stryMutAct_9fa48("36") ? false : stryMutAct_9fa48("35") ? true : (stryCov_9fa48("35", "36", "37", "38"), lo > last)) return found;
            if (stryMutAct_9fa48("39")) {
              for (; false;) {
                if (root.end < lo && root.parent !== null) {
                  childBefore = root;
                  child = root.sibling;
                  root = root.parent;
                } else if (child !== null && child.end < lo) {
                  childBefore = child;
                  child = child.sibling;
                } else if (child !== null && child.start <= lo && !child.busy) {
                  root = child;
                  childBefore = null;
                  child = child.child;
                } else {
                  break;
                }
              }
            } else {
              stryCov_9fa48("39");
              for (;;) {
                if (stryMutAct_9fa48("40")) {
                  {}
                } else {
                  stryCov_9fa48("40");
                  if (stryMutAct_9fa48("43") ? root.end < lo || root.parent !== null : stryMutAct_9fa48("42") ? false : stryMutAct_9fa48("41") ? true : (stryCov_9fa48("41", "42", "43"), (stryMutAct_9fa48("46") ? root.end >= lo : stryMutAct_9fa48("45") ? root.end <= lo : stryMutAct_9fa48("44") ? true : (stryCov_9fa48("44", "45", "46"), root.end < lo)) && (stryMutAct_9fa48("48") ? root.parent === null : stryMutAct_9fa48("47") ? true : (stryCov_9fa48("47", "48"), root.parent !== null)))) {
                    if (stryMutAct_9fa48("49")) {
                      {}
                    } else {
                      stryCov_9fa48("49");
                      childBefore = root;
                      child = root.sibling;
                      root = root.parent;
                    }
                  } else if (stryMutAct_9fa48("52") ? child !== null || child.end < lo : stryMutAct_9fa48("51") ? false : stryMutAct_9fa48("50") ? true : (stryCov_9fa48("50", "51", "52"), (stryMutAct_9fa48("54") ? child === null : stryMutAct_9fa48("53") ? true : (stryCov_9fa48("53", "54"), child !== null)) && (stryMutAct_9fa48("57") ? child.end >= lo : stryMutAct_9fa48("56") ? child.end <= lo : stryMutAct_9fa48("55") ? true : (stryCov_9fa48("55", "56", "57"), child.end < lo)))) {
                    if (stryMutAct_9fa48("58")) {
                      {}
                    } else {
                      stryCov_9fa48("58");
                      childBefore = child;
                      child = child.sibling;
                    }
                  } else if (stryMutAct_9fa48("61") ? child !== null && child.start <= lo || !child.busy : stryMutAct_9fa48("60") ? false : stryMutAct_9fa48("59") ? true : (stryCov_9fa48("59", "60", "61"), (stryMutAct_9fa48("63") ? child !== null || child.start <= lo : stryMutAct_9fa48("62") ? true : (stryCov_9fa48("62", "63"), (stryMutAct_9fa48("65") ? child === null : stryMutAct_9fa48("64") ? true : (stryCov_9fa48("64", "65"), child !== null)) && (stryMutAct_9fa48("68") ? child.start > lo : stryMutAct_9fa48("67") ? child.start < lo : stryMutAct_9fa48("66") ? true : (stryCov_9fa48("66", "67", "68"), child.start <= lo)))) && (stryMutAct_9fa48("69") ? child.busy : (stryCov_9fa48("69"), !child.busy)))) {
                    if (stryMutAct_9fa48("70")) {
                      {}
                    } else {
                      stryCov_9fa48("70");
                      root = child;
                      childBefore = null;
                      child = child.child;
                    }
                  } else {
                    if (stryMutAct_9fa48("71")) {
                      {}
                    } else {
                      stryCov_9fa48("71");
                      break;
                    }
                  }
                }
              }
            }
            if (stryMutAct_9fa48("74") ? child !== null || child.start <= lo : stryMutAct_9fa48("73") ? false : stryMutAct_9fa48("72") ? true : (stryCov_9fa48("72", "73", "74"), (stryMutAct_9fa48("76") ? child === null : stryMutAct_9fa48("75") ? true : (stryCov_9fa48("75", "76"), child !== null)) && (stryMutAct_9fa48("79") ? child.start > lo : stryMutAct_9fa48("78") ? child.start < lo : stryMutAct_9fa48("77") ? true : (stryCov_9fa48("77", "78", "79"), child.start <= lo)))) {
              if (stryMutAct_9fa48("80")) {
                {}
              } else {
                stryCov_9fa48("80");
                lo = stryMutAct_9fa48("81") ? child.end - 1 : (stryCov_9fa48("81"), child.end + 1);
                continue;
              }
            }
            let hi = (stryMutAct_9fa48("84") ? child !== null : stryMutAct_9fa48("83") ? false : stryMutAct_9fa48("82") ? true : (stryCov_9fa48("82", "83", "84"), child === null)) ? root.end : stryMutAct_9fa48("85") ? child.start + 1 : (stryCov_9fa48("85"), child.start - 1);
            if (stryMutAct_9fa48("89") ? hi <= last : stryMutAct_9fa48("88") ? hi >= last : stryMutAct_9fa48("87") ? false : stryMutAct_9fa48("86") ? true : (stryCov_9fa48("86", "87", "88", "89"), hi > last)) hi = last;
            if (stryMutAct_9fa48("92") ? claim !== null || claim.start <= hi : stryMutAct_9fa48("91") ? false : stryMutAct_9fa48("90") ? true : (stryCov_9fa48("90", "91", "92"), (stryMutAct_9fa48("94") ? claim === null : stryMutAct_9fa48("93") ? true : (stryCov_9fa48("93", "94"), claim !== null)) && (stryMutAct_9fa48("97") ? claim.start > hi : stryMutAct_9fa48("96") ? claim.start < hi : stryMutAct_9fa48("95") ? true : (stryCov_9fa48("95", "96", "97"), claim.start <= hi)))) hi = stryMutAct_9fa48("98") ? claim.start + 1 : (stryCov_9fa48("98"), claim.start - 1);
            const clear = stryMutAct_9fa48("101") ? plain || ends === null || ends.start > hi || ends.end < lo : stryMutAct_9fa48("100") ? false : stryMutAct_9fa48("99") ? true : (stryCov_9fa48("99", "100", "101"), plain && (stryMutAct_9fa48("103") ? (ends === null || ends.start > hi) && ends.end < lo : stryMutAct_9fa48("102") ? true : (stryCov_9fa48("102", "103"), (stryMutAct_9fa48("105") ? ends === null && ends.start > hi : stryMutAct_9fa48("104") ? false : (stryCov_9fa48("104", "105"), (stryMutAct_9fa48("107") ? ends !== null : stryMutAct_9fa48("106") ? false : (stryCov_9fa48("106", "107"), ends === null)) || (stryMutAct_9fa48("110") ? ends.start <= hi : stryMutAct_9fa48("109") ? ends.start >= hi : stryMutAct_9fa48("108") ? false : (stryCov_9fa48("108", "109", "110"), ends.start > hi)))) || (stryMutAct_9fa48("113") ? ends.end >= lo : stryMutAct_9fa48("112") ? ends.end <= lo : stryMutAct_9fa48("111") ? false : (stryCov_9fa48("111", "112", "113"), ends.end < lo)))));
            const start = clear ? alignUp(lo, align) : fitInGap(lo, hi, request, stryMutAct_9fa48("114") ? ends && NO_RANGE : (stryCov_9fa48("114"), ends ?? NO_RANGE));
            if (stryMutAct_9fa48("117") ? start !== NOWHERE || start + size - 1 <= hi : stryMutAct_9fa48("116") ? false : stryMutAct_9fa48("115") ? true : (stryCov_9fa48("115", "116", "117"), (stryMutAct_9fa48("119") ? start === NOWHERE : stryMutAct_9fa48("118") ? true : (stryCov_9fa48("118", "119"), start !== NOWHERE)) && (stryMutAct_9fa48("122") ? start + size - 1 > hi : stryMutAct_9fa48("121") ? start + size - 1 < hi : stryMutAct_9fa48("120") ? true : (stryCov_9fa48("120", "121", "122"), (stryMutAct_9fa48("123") ? start + size + 1 : (stryCov_9fa48("123"), (stryMutAct_9fa48("124") ? start - size : (stryCov_9fa48("124"), start + size)) - 1)) <= hi)))) {
              if (stryMutAct_9fa48("125")) {
                {}
              } else {
                stryCov_9fa48("125");
                this.start = start;
                this.claimBefore = claimBefore;
                this.root = root;
                this.childBefore = childBefore;
                found = stryMutAct_9fa48("126") ? false : (stryCov_9fa48("126"), true);
                if (stryMutAct_9fa48("129") ? request.from !== 'bottom' : stryMutAct_9fa48("128") ? false : stryMutAct_9fa48("127") ? true : (stryCov_9fa48("127", "128", "129"), request.from === (stryMutAct_9fa48("130") ? "" : (stryCov_9fa48("130"), 'bottom')))) return stryMutAct_9fa48("131") ? false : (stryCov_9fa48("131"), true);
              }
            }
            lo = stryMutAct_9fa48("132") ? hi - 1 : (stryCov_9fa48("132"), hi + 1);
          }
        }
      }
    }
  }
}
function fitInGap(lo: number, hi: number, request: MmioRequest, ends: Range): number {
  if (stryMutAct_9fa48("133")) {
    {}
  } else {
    stryCov_9fa48("133");
    const {
      size,
      align,
      avoid,
      from
    } = request;
    if (stryMutAct_9fa48("136") ? from !== 'top' : stryMutAct_9fa48("135") ? false : stryMutAct_9fa48("134") ? true : (stryCov_9fa48("134", "135", "136"), from === (stryMutAct_9fa48("137") ? "" : (stryCov_9fa48("137"), 'top')))) return highestFit(lo, hi, size, align, ends, avoid);
    return lowestFit(lo, hi, size, align, ends, avoid);
  }
}