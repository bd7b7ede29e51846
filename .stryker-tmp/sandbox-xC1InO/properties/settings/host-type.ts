import type { Host } from '../../engine/index.ts';
import { axisOf, drawAll, type Named, named } from './axis.ts';
import { type Choices, type Draw, oneOf, rarely } from './draw.ts';

/** What the types of host differ in. */
export type HostType = Pick<Host, 'arch' | 'generation' | 'isolation' | 'firmware' | 'vmm'>;

export const GENERATION = axisOf<Host, Host['generation']>({
  id: 'generation',
  values: [named(2), named(1)],
  of: ({ generation }) => generation,
  with: (host, generation) => ({ ...host, generation }),
});

export const ARCH = axisOf<Host, Host['arch']>({
  id: 'arch',
  values: [named('x86_64'), named('arm64')],
  of: ({ arch }) => arch,
  with: (host, arch) => ({ ...host, arch }),
});

export const ISOLATION = axisOf<Host, Host['isolation']>({
  id: 'isolation',
  values: [
    named('none'),
    { id: 'vbs', label: 'vbs (CVM)', value: 'vbs' },
    { id: 'snp', label: 'snp (CVM)', value: 'snp' },
    { id: 'tdx', label: 'tdx (CVM)', value: 'tdx' },
  ],
  of: ({ isolation }) => isolation,
  with: (host, isolation) => ({ ...host, isolation }),
});

export const FIRMWARE = axisOf<Host, Host['firmware']>({
  id: 'firmware',
  values: [named('acpi'), { id: 'devicetree', label: 'devicetree (OpenHCL)', value: 'devicetree' }],
  of: ({ firmware }) => firmware,
  with: (host, firmware) => ({ ...host, firmware }),
});

export const VMM = axisOf<Host, 'hyper-v' | 'openvmm'>({
  id: 'vmm',
  values: [
    { id: 'hyper-v', label: 'Hyper-V', value: 'hyper-v' },
    { id: 'openvmm', label: 'OpenVMM', value: 'openvmm' },
  ],
  of: ({ vmm }) => vmm ?? 'hyper-v',
  with: ({ vmm: _, ...host }, vmm) => (vmm === 'openvmm' ? { ...host, vmm } : host),
});

/** The settings that make a kind of host. */
export const KIND_AXES = [GENERATION, ARCH, ISOLATION, FIRMWARE, VMM];

const GEN2: HostType = { arch: 'x86_64', generation: 2, isolation: 'none', firmware: 'acpi' };

/**
 * The kinds of host that have a name, from ordinary to strange; Gen1 is x86_64 with ACPI only, and
 * OpenVMM knows neither Gen1, CVMs nor device trees.
 */
export const HOST_KINDS: Choices<Named<HostType>> = [
  { id: 'gen2', label: 'Gen2 x86_64', value: GEN2 },
  { id: 'openvmm', label: 'OpenVMM', value: { ...GEN2, vmm: 'openvmm' } },
  { id: 'openhcl', label: 'OpenHCL', value: { ...GEN2, firmware: 'devicetree' } },
  // With console support on, a framebuffer that only the host knows: where a CVM can go wrong.
  { id: 'cvm', label: 'CVM', value: { ...GEN2, isolation: 'vbs' } },
  { id: 'snp', label: 'CVM (SNP)', value: { ...GEN2, isolation: 'snp' } },
  { id: 'tdx', label: 'CVM (TDX)', value: { ...GEN2, isolation: 'tdx' } },
  { id: 'arm64', label: 'Gen2 arm64', value: { ...GEN2, arch: 'arm64' } },
  { id: 'gen1', label: 'Gen1', value: { ...GEN2, generation: 1 } },
  {
    id: 'openvmm-arm64',
    label: 'OpenVMM arm64',
    value: { ...GEN2, arch: 'arm64', vmm: 'openvmm' },
  },
  {
    id: 'openhcl-arm64',
    label: 'OpenHCL arm64',
    value: { ...GEN2, arch: 'arm64', firmware: 'devicetree' },
  },
];

/** The host as one of another type. */
export function withHostType({ vmm: _, ...host }: Host, type: HostType): Host {
  return { ...host, ...type };
}

/** A host of a kind that has a name, or of any that Gen2 under Hyper-V can be. */
export function drawHostKind(draw: Draw, host: Host): Host {
  if (!rarely(draw, 8)) return withHostType(host, oneOf(draw, HOST_KINDS).value);
  return drawAll([ARCH, ISOLATION, FIRMWARE], draw, { ...host, ...GEN2 });
}
