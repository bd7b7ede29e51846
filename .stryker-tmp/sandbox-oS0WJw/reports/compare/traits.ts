import { framebufferOf, MIB, type Scenario } from '../../engine/index.ts';
import { type DeviceSet, deviceSets } from '../../properties/population/device-sets.ts';
import { hostClasses } from '../../properties/population/host-classes.ts';
import type { Drawn } from '../../properties/population/population.ts';

const CLASSES = new Map(hostClasses.map(({ id, label }) => [id, label]));
const SETS: ReadonlyMap<Scenario['devices'], string> = new Map(
  Object.entries(deviceSets).map(([name, set]) => [set, name]),
);
/** Sets by which devices they have, as readers ask about them. */
const GPUS: readonly DeviceSet[] = [
  'T4 + ConnectX-5 VF',
  '8 A100 + 6 NVSwitch',
  'A30',
  '4 T4',
  'H100',
];

/** What is true of a VM and could be of others: each completes "VMs …". */
export function traitsOf({ scenario, hostClass }: Drawn): string[] {
  const { host, devices, boots } = scenario;
  const later = boots.slice(1);
  const set = SETS.get(devices);
  const bytes = framebufferOf(host);
  const label = CLASSES.get(hostClass);
  return [
    ...(label === undefined ? [] : [`on ${label}`]),
    typeOf(host),
    ...(host.lowMmio === null ? ['with no low MMIO asked for'] : []),
    ...(bytes > 8 * MIB
      ? ['with a framebuffer over 8 MiB']
      : ['with a framebuffer of up to 8 MiB']),
    ...(bytes > 64 * MIB ? ['with a framebuffer over 64 MiB'] : []),
    ...(set === undefined ? [] : [`with ${set}`]),
    ...(GPUS.some((gpus) => gpus === set) ? ['with GPUs'] : []),
    ...(boots.some(({ kernel }) => !kernel.efi) ? ['with noefi in the kdump kernel'] : []),
    ...(boots.some(({ kernel }) => !kernel.sysfb) ? ['without CONFIG_SYSFB'] : []),
    later.length === 0 ? 'with one kernel' : 'with a kdump or kexec kernel',
    ...later.map(({ via }) => `started by ${via?.syscall}`).slice(-1),
    ...(later.some(({ via }) => via?.fb0 === 'hyperv_fb') ? ['with hyperv_fb'] : []),
  ];
}

function typeOf({ generation, arch, isolation, firmware }: Scenario['host']): string {
  if (firmware === 'devicetree') return 'under OpenHCL';
  if (isolation !== 'none') return 'in CVMs';
  if (arch === 'arm64') return 'on arm64';
  return generation === 1 ? 'on Gen1' : 'on Gen2 x86_64';
}
