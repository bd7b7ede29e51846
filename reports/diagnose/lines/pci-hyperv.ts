import { byPattern, type Recogniser } from './recogniser.ts';

const GUID = '([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})';
const from = (message: string) => new RegExp(`^hv_pci ${GUID}: ${message}`);

/** What pci-hyperv says of its devices and of what they did not get. */
export const pciHyperv: readonly Recogniser[] = [
  byPattern('PCI VMBus probing', from('PCI VMBus probing'), ([, guid = '']) => [
    { type: 'probe', guid },
  ]),
  byPattern(
    'PCI host bridge to bus',
    from('PCI host bridge to bus ([0-9a-f]{4}:[0-9a-f]{2})'),
    ([, guid = '', bus = '']) => [{ type: 'bus', guid, bus }],
  ),
  byPattern(
    'failed D0 Entry',
    from('(.{0,60}failed D0 Entry with status \\S{1,10})'),
    ([, guid = '']) => [{ type: 'trouble', trouble: 'config-refused', guid }],
    ([, guid = '', words = '']) => `hv_pci ${guid.slice(0, 8)}...: ${words}`,
  ),
  byPattern(
    'MMIO space. Consider',
    from('Need (?:0x)?[0-9a-f]{1,16} of (low|high) MMIO space'),
    ([, guid = '', which]) => [
      {
        type: 'trouble',
        trouble: which === 'low' ? 'low-window-refused' : 'high-window-refused',
        guid,
      },
    ],
  ),
];
