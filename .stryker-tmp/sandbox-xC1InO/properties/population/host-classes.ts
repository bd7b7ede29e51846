import { GIB, type Host } from '../../engine/index.ts';
import type { Choices, Weighted } from '../settings/draw.ts';
import { BEHIND_RAM_HIGH_MMIO, GROWN_HIGH_MMIO, ONE_GIB_HIGH_MMIO } from '../settings/high-mmio.ts';
import { ORDINARY_HOST } from '../settings/host.ts';
import type { DeviceSet } from './device-sets.ts';
import type { LoaderSet } from './loaders.ts';

/** A kind of VM that is met in practice, and what it is met with. */
export interface HostClass {
  readonly id: string;
  /** In words, as in "on lab hosts". */
  readonly label: string;
  /** How many of 100 scenarios are of this class. */
  readonly weight: number;
  /** Everything but the screen. */
  readonly hosts: Choices<Omit<Host, 'screen'>>;
  /** Only the owner of a host sets a resolution; elsewhere it is the default. */
  readonly anyResolution: boolean;
  readonly devices: Choices<Weighted<DeviceSet>>;
  readonly loaders: LoaderSet;
}

const { screen: _, ...LAB } = ORDINARY_HOST;
const AZURE = { ...LAB, lowMmio: 3 * GIB };
const OPENVMM = { ...LAB, vmm: 'openvmm', highMmio: BEHIND_RAM_HIGH_MMIO } as const;

const LAB_DEVICES: HostClass['devices'] = [
  { weight: 6, value: 'NVMe root' },
  { weight: 2, value: 'NVMe root + 1' },
  { weight: 2, value: 'ConnectX-3 VF' },
  { weight: 3, value: 'ConnectX-5 VF' },
  { weight: 2, value: 'virtio' },
  { weight: 2, value: 'GPU-PV 64 MiB' },
  { weight: 1, value: 'none' },
];
const AZURE_DEVICES: HostClass['devices'] = [
  { weight: 5, value: 'NVMe root' },
  { weight: 2, value: 'NVMe root 1 MiB' },
  { weight: 2, value: 'NVMe root + 1' },
  { weight: 2, value: 'ConnectX-3 VF' },
  { weight: 3, value: 'ConnectX-5 VF' },
  { weight: 5, value: 'NVMe root + ConnectX-5 VF' },
  { weight: 1, value: 'NVMe root + ConnectX-6 IB VF' },
  { weight: 2, value: 'T4 + ConnectX-5 VF' },
  { weight: 1, value: '8 A100 + 6 NVSwitch' },
];
const GPUS: HostClass['devices'] = [
  { weight: 3, value: 'A30' },
  { weight: 1, value: '4 T4' },
  { weight: 2, value: 'T4 + ConnectX-5 VF' },
  { weight: 1, value: 'H100' },
];
const CVM_DEVICES: HostClass['devices'] = [
  { weight: 6, value: 'NVMe root' },
  { weight: 3, value: 'NVMe root + ConnectX-5 VF' },
  { weight: 1, value: 'H100' },
];

const OPENVMM_DEVICES: HostClass['devices'] = [
  { weight: 2, value: 'OpenVMM NVMe root' },
  { weight: 2, value: 'OpenVMM NVMe root + MANA' },
];

/** Every class of host that logs and listings show; the weights are this harness's own. */
export const hostClasses: Choices<HostClass> = [
  {
    id: 'lab-gen2',
    label: 'Gen2 lab hosts',
    weight: 18,
    hosts: [LAB],
    anyResolution: true,
    devices: LAB_DEVICES,
    loaders: 'x86_64',
  },
  {
    id: 'lab-gen1',
    label: 'Gen1 lab hosts',
    weight: 10,
    hosts: [{ ...LAB, generation: 1 }],
    anyResolution: true,
    devices: LAB_DEVICES,
    loaders: 'x86_64',
  },
  {
    id: 'lab-arm64',
    label: 'arm64 lab hosts',
    weight: 5,
    hosts: [{ ...LAB, arch: 'arm64' }],
    anyResolution: true,
    devices: LAB_DEVICES,
    loaders: 'arm64',
  },
  {
    id: 'lab-gpu',
    label: 'lab hosts with GPUs and 1 or 3 GiB of low MMIO',
    weight: 5,
    hosts: [
      { ...LAB, lowMmio: 3 * GIB, highMmio: GROWN_HIGH_MMIO },
      { ...LAB, lowMmio: GIB, highMmio: GROWN_HIGH_MMIO },
    ],
    anyResolution: true,
    devices: GPUS,
    loaders: 'x86_64',
  },
  {
    id: 'lab-gpu-low-unasked',
    label: 'lab hosts with GPUs and 128 MiB of low MMIO',
    weight: 3,
    hosts: [{ ...LAB, highMmio: GROWN_HIGH_MMIO }],
    anyResolution: true,
    devices: GPUS,
    loaders: 'x86_64',
  },
  {
    id: 'azure-gen2',
    label: 'Azure Gen2',
    weight: 26,
    hosts: [AZURE, { ...AZURE, highMmio: ONE_GIB_HIGH_MMIO }],
    anyResolution: false,
    devices: AZURE_DEVICES,
    loaders: 'x86_64',
  },
  {
    id: 'azure-gen1',
    label: 'Azure Gen1',
    weight: 10,
    hosts: [
      { ...AZURE, generation: 1 },
      { ...AZURE, generation: 1, highMmio: ONE_GIB_HIGH_MMIO },
    ],
    anyResolution: false,
    devices: AZURE_DEVICES,
    loaders: 'x86_64',
  },
  {
    id: 'azure-arm64',
    label: 'Azure arm64',
    weight: 6,
    hosts: [{ ...AZURE, arch: 'arm64', highMmio: ONE_GIB_HIGH_MMIO }],
    anyResolution: false,
    devices: AZURE_DEVICES,
    loaders: 'arm64',
  },
  {
    id: 'azure-cvm',
    label: 'Azure CVMs',
    weight: 5,
    hosts: [
      { ...LAB, isolation: 'snp', console: false, lowMmio: GIB },
      { ...LAB, isolation: 'tdx', console: false, lowMmio: GIB },
    ],
    anyResolution: false,
    devices: CVM_DEVICES,
    loaders: 'x86_64',
  },
  {
    id: 'lab-cvm',
    label: 'lab CVMs',
    weight: 6,
    hosts: [
      { ...LAB, isolation: 'vbs' },
      { ...LAB, isolation: 'tdx', console: false },
      { ...LAB, isolation: 'snp', console: false },
    ],
    anyResolution: true,
    devices: CVM_DEVICES,
    loaders: 'x86_64',
  },
  {
    id: 'openhcl',
    label: 'OpenHCL hosts',
    weight: 3,
    hosts: [{ ...LAB, firmware: 'devicetree' }],
    anyResolution: false,
    devices: [
      { weight: 3, value: 'NVMe root' },
      { weight: 1, value: 'ConnectX-5 VF' },
    ],
    loaders: 'openhcl',
  },
  {
    id: 'openvmm',
    label: 'OpenVMM hosts',
    weight: 2,
    hosts: [OPENVMM],
    anyResolution: false,
    devices: OPENVMM_DEVICES,
    loaders: 'x86_64',
  },
  {
    id: 'openvmm-arm64',
    label: 'OpenVMM arm64 hosts',
    weight: 1,
    hosts: [{ ...OPENVMM, arch: 'arm64' }],
    anyResolution: false,
    devices: OPENVMM_DEVICES,
    loaders: 'arm64',
  },
];
