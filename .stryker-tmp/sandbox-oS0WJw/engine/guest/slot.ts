import type { Word } from '../outcome.ts';
import { type Device, GRAPHICS, type PciDevice } from '../scenario.ts';
import { KIB, MIB, powerOfTwoAtMost } from '../units.ts';
import type { Claim } from './memory.ts';
import { WindowRequest } from './window-request.ts';

/** Every BAR takes at least a page of its bridge window. */
const MIN_BAR = 4 * KIB;
const CONFIG_WINDOW = 8 * KIB;
const CONFIG_ALIGN = 4 * KIB;
const DXG_ALIGN = 64 * KIB;

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
    this.id = id;
    this.driver = driver;
    this.root = root;
    this.configRequest = requests.config;
    this.lowRequest = requests.low;
    this.highRequest = requests.high;
    this.ownRequest = requests.own;
  }

  static forGraphics(videoMemory: number): Slot {
    const own = new WindowRequest('vram', videoMemory, MIB, GRAPHICS);
    return new Slot(GRAPHICS, 'hyperv_drm', false, { config: null, low: null, high: null, own });
  }

  static forDevice(device: Device): Slot {
    const { id, root } = device;
    if ('dxg' in device) {
      const own = new WindowRequest('dxg', device.dxg, DXG_ALIGN, id);
      return new Slot(id, 'dxgkrnl', root, { config: null, low: null, high: null, own });
    }
    const config = new WindowRequest('config', CONFIG_WINDOW, CONFIG_ALIGN, id);
    const low = bridgeRequest(device, 'low', 32);
    const high = bridgeRequest(device, 'high', 64);
    return new Slot(id, 'pci-hyperv', root, { config, low, high, own: null });
  }

  /** All that its driver ever asks for. */
  get requests(): readonly WindowRequest[] {
    const { configRequest, lowRequest, highRequest, ownRequest } = this;
    return [configRequest, lowRequest, highRequest, ownRequest].filter((one) => one !== null);
  }

  /** Lets `how` write into each of its requests how it is placed. */
  place(how: (request: WindowRequest) => void): void {
    if (this.configRequest !== null) how(this.configRequest);
    if (this.lowRequest !== null) how(this.lowRequest);
    if (this.highRequest !== null) how(this.highRequest);
    if (this.ownRequest !== null) how(this.ownRequest);
  }

  /** A new kernel starts: nothing is held, no event has named the device. */
  reset(): void {
    this.word = null;
    this.firstNamed = 0;
    this.config = null;
    this.low = null;
    this.high = null;
    this.own = null;
  }
}

function bridgeRequest(
  { id, bars }: PciDevice,
  window: 'low' | 'high',
  bits: 32 | 64,
): WindowRequest | null {
  let size = 0;
  for (const bar of bars) if (bar.bits === bits) size += Math.max(bar.size, MIN_BAR);
  return size === 0 ? null : new WindowRequest(window, size, powerOfTwoAtMost(size), id);
}
