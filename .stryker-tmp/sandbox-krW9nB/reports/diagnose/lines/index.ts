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
import { commandLine } from './command-line.ts';
import { disks } from './disks.ts';
import { faults } from './faults.ts';
import { firmwareFramebuffer } from './firmware-framebuffer.ts';
import { graphics } from './graphics.ts';
import { iomem } from './iomem.ts';
import { banner, oops } from './kernel.ts';
import { kexec } from './kexec.ts';
import { lspci } from './lspci.ts';
import { memoryMap } from './memory.ts';
import { notes } from './notes.ts';
import { pci } from './pci.ts';
import { pciHyperv } from './pci-hyperv.ts';
import { platform } from './platform.ts';
import type { Recogniser } from './recogniser.ts';
import { strange } from './strange.ts';
import { troubles } from './troubles.ts';
import { vmbus } from './vmbus.ts';

/** All recognisers, with memories of their own. */
export function recognisers(): Recogniser[] {
  if (stryMutAct_9fa48("440")) {
    {}
  } else {
    stryCov_9fa48("440");
    return stryMutAct_9fa48("441") ? [] : (stryCov_9fa48("441"), [banner, oops, faults(), commandLine, ...platform, ...memoryMap, ...vmbus, ...firmwareFramebuffer, ...graphics(), ...pci, ...pciHyperv, ...disks, ...kexec, ...troubles, notes, iomem(), lspci(), strange]);
  }
}