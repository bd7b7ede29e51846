import type { Scenario, Strategy } from '../../engine/index.ts';
import { graphicsDriver, startsInInitramfs } from './command-line.ts';
import { kernelFor } from './kernel.ts';
import { remark } from './quote.ts';

/** Something for a person to do: in words, or as a line for a shell. */
export type Step = { readonly say: string } | { readonly run: string };

/** The instance of the graphics device, the same in every VM whose log was seen. */
export const GRAPHICS_INSTANCE = '5620e0c7-8062-4dce-aeb7-520c7ef76171';
/** The class of VMBus devices behind which a PCI device is. */
const PCI_CLASS = '44c4f61d-4444-4400-9d52-802e27ede19f';

/** What to set up in the guest, once. */
export function guestSteps(scenario: Scenario, strategy: Strategy): Step[] {
  return [
    { say: `Kernel: ${kernelFor(strategy).words}.` },
    { say: configOf(scenario, strategy) },
    ...buildLimits(scenario, strategy),
    ...toolsSteps(scenario),
    ...rootSteps(scenario),
    { say: 'In every shell, set first, with the ids that /sys/bus/vmbus/devices has:' },
    { run: 'ROOT=...  # what root= says in /proc/cmdline' },
    { run: `GRAPHICS=${GRAPHICS_INSTANCE}` },
    ...scenario.devices.map((device, index) => ({
      run: `DEVICE${index}=...  # ${remark(device.id)}: ${'dxg' in device ? 'of dxgkrnl' : `class_id {${PCI_CLASS}}`}`,
    })),
  ];
}

/** Whether the kernel looks at `lfb_base`, as the strategy builds it. */
export function sysfbOf({ host }: Scenario, strategy: Strategy, built: boolean): boolean {
  return strategy.sysfb?.(built, host.firmware) ?? built;
}

/** What sets a limit to the kernels that can be built so. */
function buildLimits(scenario: Scenario, strategy: Strategy): Step[] {
  const { host, boots } = scenario;
  if (host.generation === 1) return [];
  const held = boots.some(({ kernel }) => kernel.efifb === 'held');
  const without = boots.some(({ kernel }) => !sysfbOf(scenario, strategy, kernel.sysfb));
  return [
    ...(held ? [{ say: 'Where efifb is held: hyperv_fb of a kernel before 6.14.' }] : []),
    ...(without
      ? [
          {
            say: 'Without CONFIG_SYSFB: mainline has selected it since mid-2025, so build an older one.',
          },
        ]
      : []),
  ];
}

function configOf(scenario: Scenario, strategy: Strategy): string {
  const { host, boots } = scenario;
  const drivers = new Set(boots.map((_, index) => graphicsDriver(scenario, index)));
  const sysfb = new Set(boots.map(({ kernel }) => sysfbOf(scenario, strategy, kernel.sysfb)));
  const firmware = boots.some(({ via, kernel }) => via?.fb0 === 'efifb' || kernel.efifb === 'held');
  const options = [
    'CONFIG_PCI_HYPERV=m',
    ...[...drivers].map((one) =>
      one === 'hyperv_fb' ? 'CONFIG_FB_HYPERV=m' : 'CONFIG_DRM_HYPERV=m',
    ),
    ...(host.generation === 1 ? [] : [...sysfb].map((on) => `CONFIG_SYSFB=${on ? 'y' : 'n'}`)),
    ...(host.generation === 2 && firmware ? ['CONFIG_FB_EFI=y'] : []),
  ];
  const two = host.generation === 2 && sysfb.size === 2;
  const builds = two ? '; two builds, the boots say which of them has CONFIG_SYSFB' : '';
  return `Check in /boot/config-*, and build one of your own where it differs: ${options.join(', ')}${builds}.`;
}

function toolsSteps({ boots }: Scenario): Step[] {
  const vias = boots.map(({ via }) => via).filter((via) => via !== null);
  if (vias.length === 0) return [];
  const versions = [...new Set(vias.map(({ tools }) => tools ?? 'the newest'))];
  const kdump = vias.some(({ kind }) => kind === 'kdump');
  return [
    {
      say: `kexec-tools: ${versions.join(', then ')} (kexec --version); strace -f on the kexec lines shows which system call they use.`,
    },
    ...(kdump
      ? [{ say: "Stop the distribution's own kdump service, or it loads a kernel its own way." }]
      : []),
  ];
}

function rootSteps(scenario: Scenario): Step[] {
  if (!startsInInitramfs(scenario)) return [];
  return [
    {
      say: 'The root file system is on an assigned device: break=modules stops in a shell of the initramfs before drivers load (dracut: rd.break=pre-udev), whose image must hold hv_vmbus, pci-hyperv, the graphics driver and nvme.',
    },
  ];
}
