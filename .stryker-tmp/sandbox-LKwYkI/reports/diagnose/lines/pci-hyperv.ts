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
import { UNNAMED_GUID } from './notes.ts';
import { byPattern, hex, type Recogniser } from './recogniser.ts';

/** A device as pci-hyperv names it: its id, `vmbus_15` in old kernels, dots where somebody left it out. */
const DEVICE = stryMutAct_9fa48("582") ? "" : (stryCov_9fa48("582"), '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|vmbus_\\d{1,4}(?:_\\d{1,4})?|[.*xX<>-]{1,40})');
const from = stryMutAct_9fa48("583") ? () => undefined : (stryCov_9fa48("583"), (() => {
  const from = (message: string) => new RegExp(stryMutAct_9fa48("584") ? `` : (stryCov_9fa48("584"), `^hv_pci ${DEVICE}: ${message}`));
  return from;
})());
function named(device: string | undefined): string {
  if (stryMutAct_9fa48("585")) {
    {}
  } else {
    stryCov_9fa48("585");
    return (stryMutAct_9fa48("588") ? device === undefined && /^[.*xX<>-]+$/.test(device) : stryMutAct_9fa48("587") ? false : stryMutAct_9fa48("586") ? true : (stryCov_9fa48("586", "587", "588"), (stryMutAct_9fa48("590") ? device !== undefined : stryMutAct_9fa48("589") ? false : (stryCov_9fa48("589", "590"), device === undefined)) || (stryMutAct_9fa48("594") ? /^[^.*xX<>-]+$/ : stryMutAct_9fa48("593") ? /^[.*xX<>-]$/ : stryMutAct_9fa48("592") ? /^[.*xX<>-]+/ : stryMutAct_9fa48("591") ? /[.*xX<>-]+$/ : (stryCov_9fa48("591", "592", "593", "594"), /^[.*xX<>-]+$/)).test(device))) ? UNNAMED_GUID : device;
  }
}
function need([, device, digits, which]: readonly string[]): readonly Saying[] {
  if (stryMutAct_9fa48("595")) {
    {}
  } else {
    stryCov_9fa48("595");
    const guid = named(device);
    const bytes = hex(digits);
    const window = (stryMutAct_9fa48("598") ? which !== 'low' : stryMutAct_9fa48("597") ? false : stryMutAct_9fa48("596") ? true : (stryCov_9fa48("596", "597", "598"), which === (stryMutAct_9fa48("599") ? "" : (stryCov_9fa48("599"), 'low')))) ? stryMutAct_9fa48("600") ? "" : (stryCov_9fa48("600"), 'low') : stryMutAct_9fa48("601") ? "" : (stryCov_9fa48("601"), 'high');
    const size: Saying[] = (stryMutAct_9fa48("604") ? bytes !== null : stryMutAct_9fa48("603") ? false : stryMutAct_9fa48("602") ? true : (stryCov_9fa48("602", "603", "604"), bytes === null)) ? stryMutAct_9fa48("605") ? ["Stryker was here"] : (stryCov_9fa48("605"), []) : stryMutAct_9fa48("606") ? [] : (stryCov_9fa48("606"), [stryMutAct_9fa48("607") ? {} : (stryCov_9fa48("607"), {
      type: stryMutAct_9fa48("608") ? "" : (stryCov_9fa48("608"), 'need'),
      guid,
      window,
      bytes
    })]);
    return stryMutAct_9fa48("609") ? [] : (stryCov_9fa48("609"), [stryMutAct_9fa48("610") ? {} : (stryCov_9fa48("610"), {
      type: stryMutAct_9fa48("611") ? "" : (stryCov_9fa48("611"), 'trouble'),
      trouble: stryMutAct_9fa48("612") ? `` : (stryCov_9fa48("612"), `${window}-window-refused`),
      guid
    }), ...size]);
  }
}

/** The status with which Hyper-V refuses a config window over the framebuffer. */
const OVER_FRAMEBUFFER = stryMutAct_9fa48("615") ? /^(?:0x)c0370048$/i : stryMutAct_9fa48("614") ? /^(?:0x)?c0370048/i : stryMutAct_9fa48("613") ? /(?:0x)?c0370048$/i : (stryCov_9fa48("613", "614", "615"), /^(?:0x)?c0370048$/i);

/** What pci-hyperv says of its devices and of what they did not get. */
export const pciHyperv: readonly Recogniser[] = stryMutAct_9fa48("616") ? [] : (stryCov_9fa48("616"), [byPattern(stryMutAct_9fa48("617") ? "" : (stryCov_9fa48("617"), 'PCI VMBus probing'), from(stryMutAct_9fa48("618") ? "" : (stryCov_9fa48("618"), 'PCI VMBus probing')), stryMutAct_9fa48("619") ? () => undefined : (stryCov_9fa48("619"), ([, device]) => stryMutAct_9fa48("620") ? [] : (stryCov_9fa48("620"), [stryMutAct_9fa48("621") ? {} : (stryCov_9fa48("621"), {
  type: stryMutAct_9fa48("622") ? "" : (stryCov_9fa48("622"), 'probe'),
  guid: named(device)
})]))), byPattern(stryMutAct_9fa48("623") ? "" : (stryCov_9fa48("623"), 'PCI host bridge to bus'), from(stryMutAct_9fa48("624") ? "" : (stryCov_9fa48("624"), 'PCI host bridge to bus ([0-9a-f]{4}:[0-9a-f]{2})')), stryMutAct_9fa48("625") ? () => undefined : (stryCov_9fa48("625"), ([, device, bus = stryMutAct_9fa48("626") ? "Stryker was here!" : (stryCov_9fa48("626"), '')]) => stryMutAct_9fa48("627") ? [] : (stryCov_9fa48("627"), [stryMutAct_9fa48("628") ? {} : (stryCov_9fa48("628"), {
  type: stryMutAct_9fa48("629") ? "" : (stryCov_9fa48("629"), 'bus'),
  guid: named(device),
  bus
})]))), byPattern(stryMutAct_9fa48("630") ? "" : (stryCov_9fa48("630"), 'failed D0 Entry'), from(stryMutAct_9fa48("631") ? "" : (stryCov_9fa48("631"), '(.{0,60}failed D0 Entry with status (\\w{1,10}))')), ([, device,, status = stryMutAct_9fa48("632") ? "Stryker was here!" : (stryCov_9fa48("632"), '')]) => {
  if (stryMutAct_9fa48("633")) {
    {}
  } else {
    stryCov_9fa48("633");
    const trouble = OVER_FRAMEBUFFER.test(status) ? stryMutAct_9fa48("634") ? "" : (stryCov_9fa48("634"), 'config-refused') : stryMutAct_9fa48("635") ? "" : (stryCov_9fa48("635"), 'd0-failed');
    return stryMutAct_9fa48("636") ? [] : (stryCov_9fa48("636"), [stryMutAct_9fa48("637") ? {} : (stryCov_9fa48("637"), {
      type: stryMutAct_9fa48("638") ? "" : (stryCov_9fa48("638"), 'trouble'),
      trouble,
      guid: named(device)
    })]);
  }
}, stryMutAct_9fa48("639") ? () => undefined : (stryCov_9fa48("639"), ([, device = stryMutAct_9fa48("640") ? "Stryker was here!" : (stryCov_9fa48("640"), ''), words = stryMutAct_9fa48("641") ? "Stryker was here!" : (stryCov_9fa48("641"), '')]) => stryMutAct_9fa48("642") ? `` : (stryCov_9fa48("642"), `hv_pci ${stryMutAct_9fa48("643") ? device : (stryCov_9fa48("643"), device.slice(0, 8))}...: ${words}`))), byPattern(stryMutAct_9fa48("644") ? "" : (stryCov_9fa48("644"), 'MMIO space'), from(stryMutAct_9fa48("645") ? "" : (stryCov_9fa48("645"), 'Need (?:0x)?([0-9a-f]{1,16}) of (low|high) MMIO space')), need)]);