import type { Device } from '../../engine/index.ts';
import { devicesOf, type Profile } from '../../properties/settings/profiles.ts';

/** How a device gets into a VM. */
type Way = 'assigned' | 'virtual function' | 'partition' | 'none';

/** Something that people have whose BARs are those of a device. */
export interface Hardware {
  readonly way: Way;
  readonly words: string;
}

const KNOWN: readonly (readonly [Profile, Way, string])[] = [
  ['cx3', 'virtual function', 'a ConnectX-3 virtual function'],
  ['cx5', 'virtual function', 'a ConnectX-4 Lx or ConnectX-5 virtual function'],
  ['cx6-ib', 'virtual function', 'a ConnectX-6 InfiniBand virtual function'],
  ['t4', 'assigned', 'an NVIDIA T4'],
  ['a100', 'assigned', 'an NVIDIA A100 SXM'],
  ['nvswitch', 'assigned', 'an NVSwitch'],
  ['a30', 'assigned', 'an NVIDIA A30'],
  ['h100', 'assigned', 'an NVIDIA H100'],
  ['virtio', 'none', 'a virtio device of WSL2'],
];

/** What a device may be in the world, by what it is called and by its BARs. */
export function hardwareOf(device: Device): Hardware {
  if ('dxg' in device) return { way: 'partition', words: 'a partition of a GPU' };
  if (device.root || /nvme/i.test(device.id)) {
    return { way: 'assigned', words: 'an NVMe controller with these BARs' };
  }
  const bars = barsText(device);
  const known = KNOWN.find(([profile]) => devicesOf(profile).some((one) => barsText(one) === bars));
  if (known === undefined) return { way: 'assigned', words: 'a device with these BARs' };
  const [, way, words] = known;
  return { way, words };
}

function barsText(device: Device): string {
  if ('dxg' in device) return '';
  return device.bars
    .map(({ size, bits }) => `${bits}:${size}`)
    .sort()
    .join(' ');
}
