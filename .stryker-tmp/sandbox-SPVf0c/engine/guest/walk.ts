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
import { MIB } from '../units.ts';
import type { Resource } from './resource.ts';

/** The virtual TPM's first address. */
const VTPM = 0xfed40000;

/**
 * The last byte that a range start..end keeps in front of the virtual TPM. Before the merged fix the
 * kernel keeps the TPM's own first byte and looks only at ranges that end past it (016a25e4b0df).
 */
export function cutAtVtpm(start: number, end: number, exact: boolean): number {
  if (stryMutAct_9fa48("355")) {
    {}
  } else {
    stryCov_9fa48("355");
    if (stryMutAct_9fa48("359") ? start < VTPM : stryMutAct_9fa48("358") ? start > VTPM : stryMutAct_9fa48("357") ? false : stryMutAct_9fa48("356") ? true : (stryCov_9fa48("356", "357", "358", "359"), start >= VTPM)) return end;
    if (stryMutAct_9fa48("361") ? false : stryMutAct_9fa48("360") ? true : (stryCov_9fa48("360", "361"), exact)) return (stryMutAct_9fa48("365") ? end < VTPM : stryMutAct_9fa48("364") ? end > VTPM : stryMutAct_9fa48("363") ? false : stryMutAct_9fa48("362") ? true : (stryCov_9fa48("362", "363", "364", "365"), end >= VTPM)) ? stryMutAct_9fa48("366") ? VTPM + 1 : (stryCov_9fa48("366"), VTPM - 1) : end;
    return stryMutAct_9fa48("367") ? Math.max(end, VTPM) : (stryCov_9fa48("367"), Math.min(end, VTPM));
  }
}

/** Whether the walk drops a range with this last byte: nothing below 1 MiB is of use. */
export function isBelowUse(end: number): boolean {
  if (stryMutAct_9fa48("368")) {
    {}
  } else {
    stryCov_9fa48("368");
    return stryMutAct_9fa48("372") ? end >= MIB : stryMutAct_9fa48("371") ? end <= MIB : stryMutAct_9fa48("370") ? false : stryMutAct_9fa48("369") ? true : (stryCov_9fa48("369", "370", "371", "372"), end < MIB);
  }
}

/**
 * Puts one range into the VMBus list at `head` and returns the new head: it extends the first
 * neighbour that it adjoins, or goes in before the first range above it. Merging does not cascade.
 */
export function insertRange(head: Resource | null, range: Resource): Resource {
  if (stryMutAct_9fa48("373")) {
    {}
  } else {
    stryCov_9fa48("373");
    let previous: Resource | null = null;
    for (let entry = head; stryMutAct_9fa48("375") ? entry === null : stryMutAct_9fa48("374") ? false : (stryCov_9fa48("374", "375"), entry !== null); entry = entry.sibling) {
      if (stryMutAct_9fa48("376")) {
        {}
      } else {
        stryCov_9fa48("376");
        if (stryMutAct_9fa48("379") ? entry.end + 1 !== range.start : stryMutAct_9fa48("378") ? false : stryMutAct_9fa48("377") ? true : (stryCov_9fa48("377", "378", "379"), (stryMutAct_9fa48("380") ? entry.end - 1 : (stryCov_9fa48("380"), entry.end + 1)) === range.start)) {
          if (stryMutAct_9fa48("381")) {
            {}
          } else {
            stryCov_9fa48("381");
            entry.end = range.end;
            return stryMutAct_9fa48("382") ? head && range : (stryCov_9fa48("382"), head ?? range);
          }
        }
        if (stryMutAct_9fa48("385") ? range.end + 1 !== entry.start : stryMutAct_9fa48("384") ? false : stryMutAct_9fa48("383") ? true : (stryCov_9fa48("383", "384", "385"), (stryMutAct_9fa48("386") ? range.end - 1 : (stryCov_9fa48("386"), range.end + 1)) === entry.start)) {
          if (stryMutAct_9fa48("387")) {
            {}
          } else {
            stryCov_9fa48("387");
            entry.start = range.start;
            return stryMutAct_9fa48("388") ? head && range : (stryCov_9fa48("388"), head ?? range);
          }
        }
        if (stryMutAct_9fa48("392") ? entry.start <= range.end : stryMutAct_9fa48("391") ? entry.start >= range.end : stryMutAct_9fa48("390") ? false : stryMutAct_9fa48("389") ? true : (stryCov_9fa48("389", "390", "391", "392"), entry.start > range.end)) {
          if (stryMutAct_9fa48("393")) {
            {}
          } else {
            stryCov_9fa48("393");
            range.sibling = entry;
            break;
          }
        }
        previous = entry;
      }
    }
    if (stryMutAct_9fa48("396") ? previous !== null : stryMutAct_9fa48("395") ? false : stryMutAct_9fa48("394") ? true : (stryCov_9fa48("394", "395", "396"), previous === null)) return range;
    previous.sibling = range;
    return stryMutAct_9fa48("397") ? head && range : (stryCov_9fa48("397"), head ?? range);
  }
}