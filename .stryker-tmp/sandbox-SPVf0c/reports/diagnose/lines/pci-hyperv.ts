import type { Saying } from '../facts.ts';
import { UNNAMED_GUID } from './notes.ts';
import { byPattern, hex, type Recogniser } from './recogniser.ts';

/** A device as pci-hyperv names it: its id, `vmbus_15` in old kernels, dots where somebody left it out. */
const DEVICE =
  '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|vmbus_\\d{1,4}(?:_\\d{1,4})?|[.*xX<>-]{1,40})';
const from = (message: string) => new RegExp(`^hv_pci ${DEVICE}: ${message}`);

function named(device: string | undefined): string {
  return device === undefined || /^[.*xX<>-]+$/.test(device) ? UNNAMED_GUID : device;
}

function need([, device, digits, which]: readonly string[]): readonly Saying[] {
  const guid = named(device);
  const bytes = hex(digits);
  const window = which === 'low' ? 'low' : 'high';
  const size: Saying[] = bytes === null ? [] : [{ type: 'need', guid, window, bytes }];
  return [{ type: 'trouble', trouble: `${window}-window-refused`, guid }, ...size];
}

/** The status with which Hyper-V refuses a config window over the framebuffer. */
const OVER_FRAMEBUFFER = /^(?:0x)?c0370048$/i;

/** What pci-hyperv says of its devices and of what they did not get. */
export const pciHyperv: readonly Recogniser[] = [
  byPattern('PCI VMBus probing', from('PCI VMBus probing'), ([, device]) => [
    { type: 'probe', guid: named(device) },
  ]),
  byPattern(
    'PCI host bridge to bus',
    from('PCI host bridge to bus ([0-9a-f]{4}:[0-9a-f]{2})'),
    ([, device, bus = '']) => [{ type: 'bus', guid: named(device), bus }],
  ),
  byPattern(
    'failed D0 Entry',
    from('(.{0,60}failed D0 Entry with status (\\w{1,10}))'),
    ([, device, , status = '']) => {
      const trouble = OVER_FRAMEBUFFER.test(status) ? 'config-refused' : 'd0-failed';
      return [{ type: 'trouble', trouble, guid: named(device) }];
    },
    ([, device = '', words = '']) => `hv_pci ${device.slice(0, 8)}...: ${words}`,
  ),
  byPattern('MMIO space', from('Need (?:0x)?([0-9a-f]{1,16}) of (low|high) MMIO space'), need),
];
