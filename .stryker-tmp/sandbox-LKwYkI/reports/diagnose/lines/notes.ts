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
import { KIB, MIB, type Range } from '../../../engine/index.ts';
import { GRAPHICS_GUID, type Saying } from '../facts.ts';
import { hex, type Recogniser } from './recogniser.ts';

/** What stands for the one device of notes that do not say which it is. */
export const UNNAMED_GUID = stryMutAct_9fa48("462") ? "" : (stryCov_9fa48("462"), 'unnamed');
const NOTE = stryMutAct_9fa48("471") ? /^(?:first|kdump) kernel {0,8}: {1,8}(vmbus reserve|hv_pci config|hyperv_fb|hyperv_drm) {1,8}(none|base=(0x[0-9a-f]{1,16}) len=(\d{1,6})(KB|MB))(.)/ : stryMutAct_9fa48("470") ? /^(?:first|kdump) kernel {0,8}: {1,8}(vmbus reserve|hv_pci config|hyperv_fb|hyperv_drm) {1,8}(none|base=(0x[0-9a-f]{1,16}) len=(\D{1,6})(KB|MB))(.{0,80})/ : stryMutAct_9fa48("469") ? /^(?:first|kdump) kernel {0,8}: {1,8}(vmbus reserve|hv_pci config|hyperv_fb|hyperv_drm) {1,8}(none|base=(0x[0-9a-f]{1,16}) len=(\d)(KB|MB))(.{0,80})/ : stryMutAct_9fa48("468") ? /^(?:first|kdump) kernel {0,8}: {1,8}(vmbus reserve|hv_pci config|hyperv_fb|hyperv_drm) {1,8}(none|base=(0x[^0-9a-f]{1,16}) len=(\d{1,6})(KB|MB))(.{0,80})/ : stryMutAct_9fa48("467") ? /^(?:first|kdump) kernel {0,8}: {1,8}(vmbus reserve|hv_pci config|hyperv_fb|hyperv_drm) {1,8}(none|base=(0x[0-9a-f]) len=(\d{1,6})(KB|MB))(.{0,80})/ : stryMutAct_9fa48("466") ? /^(?:first|kdump) kernel {0,8}: {1,8}(vmbus reserve|hv_pci config|hyperv_fb|hyperv_drm) (none|base=(0x[0-9a-f]{1,16}) len=(\d{1,6})(KB|MB))(.{0,80})/ : stryMutAct_9fa48("465") ? /^(?:first|kdump) kernel {0,8}: (vmbus reserve|hv_pci config|hyperv_fb|hyperv_drm) {1,8}(none|base=(0x[0-9a-f]{1,16}) len=(\d{1,6})(KB|MB))(.{0,80})/ : stryMutAct_9fa48("464") ? /^(?:first|kdump) kernel : {1,8}(vmbus reserve|hv_pci config|hyperv_fb|hyperv_drm) {1,8}(none|base=(0x[0-9a-f]{1,16}) len=(\d{1,6})(KB|MB))(.{0,80})/ : stryMutAct_9fa48("463") ? /(?:first|kdump) kernel {0,8}: {1,8}(vmbus reserve|hv_pci config|hyperv_fb|hyperv_drm) {1,8}(none|base=(0x[0-9a-f]{1,16}) len=(\d{1,6})(KB|MB))(.{0,80})/ : (stryCov_9fa48("463", "464", "465", "466", "467", "468", "469", "470", "471"), /^(?:first|kdump) kernel {0,8}: {1,8}(vmbus reserve|hv_pci config|hyperv_fb|hyperv_drm) {1,8}(none|base=(0x[0-9a-f]{1,16}) len=(\d{1,6})(KB|MB))(.{0,80})/);
function note(groups: readonly string[]): readonly Saying[] {
  if (stryMutAct_9fa48("472")) {
    {}
  } else {
    stryCov_9fa48("472");
    const [, who = stryMutAct_9fa48("473") ? "Stryker was here!" : (stryCov_9fa48("473"), ''), what, base, count, unit, rest = stryMutAct_9fa48("474") ? "Stryker was here!" : (stryCov_9fa48("474"), '')] = groups;
    const start = hex(base);
    const size = stryMutAct_9fa48("475") ? Number(count) / (unit === 'KB' ? KIB : MIB) : (stryCov_9fa48("475"), Number(count) * ((stryMutAct_9fa48("478") ? unit !== 'KB' : stryMutAct_9fa48("477") ? false : stryMutAct_9fa48("476") ? true : (stryCov_9fa48("476", "477", "478"), unit === (stryMutAct_9fa48("479") ? "" : (stryCov_9fa48("479"), 'KB')))) ? KIB : MIB));
    const told: Saying[] = rest.includes(stryMutAct_9fa48("480") ? "" : (stryCov_9fa48("480"), 'lfb_base==0')) ? stryMutAct_9fa48("481") ? [] : (stryCov_9fa48("481"), [stryMutAct_9fa48("482") ? {} : (stryCov_9fa48("482"), {
      type: stryMutAct_9fa48("483") ? "" : (stryCov_9fa48("483"), 'told-nothing')
    })]) : stryMutAct_9fa48("484") ? ["Stryker was here"] : (stryCov_9fa48("484"), []);
    if (stryMutAct_9fa48("486") ? false : stryMutAct_9fa48("485") ? true : (stryCov_9fa48("485", "486"), rest.includes(stryMutAct_9fa48("487") ? "" : (stryCov_9fa48("487"), 'lfb_base')))) told.push(stryMutAct_9fa48("488") ? {} : (stryCov_9fa48("488"), {
      type: stryMutAct_9fa48("489") ? "" : (stryCov_9fa48("489"), 'generation'),
      value: 2
    }));
    if (stryMutAct_9fa48("492") ? what !== undefined : stryMutAct_9fa48("491") ? false : stryMutAct_9fa48("490") ? true : (stryCov_9fa48("490", "491", "492"), what === undefined)) return stryMutAct_9fa48("493") ? ["Stryker was here"] : (stryCov_9fa48("493"), []);
    if (stryMutAct_9fa48("496") ? what !== 'none' : stryMutAct_9fa48("495") ? false : stryMutAct_9fa48("494") ? true : (stryCov_9fa48("494", "495", "496"), what === (stryMutAct_9fa48("497") ? "" : (stryCov_9fa48("497"), 'none')))) return stryMutAct_9fa48("498") ? [] : (stryCov_9fa48("498"), [stryMutAct_9fa48("499") ? {} : (stryCov_9fa48("499"), {
      type: stryMutAct_9fa48("500") ? "" : (stryCov_9fa48("500"), 'reserved'),
      range: null
    }), ...told]);
    if (stryMutAct_9fa48("503") ? start === null && !(size >= 1) : stryMutAct_9fa48("502") ? false : stryMutAct_9fa48("501") ? true : (stryCov_9fa48("501", "502", "503"), (stryMutAct_9fa48("505") ? start !== null : stryMutAct_9fa48("504") ? false : (stryCov_9fa48("504", "505"), start === null)) || (stryMutAct_9fa48("506") ? size >= 1 : (stryCov_9fa48("506"), !(stryMutAct_9fa48("510") ? size < 1 : stryMutAct_9fa48("509") ? size > 1 : stryMutAct_9fa48("508") ? false : stryMutAct_9fa48("507") ? true : (stryCov_9fa48("507", "508", "509", "510"), size >= 1)))))) return stryMutAct_9fa48("511") ? ["Stryker was here"] : (stryCov_9fa48("511"), []);
    const range = stryMutAct_9fa48("512") ? {} : (stryCov_9fa48("512"), {
      start,
      end: stryMutAct_9fa48("513") ? start + size + 1 : (stryCov_9fa48("513"), (stryMutAct_9fa48("514") ? start - size : (stryCov_9fa48("514"), start + size)) - 1)
    });
    if (stryMutAct_9fa48("517") ? who !== 'vmbus reserve' : stryMutAct_9fa48("516") ? false : stryMutAct_9fa48("515") ? true : (stryCov_9fa48("515", "516", "517"), who === (stryMutAct_9fa48("518") ? "" : (stryCov_9fa48("518"), 'vmbus reserve')))) return stryMutAct_9fa48("519") ? [] : (stryCov_9fa48("519"), [stryMutAct_9fa48("520") ? {} : (stryCov_9fa48("520"), {
      type: stryMutAct_9fa48("521") ? "" : (stryCov_9fa48("521"), 'reserved'),
      range
    }), ...told]);
    return stryMutAct_9fa48("522") ? [] : (stryCov_9fa48("522"), [...requested(who, range, rest), ...told]);
  }
}
function requested(who: string, range: Range, rest: string): Saying[] {
  if (stryMutAct_9fa48("523")) {
    {}
  } else {
    stryCov_9fa48("523");
    if (stryMutAct_9fa48("526") ? who === 'hyperv_fb' && who === 'hyperv_drm' : stryMutAct_9fa48("525") ? false : stryMutAct_9fa48("524") ? true : (stryCov_9fa48("524", "525", "526"), (stryMutAct_9fa48("528") ? who !== 'hyperv_fb' : stryMutAct_9fa48("527") ? false : (stryCov_9fa48("527", "528"), who === (stryMutAct_9fa48("529") ? "" : (stryCov_9fa48("529"), 'hyperv_fb')))) || (stryMutAct_9fa48("531") ? who !== 'hyperv_drm' : stryMutAct_9fa48("530") ? false : (stryCov_9fa48("530", "531"), who === (stryMutAct_9fa48("532") ? "" : (stryCov_9fa48("532"), 'hyperv_drm')))))) {
      if (stryMutAct_9fa48("533")) {
        {}
      } else {
        stryCov_9fa48("533");
        const sure = stryMutAct_9fa48("534") ? rest.includes('or other') : (stryCov_9fa48("534"), !rest.includes(stryMutAct_9fa48("535") ? "" : (stryCov_9fa48("535"), 'or other')));
        return stryMutAct_9fa48("536") ? [] : (stryCov_9fa48("536"), [stryMutAct_9fa48("537") ? {} : (stryCov_9fa48("537"), {
          type: stryMutAct_9fa48("538") ? "" : (stryCov_9fa48("538"), 'graphics'),
          driver: who
        }), stryMutAct_9fa48("539") ? {} : (stryCov_9fa48("539"), {
          type: stryMutAct_9fa48("540") ? "" : (stryCov_9fa48("540"), 'fb0'),
          driver: who
        }), ...(sure ? stryMutAct_9fa48("541") ? [] : (stryCov_9fa48("541"), [stryMutAct_9fa48("542") ? {} : (stryCov_9fa48("542"), {
          type: 'claim' as const,
          guid: GRAPHICS_GUID,
          range
        })]) : stryMutAct_9fa48("543") ? ["Stryker was here"] : (stryCov_9fa48("543"), []))]);
      }
    }
    const refused = /rejected|refused/.test(rest);
    return stryMutAct_9fa48("544") ? [] : (stryCov_9fa48("544"), [stryMutAct_9fa48("545") ? {} : (stryCov_9fa48("545"), {
      type: stryMutAct_9fa48("546") ? "" : (stryCov_9fa48("546"), 'probe'),
      guid: UNNAMED_GUID
    }), stryMutAct_9fa48("547") ? {} : (stryCov_9fa48("547"), {
      type: stryMutAct_9fa48("548") ? "" : (stryCov_9fa48("548"), 'claim'),
      guid: UNNAMED_GUID,
      range
    }), ...(refused ? stryMutAct_9fa48("549") ? [] : (stryCov_9fa48("549"), [stryMutAct_9fa48("550") ? {} : (stryCov_9fa48("550"), {
      type: 'trouble' as const,
      trouble: 'config-refused' as const,
      guid: UNNAMED_GUID
    })]) : stryMutAct_9fa48("551") ? ["Stryker was here"] : (stryCov_9fa48("551"), []))]);
  }
}

/** What people write between the lines: whose log it is, and which window was where. */
export const notes: Recogniser = stryMutAct_9fa48("552") ? {} : (stryCov_9fa48("552"), {
  marks: stryMutAct_9fa48("553") ? [] : (stryCov_9fa48("553"), [stryMutAct_9fa48("554") ? "" : (stryCov_9fa48("554"), 'first kernel'), stryMutAct_9fa48("555") ? "" : (stryCov_9fa48("555"), 'kdump kernel')]),
  read(message) {
    if (stryMutAct_9fa48("556")) {
      {}
    } else {
      stryCov_9fa48("556");
      if (stryMutAct_9fa48("558") ? false : stryMutAct_9fa48("557") ? true : (stryCov_9fa48("557", "558"), (stryMutAct_9fa48("560") ? /^# .\bkdump kernel\b/ : stryMutAct_9fa48("559") ? /# .{0,400}\bkdump kernel\b/ : (stryCov_9fa48("559", "560"), /^# .{0,400}\bkdump kernel\b/)).test(message))) {
        if (stryMutAct_9fa48("561")) {
          {}
        } else {
          stryCov_9fa48("561");
          return stryMutAct_9fa48("562") ? {} : (stryCov_9fa48("562"), {
            says: stryMutAct_9fa48("563") ? [] : (stryCov_9fa48("563"), [stryMutAct_9fa48("564") ? {} : (stryCov_9fa48("564"), {
              type: stryMutAct_9fa48("565") ? "" : (stryCov_9fa48("565"), 'kdump')
            })]),
            begins: stryMutAct_9fa48("566") ? "" : (stryCov_9fa48("566"), 'kdump')
          });
        }
      }
      const says = note(stryMutAct_9fa48("567") ? NOTE.exec(message) && [] : (stryCov_9fa48("567"), NOTE.exec(message) ?? (stryMutAct_9fa48("568") ? ["Stryker was here"] : (stryCov_9fa48("568"), []))));
      if (stryMutAct_9fa48("571") ? says.length !== 0 : stryMutAct_9fa48("570") ? false : stryMutAct_9fa48("569") ? true : (stryCov_9fa48("569", "570", "571"), says.length === 0)) return null;
      if (stryMutAct_9fa48("574") ? message.endsWith('first') : stryMutAct_9fa48("573") ? false : stryMutAct_9fa48("572") ? true : (stryCov_9fa48("572", "573", "574"), message.startsWith(stryMutAct_9fa48("575") ? "" : (stryCov_9fa48("575"), 'first')))) return stryMutAct_9fa48("576") ? {} : (stryCov_9fa48("576"), {
        says
      });
      return stryMutAct_9fa48("577") ? {} : (stryCov_9fa48("577"), {
        says: stryMutAct_9fa48("578") ? [] : (stryCov_9fa48("578"), [...says, stryMutAct_9fa48("579") ? {} : (stryCov_9fa48("579"), {
          type: stryMutAct_9fa48("580") ? "" : (stryCov_9fa48("580"), 'kdump')
        })]),
        begins: stryMutAct_9fa48("581") ? "" : (stryCov_9fa48("581"), 'kdump')
      });
    }
  }
});