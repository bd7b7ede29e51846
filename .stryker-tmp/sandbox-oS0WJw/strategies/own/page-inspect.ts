/** How values look in messages on the page, which has no `node:util`: as there, down to one level. */function stryNS_9fa48() {
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
export function inspect(value: unknown, options: unknown, depth = 0): string {
  if (stryMutAct_9fa48("0")) {
    {}
  } else {
    stryCov_9fa48("0");
    if (stryMutAct_9fa48("3") ? typeof value !== 'string' : stryMutAct_9fa48("2") ? false : stryMutAct_9fa48("1") ? true : (stryCov_9fa48("1", "2", "3"), typeof value === (stryMutAct_9fa48("4") ? "" : (stryCov_9fa48("4"), 'string')))) return stryMutAct_9fa48("5") ? `` : (stryCov_9fa48("5"), `'${value}'`);
    if (stryMutAct_9fa48("8") ? typeof value !== 'function' : stryMutAct_9fa48("7") ? false : stryMutAct_9fa48("6") ? true : (stryCov_9fa48("6", "7", "8"), typeof value === (stryMutAct_9fa48("9") ? "" : (stryCov_9fa48("9"), 'function')))) {
      if (stryMutAct_9fa48("10")) {
        {}
      } else {
        stryCov_9fa48("10");
        return (stryMutAct_9fa48("13") ? value.name !== '' : stryMutAct_9fa48("12") ? false : stryMutAct_9fa48("11") ? true : (stryCov_9fa48("11", "12", "13"), value.name === (stryMutAct_9fa48("14") ? "Stryker was here!" : (stryCov_9fa48("14"), '')))) ? stryMutAct_9fa48("15") ? "" : (stryCov_9fa48("15"), '[Function (anonymous)]') : stryMutAct_9fa48("16") ? `` : (stryCov_9fa48("16"), `[Function: ${value.name}]`);
      }
    }
    if (stryMutAct_9fa48("19") ? typeof value !== 'object' && value === null : stryMutAct_9fa48("18") ? false : stryMutAct_9fa48("17") ? true : (stryCov_9fa48("17", "18", "19"), (stryMutAct_9fa48("21") ? typeof value === 'object' : stryMutAct_9fa48("20") ? false : (stryCov_9fa48("20", "21"), typeof value !== (stryMutAct_9fa48("22") ? "" : (stryCov_9fa48("22"), 'object')))) || (stryMutAct_9fa48("24") ? value !== null : stryMutAct_9fa48("23") ? false : (stryCov_9fa48("23", "24"), value === null)))) return String(value);
    const shown = stryMutAct_9fa48("25") ? () => undefined : (stryCov_9fa48("25"), (() => {
      const shown = (one: unknown) => inspect(one, options, stryMutAct_9fa48("26") ? depth - 1 : (stryCov_9fa48("26"), depth + 1));
      return shown;
    })());
    if (stryMutAct_9fa48("28") ? false : stryMutAct_9fa48("27") ? true : (stryCov_9fa48("27", "28"), Array.isArray(value))) {
      if (stryMutAct_9fa48("29")) {
        {}
      } else {
        stryCov_9fa48("29");
        if (stryMutAct_9fa48("32") ? value.length !== 0 : stryMutAct_9fa48("31") ? false : stryMutAct_9fa48("30") ? true : (stryCov_9fa48("30", "31", "32"), value.length === 0)) return stryMutAct_9fa48("33") ? "" : (stryCov_9fa48("33"), '[]');
        return (stryMutAct_9fa48("37") ? depth <= 1 : stryMutAct_9fa48("36") ? depth >= 1 : stryMutAct_9fa48("35") ? false : stryMutAct_9fa48("34") ? true : (stryCov_9fa48("34", "35", "36", "37"), depth > 1)) ? stryMutAct_9fa48("38") ? "" : (stryCov_9fa48("38"), '[Array]') : stryMutAct_9fa48("39") ? `` : (stryCov_9fa48("39"), `[ ${value.map(shown).join(stryMutAct_9fa48("40") ? "" : (stryCov_9fa48("40"), ', '))} ]`);
      }
    }
    const fields = Object.entries(value);
    if (stryMutAct_9fa48("43") ? fields.length !== 0 : stryMutAct_9fa48("42") ? false : stryMutAct_9fa48("41") ? true : (stryCov_9fa48("41", "42", "43"), fields.length === 0)) return stryMutAct_9fa48("44") ? "" : (stryCov_9fa48("44"), '{}');
    if (stryMutAct_9fa48("48") ? depth <= 1 : stryMutAct_9fa48("47") ? depth >= 1 : stryMutAct_9fa48("46") ? false : stryMutAct_9fa48("45") ? true : (stryCov_9fa48("45", "46", "47", "48"), depth > 1)) return stryMutAct_9fa48("49") ? "" : (stryCov_9fa48("49"), '[Object]');
    return stryMutAct_9fa48("50") ? `` : (stryCov_9fa48("50"), `{ ${fields.map(stryMutAct_9fa48("51") ? () => undefined : (stryCov_9fa48("51"), ([name, one]) => stryMutAct_9fa48("52") ? `` : (stryCov_9fa48("52"), `${name}: ${shown(one)}`))).join(stryMutAct_9fa48("53") ? "" : (stryCov_9fa48("53"), ', '))} }`);
  }
}