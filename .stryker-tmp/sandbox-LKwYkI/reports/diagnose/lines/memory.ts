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
import { byPattern, hex, hexRange, type Recogniser } from './recogniser.ts';
function memory([, first, last]: readonly string[]): readonly Saying[] {
  if (stryMutAct_9fa48("425")) {
    {}
  } else {
    stryCov_9fa48("425");
    const range = hexRange(first, last);
    return (stryMutAct_9fa48("428") ? range !== null : stryMutAct_9fa48("427") ? false : stryMutAct_9fa48("426") ? true : (stryCov_9fa48("426", "427", "428"), range === null)) ? stryMutAct_9fa48("429") ? ["Stryker was here"] : (stryCov_9fa48("429"), []) : stryMutAct_9fa48("430") ? [] : (stryCov_9fa48("430"), [stryMutAct_9fa48("431") ? {} : (stryCov_9fa48("431"), {
      type: stryMutAct_9fa48("432") ? "" : (stryCov_9fa48("432"), 'memory'),
      range
    })]);
  }
}

/** Where Hyper-V leaves a hole for high MMIO: no other firmware lets memory end there. */
const BELOW_HIGH_MMIO: readonly number[] = stryMutAct_9fa48("433") ? [] : (stryCov_9fa48("433"), [0xfdfffffff, 0xfbfffffff]);
function affinity(groups: readonly string[], message: string): readonly Saying[] {
  if (stryMutAct_9fa48("434")) {
    {}
  } else {
    stryCov_9fa48("434");
    const says = memory(groups);
    const hole = stryMutAct_9fa48("437") ? message.endsWith(' hotplug') || BELOW_HIGH_MMIO.includes(hex(groups[2]) ?? 0) : stryMutAct_9fa48("436") ? false : stryMutAct_9fa48("435") ? true : (stryCov_9fa48("435", "436", "437"), (stryMutAct_9fa48("438") ? message.startsWith(' hotplug') : (stryCov_9fa48("438"), message.endsWith(stryMutAct_9fa48("439") ? "" : (stryCov_9fa48("439"), ' hotplug')))) && BELOW_HIGH_MMIO.includes(stryMutAct_9fa48("440") ? hex(groups[2]) && 0 : (stryCov_9fa48("440"), hex(groups[2]) ?? 0)));
    return hole ? stryMutAct_9fa48("441") ? [] : (stryCov_9fa48("441"), [...says, stryMutAct_9fa48("442") ? {} : (stryCov_9fa48("442"), {
      type: stryMutAct_9fa48("443") ? "" : (stryCov_9fa48("443"), 'hyper-v')
    })]) : says;
  }
}

/** Where memory is and where more may come; what lies between is MMIO. */
export const memoryMap: readonly Recogniser[] = stryMutAct_9fa48("444") ? [] : (stryCov_9fa48("444"), [byPattern(stryMutAct_9fa48("445") ? "" : (stryCov_9fa48("445"), 'BIOS-e820: '), stryMutAct_9fa48("450") ? /^BIOS-e820: \[mem (0x[0-9a-f]{1,16})-(0x[^0-9a-f]{1,16})\] (?:usable|ACPI)/ : stryMutAct_9fa48("449") ? /^BIOS-e820: \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f])\] (?:usable|ACPI)/ : stryMutAct_9fa48("448") ? /^BIOS-e820: \[mem (0x[^0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\] (?:usable|ACPI)/ : stryMutAct_9fa48("447") ? /^BIOS-e820: \[mem (0x[0-9a-f])-(0x[0-9a-f]{1,16})\] (?:usable|ACPI)/ : stryMutAct_9fa48("446") ? /BIOS-e820: \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\] (?:usable|ACPI)/ : (stryCov_9fa48("446", "447", "448", "449", "450"), /^BIOS-e820: \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\] (?:usable|ACPI)/), memory), byPattern(stryMutAct_9fa48("451") ? "" : (stryCov_9fa48("451"), 'SRAT: Node '), stryMutAct_9fa48("461") ? /^(?:ACPI: )?SRAT: Node \d+ PXM \d+ \[mem (0x[0-9a-f]{1,16})-(0x[^0-9a-f]{1,16})\]/ : stryMutAct_9fa48("460") ? /^(?:ACPI: )?SRAT: Node \d+ PXM \d+ \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f])\]/ : stryMutAct_9fa48("459") ? /^(?:ACPI: )?SRAT: Node \d+ PXM \d+ \[mem (0x[^0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\]/ : stryMutAct_9fa48("458") ? /^(?:ACPI: )?SRAT: Node \d+ PXM \d+ \[mem (0x[0-9a-f])-(0x[0-9a-f]{1,16})\]/ : stryMutAct_9fa48("457") ? /^(?:ACPI: )?SRAT: Node \d+ PXM \D+ \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\]/ : stryMutAct_9fa48("456") ? /^(?:ACPI: )?SRAT: Node \d+ PXM \d \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\]/ : stryMutAct_9fa48("455") ? /^(?:ACPI: )?SRAT: Node \D+ PXM \d+ \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\]/ : stryMutAct_9fa48("454") ? /^(?:ACPI: )?SRAT: Node \d PXM \d+ \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\]/ : stryMutAct_9fa48("453") ? /^(?:ACPI: )SRAT: Node \d+ PXM \d+ \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\]/ : stryMutAct_9fa48("452") ? /(?:ACPI: )?SRAT: Node \d+ PXM \d+ \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\]/ : (stryCov_9fa48("452", "453", "454", "455", "456", "457", "458", "459", "460", "461"), /^(?:ACPI: )?SRAT: Node \d+ PXM \d+ \[mem (0x[0-9a-f]{1,16})-(0x[0-9a-f]{1,16})\]/), affinity)]);