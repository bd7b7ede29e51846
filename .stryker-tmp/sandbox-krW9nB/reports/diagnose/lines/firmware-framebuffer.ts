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
import type { Saying } from '../facts.ts';
import { byPattern, hex, type Recogniser } from './recogniser.ts';
function at([, address]: readonly string[]): readonly Saying[] {
  if (stryMutAct_9fa48("227")) {
    {}
  } else {
    stryCov_9fa48("227");
    const base = hex(address);
    if (stryMutAct_9fa48("230") ? base === null && base === 0 : stryMutAct_9fa48("229") ? false : stryMutAct_9fa48("228") ? true : (stryCov_9fa48("228", "229", "230"), (stryMutAct_9fa48("232") ? base !== null : stryMutAct_9fa48("231") ? false : (stryCov_9fa48("231", "232"), base === null)) || (stryMutAct_9fa48("234") ? base !== 0 : stryMutAct_9fa48("233") ? false : (stryCov_9fa48("233", "234"), base === 0)))) return stryMutAct_9fa48("235") ? ["Stryker was here"] : (stryCov_9fa48("235"), []);
    return stryMutAct_9fa48("236") ? [] : (stryCov_9fa48("236"), [stryMutAct_9fa48("237") ? {} : (stryCov_9fa48("237"), {
      type: stryMutAct_9fa48("238") ? "" : (stryCov_9fa48("238"), 'firmware-framebuffer'),
      base
    }), stryMutAct_9fa48("239") ? {} : (stryCov_9fa48("239"), {
      type: stryMutAct_9fa48("240") ? "" : (stryCov_9fa48("240"), 'sysfb')
    })]);
  }
}

/** `checking generic (f8000000 300000) vs hw (...)`: also of VESA on generation 1, so SYSFB stays open. */
function checked([, address]: readonly string[]): readonly Saying[] {
  if (stryMutAct_9fa48("241")) {
    {}
  } else {
    stryCov_9fa48("241");
    return stryMutAct_9fa48("242") ? at(['', address ?? '']) : (stryCov_9fa48("242"), at(stryMutAct_9fa48("243") ? [] : (stryCov_9fa48("243"), [stryMutAct_9fa48("244") ? "Stryker was here!" : (stryCov_9fa48("244"), ''), stryMutAct_9fa48("245") ? address && '' : (stryCov_9fa48("245"), address ?? (stryMutAct_9fa48("246") ? "Stryker was here!" : (stryCov_9fa48("246"), '')))])).filter(stryMutAct_9fa48("247") ? () => undefined : (stryCov_9fa48("247"), ({
      type
    }) => stryMutAct_9fa48("250") ? type !== 'firmware-framebuffer' : stryMutAct_9fa48("249") ? false : stryMutAct_9fa48("248") ? true : (stryCov_9fa48("248", "249", "250"), type === (stryMutAct_9fa48("251") ? "" : (stryCov_9fa48("251"), 'firmware-framebuffer'))))));
  }
}

/** The framebuffer that the firmware told the kernel of, and what draws into it. */
export const firmwareFramebuffer: readonly Recogniser[] = stryMutAct_9fa48("252") ? [] : (stryCov_9fa48("252"), [byPattern(stryMutAct_9fa48("253") ? "" : (stryCov_9fa48("253"), 'framebuffer at 0x'), stryMutAct_9fa48("256") ? /^efifb: framebuffer at (0x[^0-9a-f]{1,16}),/ : stryMutAct_9fa48("255") ? /^efifb: framebuffer at (0x[0-9a-f]),/ : stryMutAct_9fa48("254") ? /efifb: framebuffer at (0x[0-9a-f]{1,16}),/ : (stryCov_9fa48("254", "255", "256"), /^efifb: framebuffer at (0x[0-9a-f]{1,16}),/), at), byPattern(stryMutAct_9fa48("257") ? "" : (stryCov_9fa48("257"), 'framebuffer at 0x'), stryMutAct_9fa48("260") ? /^simple-framebuffer simple-framebuffer\.0: framebuffer at (0x[^0-9a-f]{1,16}),/ : stryMutAct_9fa48("259") ? /^simple-framebuffer simple-framebuffer\.0: framebuffer at (0x[0-9a-f]),/ : stryMutAct_9fa48("258") ? /simple-framebuffer simple-framebuffer\.0: framebuffer at (0x[0-9a-f]{1,16}),/ : (stryCov_9fa48("258", "259", "260"), /^simple-framebuffer simple-framebuffer\.0: framebuffer at (0x[0-9a-f]{1,16}),/), at), byPattern(stryMutAct_9fa48("261") ? "" : (stryCov_9fa48("261"), 'checking generic ('), stryMutAct_9fa48("266") ? /^checking generic \(([0-9a-f]{1,16}) [^0-9a-f]{1,16}\)/ : stryMutAct_9fa48("265") ? /^checking generic \(([0-9a-f]{1,16}) [0-9a-f]\)/ : stryMutAct_9fa48("264") ? /^checking generic \(([^0-9a-f]{1,16}) [0-9a-f]{1,16}\)/ : stryMutAct_9fa48("263") ? /^checking generic \(([0-9a-f]) [0-9a-f]{1,16}\)/ : stryMutAct_9fa48("262") ? /checking generic \(([0-9a-f]{1,16}) [0-9a-f]{1,16}\)/ : (stryCov_9fa48("262", "263", "264", "265", "266"), /^checking generic \(([0-9a-f]{1,16}) [0-9a-f]{1,16}\)/), checked), byPattern(stryMutAct_9fa48("267") ? "" : (stryCov_9fa48("267"), 'simple-framebuffer'), /\bfor simple-framebuffer\.0\b/, stryMutAct_9fa48("268") ? () => undefined : (stryCov_9fa48("268"), () => stryMutAct_9fa48("269") ? [] : (stryCov_9fa48("269"), [stryMutAct_9fa48("270") ? {} : (stryCov_9fa48("270"), {
  type: stryMutAct_9fa48("271") ? "" : (stryCov_9fa48("271"), 'sysfb')
})])))]);