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
import type { Word } from '../outcome.ts';
import { type Device, GRAPHICS, type PciDevice } from '../scenario.ts';
import { KIB, MIB, powerOfTwoAtMost } from '../units.ts';
import type { Claim } from './memory.ts';
import { WindowRequest } from './window-request.ts';

/** Every BAR takes at least a page of its bridge window. */
const MIN_BAR = stryMutAct_9fa48("138") ? 4 / KIB : (stryCov_9fa48("138"), 4 * KIB);
const CONFIG_WINDOW = stryMutAct_9fa48("139") ? 8 / KIB : (stryCov_9fa48("139"), 8 * KIB);
const CONFIG_ALIGN = stryMutAct_9fa48("140") ? 4 / KIB : (stryCov_9fa48("140"), 4 * KIB);
const DXG_ALIGN = stryMutAct_9fa48("141") ? 64 / KIB : (stryCov_9fa48("141"), 64 * KIB);

/** What a device's driver asks for, null for what the device does not need. */
interface Requests {
  /** A PCI device's config window. */
  readonly config: WindowRequest | null;
  /** The bridge window of its 32-bit BARs. */
  readonly low: WindowRequest | null;
  /** The bridge window of its 64-bit BARs. */
  readonly high: WindowRequest | null;
  /** Its VMBus window, or video memory. */
  readonly own: WindowRequest | null;
}

/** A device as its driver sees it: what it needs, and what it holds in the running kernel. */
export class Slot {
  readonly id: string;
  readonly driver: 'hyperv_drm' | 'pci-hyperv' | 'dxgkrnl';
  readonly root: boolean;
  readonly configRequest: WindowRequest | null;
  readonly lowRequest: WindowRequest | null;
  readonly highRequest: WindowRequest | null;
  readonly ownRequest: WindowRequest | null;
  /** Null until an event names the device. */
  word: Word | null = null;
  /** Its place in the order in which events first name devices, from 1; 0 before. */
  firstNamed = 0;
  config: Claim | null = null;
  low: Claim | null = null;
  high: Claim | null = null;
  own: Claim | null = null;
  private constructor(id: string, driver: Slot['driver'], root: boolean, requests: Requests) {
    if (stryMutAct_9fa48("142")) {
      {}
    } else {
      stryCov_9fa48("142");
      this.id = id;
      this.driver = driver;
      this.root = root;
      this.configRequest = requests.config;
      this.lowRequest = requests.low;
      this.highRequest = requests.high;
      this.ownRequest = requests.own;
    }
  }
  static forGraphics(videoMemory: number): Slot {
    if (stryMutAct_9fa48("143")) {
      {}
    } else {
      stryCov_9fa48("143");
      const own = new WindowRequest(stryMutAct_9fa48("144") ? "" : (stryCov_9fa48("144"), 'vram'), videoMemory, MIB, GRAPHICS);
      return new Slot(GRAPHICS, stryMutAct_9fa48("145") ? "" : (stryCov_9fa48("145"), 'hyperv_drm'), stryMutAct_9fa48("146") ? true : (stryCov_9fa48("146"), false), stryMutAct_9fa48("147") ? {} : (stryCov_9fa48("147"), {
        config: null,
        low: null,
        high: null,
        own
      }));
    }
  }
  static forDevice(device: Device): Slot {
    if (stryMutAct_9fa48("148")) {
      {}
    } else {
      stryCov_9fa48("148");
      const {
        id,
        root
      } = device;
      if (stryMutAct_9fa48("150") ? false : stryMutAct_9fa48("149") ? true : (stryCov_9fa48("149", "150"), (stryMutAct_9fa48("151") ? "" : (stryCov_9fa48("151"), 'dxg')) in device)) {
        if (stryMutAct_9fa48("152")) {
          {}
        } else {
          stryCov_9fa48("152");
          const own = new WindowRequest(stryMutAct_9fa48("153") ? "" : (stryCov_9fa48("153"), 'dxg'), device.dxg, DXG_ALIGN, id);
          return new Slot(id, stryMutAct_9fa48("154") ? "" : (stryCov_9fa48("154"), 'dxgkrnl'), root, stryMutAct_9fa48("155") ? {} : (stryCov_9fa48("155"), {
            config: null,
            low: null,
            high: null,
            own
          }));
        }
      }
      const config = new WindowRequest(stryMutAct_9fa48("156") ? "" : (stryCov_9fa48("156"), 'config'), CONFIG_WINDOW, CONFIG_ALIGN, id);
      const low = bridgeRequest(device, stryMutAct_9fa48("157") ? "" : (stryCov_9fa48("157"), 'low'), 32);
      const high = bridgeRequest(device, stryMutAct_9fa48("158") ? "" : (stryCov_9fa48("158"), 'high'), 64);
      return new Slot(id, stryMutAct_9fa48("159") ? "" : (stryCov_9fa48("159"), 'pci-hyperv'), root, stryMutAct_9fa48("160") ? {} : (stryCov_9fa48("160"), {
        config,
        low,
        high,
        own: null
      }));
    }
  }

  /** All that its driver ever asks for. */
  get requests(): readonly WindowRequest[] {
    if (stryMutAct_9fa48("161")) {
      {}
    } else {
      stryCov_9fa48("161");
      const {
        configRequest,
        lowRequest,
        highRequest,
        ownRequest
      } = this;
      return stryMutAct_9fa48("162") ? [configRequest, lowRequest, highRequest, ownRequest] : (stryCov_9fa48("162"), (stryMutAct_9fa48("163") ? [] : (stryCov_9fa48("163"), [configRequest, lowRequest, highRequest, ownRequest])).filter(stryMutAct_9fa48("164") ? () => undefined : (stryCov_9fa48("164"), one => stryMutAct_9fa48("167") ? one === null : stryMutAct_9fa48("166") ? false : stryMutAct_9fa48("165") ? true : (stryCov_9fa48("165", "166", "167"), one !== null))));
    }
  }

  /** Lets `how` write into each of its requests how it is placed. */
  place(how: (request: WindowRequest) => void): void {
    if (stryMutAct_9fa48("168")) {
      {}
    } else {
      stryCov_9fa48("168");
      if (stryMutAct_9fa48("171") ? this.configRequest === null : stryMutAct_9fa48("170") ? false : stryMutAct_9fa48("169") ? true : (stryCov_9fa48("169", "170", "171"), this.configRequest !== null)) how(this.configRequest);
      if (stryMutAct_9fa48("174") ? this.lowRequest === null : stryMutAct_9fa48("173") ? false : stryMutAct_9fa48("172") ? true : (stryCov_9fa48("172", "173", "174"), this.lowRequest !== null)) how(this.lowRequest);
      if (stryMutAct_9fa48("177") ? this.highRequest === null : stryMutAct_9fa48("176") ? false : stryMutAct_9fa48("175") ? true : (stryCov_9fa48("175", "176", "177"), this.highRequest !== null)) how(this.highRequest);
      if (stryMutAct_9fa48("180") ? this.ownRequest === null : stryMutAct_9fa48("179") ? false : stryMutAct_9fa48("178") ? true : (stryCov_9fa48("178", "179", "180"), this.ownRequest !== null)) how(this.ownRequest);
    }
  }

  /** A new kernel starts: nothing is held, no event has named the device. */
  reset(): void {
    if (stryMutAct_9fa48("181")) {
      {}
    } else {
      stryCov_9fa48("181");
      this.word = null;
      this.firstNamed = 0;
      this.config = null;
      this.low = null;
      this.high = null;
      this.own = null;
    }
  }
}
function bridgeRequest({
  id,
  bars
}: PciDevice, window: 'low' | 'high', bits: 32 | 64): WindowRequest | null {
  if (stryMutAct_9fa48("182")) {
    {}
  } else {
    stryCov_9fa48("182");
    let size = 0;
    for (const bar of bars) if (stryMutAct_9fa48("185") ? bar.bits !== bits : stryMutAct_9fa48("184") ? false : stryMutAct_9fa48("183") ? true : (stryCov_9fa48("183", "184", "185"), bar.bits === bits)) stryMutAct_9fa48("186") ? size -= Math.max(bar.size, MIN_BAR) : (stryCov_9fa48("186"), size += stryMutAct_9fa48("187") ? Math.min(bar.size, MIN_BAR) : (stryCov_9fa48("187"), Math.max(bar.size, MIN_BAR)));
    return (stryMutAct_9fa48("190") ? size !== 0 : stryMutAct_9fa48("189") ? false : stryMutAct_9fa48("188") ? true : (stryCov_9fa48("188", "189", "190"), size === 0)) ? null : new WindowRequest(window, size, powerOfTwoAtMost(size), id);
  }
}