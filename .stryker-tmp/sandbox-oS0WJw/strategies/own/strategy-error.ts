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
import { inspect } from 'node:util';
export { StrategyError } from '../strategy-error.ts';
const LONGEST = 120;
const LONGEST_WORDS = 400;

/** A value as a StrategyError shows it: short, and on one line. */
export function describeValue(value: unknown): string {
  if (stryMutAct_9fa48("224")) {
    {}
  } else {
    stryCov_9fa48("224");
    return shown(stryMutAct_9fa48("225") ? () => undefined : (stryCov_9fa48("225"), () => value instanceof Error ? wordsOf(value) : textOf(value)));
  }
}

/** What was thrown, in the first line of its own words. */
export function describeThrown(thrown: unknown): string {
  if (stryMutAct_9fa48("226")) {
    {}
  } else {
    stryCov_9fa48("226");
    return describeValue(thrown);
  }
}

/** A value may throw whenever it is looked at. */
function shown(describe: () => string): string {
  if (stryMutAct_9fa48("227")) {
    {}
  } else {
    stryCov_9fa48("227");
    try {
      if (stryMutAct_9fa48("228")) {
        {}
      } else {
        stryCov_9fa48("228");
        return describe();
      }
    } catch {
      if (stryMutAct_9fa48("229")) {
        {}
      } else {
        stryCov_9fa48("229");
        return stryMutAct_9fa48("230") ? "" : (stryCov_9fa48("230"), 'a value that cannot be shown');
      }
    }
  }
}
function textOf(value: unknown): string {
  if (stryMutAct_9fa48("231")) {
    {}
  } else {
    stryCov_9fa48("231");
    return cut(inspect(value, stryMutAct_9fa48("232") ? {} : (stryCov_9fa48("232"), {
      breakLength: Infinity,
      compact: stryMutAct_9fa48("233") ? false : (stryCov_9fa48("233"), true),
      depth: 1
    })), LONGEST);
  }
}

/** An error's own words may be anything. */
function wordsOf({
  name,
  message
}: Error): string {
  if (stryMutAct_9fa48("234")) {
    {}
  } else {
    stryCov_9fa48("234");
    const [words = stryMutAct_9fa48("235") ? "Stryker was here!" : (stryCov_9fa48("235"), '')] = String(message).split(stryMutAct_9fa48("236") ? "" : (stryCov_9fa48("236"), '\n'), 1);
    return cut((stryMutAct_9fa48("239") ? words.trim() !== '' : stryMutAct_9fa48("238") ? false : stryMutAct_9fa48("237") ? true : (stryCov_9fa48("237", "238", "239"), (stryMutAct_9fa48("240") ? words : (stryCov_9fa48("240"), words.trim())) === (stryMutAct_9fa48("241") ? "Stryker was here!" : (stryCov_9fa48("241"), '')))) ? String(name) : stryMutAct_9fa48("242") ? words : (stryCov_9fa48("242"), words.trim()), LONGEST_WORDS);
  }
}
function cut(text: string, longest: number): string {
  if (stryMutAct_9fa48("243")) {
    {}
  } else {
    stryCov_9fa48("243");
    return (stryMutAct_9fa48("247") ? text.length <= longest : stryMutAct_9fa48("246") ? text.length >= longest : stryMutAct_9fa48("245") ? false : stryMutAct_9fa48("244") ? true : (stryCov_9fa48("244", "245", "246", "247"), text.length > longest)) ? stryMutAct_9fa48("248") ? `` : (stryCov_9fa48("248"), `${stryMutAct_9fa48("249") ? text : (stryCov_9fa48("249"), text.slice(0, longest))}...`) : text;
  }
}