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
import { diskOf } from './disks.ts';
import type { Recogniser } from './recogniser.ts';
const MARK = stryMutAct_9fa48("0") ? "" : (stryCov_9fa48("0"), 'ommand line: ');
/** What of a kernel's command line matters here. */
const RULES: readonly [RegExp, (option: string) => Saying][] = stryMutAct_9fa48("1") ? [] : (stryCov_9fa48("1"), [stryMutAct_9fa48("2") ? [] : (stryCov_9fa48("2"), [stryMutAct_9fa48("4") ? /^noefi/ : stryMutAct_9fa48("3") ? /noefi$/ : (stryCov_9fa48("3", "4"), /^noefi$/), stryMutAct_9fa48("5") ? () => undefined : (stryCov_9fa48("5"), () => stryMutAct_9fa48("6") ? {} : (stryCov_9fa48("6"), {
  type: stryMutAct_9fa48("7") ? "" : (stryCov_9fa48("7"), 'option'),
  option: stryMutAct_9fa48("8") ? "" : (stryCov_9fa48("8"), 'noefi')
}))]), stryMutAct_9fa48("9") ? [] : (stryCov_9fa48("9"), [stryMutAct_9fa48("10") ? /crashkernel=/ : (stryCov_9fa48("10"), /^crashkernel=/), stryMutAct_9fa48("11") ? () => undefined : (stryCov_9fa48("11"), () => stryMutAct_9fa48("12") ? {} : (stryCov_9fa48("12"), {
  type: stryMutAct_9fa48("13") ? "" : (stryCov_9fa48("13"), 'option'),
  option: stryMutAct_9fa48("14") ? "" : (stryCov_9fa48("14"), 'crashkernel')
}))]), stryMutAct_9fa48("15") ? [] : (stryCov_9fa48("15"), [stryMutAct_9fa48("16") ? /elfcorehdr=/ : (stryCov_9fa48("16"), /^elfcorehdr=/), stryMutAct_9fa48("17") ? () => undefined : (stryCov_9fa48("17"), () => stryMutAct_9fa48("18") ? {} : (stryCov_9fa48("18"), {
  type: stryMutAct_9fa48("19") ? "" : (stryCov_9fa48("19"), 'kdump')
}))]), stryMutAct_9fa48("20") ? [] : (stryCov_9fa48("20"), [stryMutAct_9fa48("23") ? /^(?:module_blacklist|modprobe\.blacklist|rd\.driver\.blacklist)=.*hyperv[^_-](?:drm|fb)/ : stryMutAct_9fa48("22") ? /^(?:module_blacklist|modprobe\.blacklist|rd\.driver\.blacklist)=.hyperv[_-](?:drm|fb)/ : stryMutAct_9fa48("21") ? /(?:module_blacklist|modprobe\.blacklist|rd\.driver\.blacklist)=.*hyperv[_-](?:drm|fb)/ : (stryCov_9fa48("21", "22", "23"), /^(?:module_blacklist|modprobe\.blacklist|rd\.driver\.blacklist)=.*hyperv[_-](?:drm|fb)/), stryMutAct_9fa48("24") ? () => undefined : (stryCov_9fa48("24"), () => stryMutAct_9fa48("25") ? {} : (stryCov_9fa48("25"), {
  type: stryMutAct_9fa48("26") ? "" : (stryCov_9fa48("26"), 'option'),
  option: stryMutAct_9fa48("27") ? "" : (stryCov_9fa48("27"), 'no-graphics')
}))]), stryMutAct_9fa48("28") ? [] : (stryCov_9fa48("28"), [stryMutAct_9fa48("31") ? /^root=\/dev\/(?:sd[a-z]|nvme\D)/ : stryMutAct_9fa48("30") ? /^root=\/dev\/(?:sd[^a-z]|nvme\d)/ : stryMutAct_9fa48("29") ? /root=\/dev\/(?:sd[a-z]|nvme\d)/ : (stryCov_9fa48("29", "30", "31"), /^root=\/dev\/(?:sd[a-z]|nvme\d)/), stryMutAct_9fa48("32") ? () => undefined : (stryCov_9fa48("32"), option => stryMutAct_9fa48("33") ? {} : (stryCov_9fa48("33"), {
  type: stryMutAct_9fa48("34") ? "" : (stryCov_9fa48("34"), 'root'),
  ...diskOf(stryMutAct_9fa48("35") ? option : (stryCov_9fa48("35"), option.slice((stryMutAct_9fa48("36") ? "" : (stryCov_9fa48("36"), 'root=/dev/')).length)))
}))])]);

/** The kernel's command line. Nothing else of it is shown: it may hold secrets. */
export const commandLine: Recogniser = stryMutAct_9fa48("37") ? {} : (stryCov_9fa48("37"), {
  marks: stryMutAct_9fa48("38") ? [] : (stryCov_9fa48("38"), [MARK]),
  read(message) {
    if (stryMutAct_9fa48("39")) {
      {}
    } else {
      stryCov_9fa48("39");
      const at = message.indexOf(MARK);
      if (stryMutAct_9fa48("42") ? at < 0 && at > 16 : stryMutAct_9fa48("41") ? false : stryMutAct_9fa48("40") ? true : (stryCov_9fa48("40", "41", "42"), (stryMutAct_9fa48("45") ? at >= 0 : stryMutAct_9fa48("44") ? at <= 0 : stryMutAct_9fa48("43") ? false : (stryCov_9fa48("43", "44", "45"), at < 0)) || (stryMutAct_9fa48("48") ? at <= 16 : stryMutAct_9fa48("47") ? at >= 16 : stryMutAct_9fa48("46") ? false : (stryCov_9fa48("46", "47", "48"), at > 16)))) return null;
      const found = stryMutAct_9fa48("49") ? message.split(' ').flatMap(option => RULES.filter(([pattern]) => pattern.test(option)).map(([, says]) => ({
        option,
        says: says(option)
      }))) : (stryCov_9fa48("49"), message.slice(stryMutAct_9fa48("50") ? at - MARK.length : (stryCov_9fa48("50"), at + MARK.length)).split(stryMutAct_9fa48("51") ? "" : (stryCov_9fa48("51"), ' ')).flatMap(stryMutAct_9fa48("52") ? () => undefined : (stryCov_9fa48("52"), option => stryMutAct_9fa48("53") ? RULES.map(([, says]) => ({
        option,
        says: says(option)
      })) : (stryCov_9fa48("53"), RULES.filter(stryMutAct_9fa48("54") ? () => undefined : (stryCov_9fa48("54"), ([pattern]) => pattern.test(option))).map(stryMutAct_9fa48("55") ? () => undefined : (stryCov_9fa48("55"), ([, says]) => stryMutAct_9fa48("56") ? {} : (stryCov_9fa48("56"), {
        option,
        says: says(option)
      })))))));
      const quote = (stryMutAct_9fa48("57") ? [] : (stryCov_9fa48("57"), [stryMutAct_9fa48("58") ? "" : (stryCov_9fa48("58"), 'Command line:'), ...found.map(stryMutAct_9fa48("59") ? () => undefined : (stryCov_9fa48("59"), ({
        option
      }) => option))])).join(stryMutAct_9fa48("60") ? "" : (stryCov_9fa48("60"), ' ... '));
      return stryMutAct_9fa48("61") ? {} : (stryCov_9fa48("61"), {
        says: stryMutAct_9fa48("62") ? [] : (stryCov_9fa48("62"), [stryMutAct_9fa48("63") ? {} : (stryCov_9fa48("63"), {
          type: stryMutAct_9fa48("64") ? "" : (stryCov_9fa48("64"), 'command-line')
        }), ...found.map(stryMutAct_9fa48("65") ? () => undefined : (stryCov_9fa48("65"), ({
          says
        }) => says))]),
        quote
      });
    }
  }
});