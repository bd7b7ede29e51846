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
import type { Recogniser } from './recogniser.ts';
const BEGINS = stryMutAct_9fa48("177") ? /(?:BUG: kernel NULL pointer|BUG: unable to handle|Unable to handle kernel|Oops: |general protection fault)/ : (stryCov_9fa48("177"), /^(?:BUG: kernel NULL pointer|BUG: unable to handle|Unable to handle kernel|Oops: |general protection fault)/);
const PLACE = stryMutAct_9fa48("181") ? /^(?:RIP: 0010|pc ):.{0,60}\[(\W{1,20})\]/ : stryMutAct_9fa48("180") ? /^(?:RIP: 0010|pc ):.{0,60}\[(\w)\]/ : stryMutAct_9fa48("179") ? /^(?:RIP: 0010|pc ):.\[(\w{1,20})\]/ : stryMutAct_9fa48("178") ? /(?:RIP: 0010|pc ):.{0,60}\[(\w{1,20})\]/ : (stryCov_9fa48("178", "179", "180", "181"), /^(?:RIP: 0010|pc ):.{0,60}\[(\w{1,20})\]/);
const OURS = stryMutAct_9fa48("183") ? /^(?:hv_vmbus|pci_hyperv|hv_pci|hyperv_drm|hyperv_fb)/ : stryMutAct_9fa48("182") ? /(?:hv_vmbus|pci_hyperv|hv_pci|hyperv_drm|hyperv_fb)$/ : (stryCov_9fa48("182", "183"), /^(?:hv_vmbus|pci_hyperv|hv_pci|hyperv_drm|hyperv_fb)$/);

/** A kernel that faults: where the line that names the place says a driver of ours, told so. */
export function faults(): Recogniser {
  if (stryMutAct_9fa48("184")) {
    {}
  } else {
    stryCov_9fa48("184");
    let begun = stryMutAct_9fa48("185") ? true : (stryCov_9fa48("185"), false);
    return stryMutAct_9fa48("186") ? {} : (stryCov_9fa48("186"), {
      marks: stryMutAct_9fa48("187") ? [] : (stryCov_9fa48("187"), [stryMutAct_9fa48("188") ? "" : (stryCov_9fa48("188"), 'BUG: '), stryMutAct_9fa48("189") ? "" : (stryCov_9fa48("189"), 'Oops: '), stryMutAct_9fa48("190") ? "" : (stryCov_9fa48("190"), 'handle kernel'), stryMutAct_9fa48("191") ? "" : (stryCov_9fa48("191"), 'protection fault'), stryMutAct_9fa48("192") ? "" : (stryCov_9fa48("192"), 'RIP: '), stryMutAct_9fa48("193") ? "" : (stryCov_9fa48("193"), 'pc : ')]),
      read(message) {
        if (stryMutAct_9fa48("194")) {
          {}
        } else {
          stryCov_9fa48("194");
          if (stryMutAct_9fa48("196") ? false : stryMutAct_9fa48("195") ? true : (stryCov_9fa48("195", "196"), BEGINS.test(message))) {
            if (stryMutAct_9fa48("197")) {
              {}
            } else {
              stryCov_9fa48("197");
              const says: Saying[] = begun ? stryMutAct_9fa48("198") ? ["Stryker was here"] : (stryCov_9fa48("198"), []) : stryMutAct_9fa48("199") ? [] : (stryCov_9fa48("199"), [stryMutAct_9fa48("200") ? {} : (stryCov_9fa48("200"), {
                type: stryMutAct_9fa48("201") ? "" : (stryCov_9fa48("201"), 'trouble'),
                trouble: stryMutAct_9fa48("202") ? "" : (stryCov_9fa48("202"), 'oops'),
                guid: null
              })]);
              begun = stryMutAct_9fa48("203") ? false : (stryCov_9fa48("203"), true);
              return (stryMutAct_9fa48("206") ? says.length !== 0 : stryMutAct_9fa48("205") ? false : stryMutAct_9fa48("204") ? true : (stryCov_9fa48("204", "205", "206"), says.length === 0)) ? null : stryMutAct_9fa48("207") ? {} : (stryCov_9fa48("207"), {
                says
              });
            }
          }
          const [, module = stryMutAct_9fa48("208") ? "Stryker was here!" : (stryCov_9fa48("208"), '')] = stryMutAct_9fa48("209") ? PLACE.exec(message) && [] : (stryCov_9fa48("209"), PLACE.exec(message) ?? (stryMutAct_9fa48("210") ? ["Stryker was here"] : (stryCov_9fa48("210"), [])));
          if (stryMutAct_9fa48("213") ? !begun && module === '' : stryMutAct_9fa48("212") ? false : stryMutAct_9fa48("211") ? true : (stryCov_9fa48("211", "212", "213"), (stryMutAct_9fa48("214") ? begun : (stryCov_9fa48("214"), !begun)) || (stryMutAct_9fa48("216") ? module !== '' : stryMutAct_9fa48("215") ? false : (stryCov_9fa48("215", "216"), module === (stryMutAct_9fa48("217") ? "Stryker was here!" : (stryCov_9fa48("217"), '')))))) return null;
          begun = stryMutAct_9fa48("218") ? true : (stryCov_9fa48("218"), false);
          if (stryMutAct_9fa48("221") ? false : stryMutAct_9fa48("220") ? true : stryMutAct_9fa48("219") ? OURS.test(module) : (stryCov_9fa48("219", "220", "221"), !OURS.test(module))) return null;
          return stryMutAct_9fa48("222") ? {} : (stryCov_9fa48("222"), {
            says: stryMutAct_9fa48("223") ? [] : (stryCov_9fa48("223"), [stryMutAct_9fa48("224") ? {} : (stryCov_9fa48("224"), {
              type: stryMutAct_9fa48("225") ? "" : (stryCov_9fa48("225"), 'trouble'),
              trouble: stryMutAct_9fa48("226") ? "" : (stryCov_9fa48("226"), 'vmbus-oops'),
              guid: null
            })])
          });
        }
      }
    });
  }
}