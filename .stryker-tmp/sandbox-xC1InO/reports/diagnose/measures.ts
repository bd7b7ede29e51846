import { GIB, GRAPHICS, type Host, MIB, type Scenario } from '../../engine/index.ts';
import { varyBoot, varyHost, withoutEvents } from '../../properties/settings/vary.ts';

/** What to type, as root in the VM or on its host, and for which loader or tools it is. */
export interface Steps {
  readonly of: string;
  /** Commands one after another, each in parts that stay whole. */
  readonly type: readonly (readonly string[])[];
}

/** Something that can be done about a VM. */
export interface Measure {
  readonly what: string;
  readonly by: 'guest' | 'kernel' | 'host';
  readonly steps: readonly Steps[];
  readonly vary: (scenario: Scenario) => Scenario;
  /** The id of the strategy that the kernel then follows. */
  readonly strategy?: string;
}

/** By which the next kernel is told what the firmware told this one, unless this one has cleared it. */
export const KEXEC_S = 'load the kdump kernel with "kexec -s" (kexec_file_load)';

const SYSCONFIG = '/etc/sysconfig/kdump';
const DEFAULT = '/etc/default/kdump-tools';
const DRACUT = 'dracut (kdumpctl)';
const KDUMP_TOOLS = 'kdump-tools';
const INITRAMFS = 'initramfs-tools';
const RELOAD = ['kdump-config unload &&', 'kdump-config load'];
const RESTART = ['kdumpctl restart'];
const NO_GRAPHICS = 'module_blacklist=hyperv_drm,hyperv_fb';
const REBOOT = ['reboot'];

/** Adds to a quoted setting of a loader's file, also where it is commented out. */
function adding(text: string, setting: string, file: string): string[][] {
  const pattern = `"s/^#*\\(${setting}=\\"\\)/\\1$ADD /"`;
  return [[`ADD=${text}`], ['sed -i', pattern, file]];
}

/** In the initramfs of the first kernel, or of the kdump kernel. */
function inOrder(first: string, then: string, kdump: boolean): Steps[] {
  const order = [`echo 'softdep ${then} pre: ${first}'`, '> /etc/modprobe.d/hyperv-order.conf'];
  const modules = ['echo hyperv_drm', '>> /etc/initramfs-tools/modules'];
  if (!kdump) {
    return [
      { of: 'dracut', type: [order, ['dracut -f --add-drivers hyperv_drm'], REBOOT] },
      { of: INITRAMFS, type: [order, modules, ['update-initramfs -u'], REBOOT] },
    ];
  }
  const drivers = ["echo 'dracut_args --add-drivers hyperv_drm'", '>> /etc/kdump.conf'];
  const rebuild = ['/etc/kernel/postinst.d/kdump-tools', '$(uname -r)'];
  return [
    { of: DRACUT, type: [order, drivers, RESTART] },
    { of: `${KDUMP_TOOLS} with ${INITRAMFS}`, type: [order, modules, rebuild, RELOAD] },
  ];
}

/** Moves hyperv_drm before or behind all else in a boot; it loads there where it did not. */
function graphicsIn(boot: number, place: 'first' | 'last'): Measure['vary'] {
  return (scenario) => {
    const without = withoutEvents(scenario, boot, GRAPHICS);
    const drm = { probe: GRAPHICS };
    return varyBoot(without, boot, ({ events }) => ({
      events: place === 'first' ? [drm, ...events] : [...events, drm],
    }));
  };
}

const host = (change: Partial<Host>) => (scenario: Scenario) => varyHost(scenario, change);

const IN_GUEST: readonly Omit<Measure, 'by'>[] = [
  {
    what: KEXEC_S,
    steps: [
      { of: DRACUT, type: [...adding('-s', 'KEXEC_ARGS', SYSCONFIG), RESTART] },
      { of: KDUMP_TOOLS, type: [...adding('-s', 'KDUMP_KEXEC_ARGS', DEFAULT), RELOAD] },
    ],
    vary: (scenario) =>
      varyBoot(scenario, 1, ({ via }) => ({
        via: via && { ...via, syscall: 'kexec_file_load' },
      })),
  },
  {
    what: 'keep hyperv_drm and hyperv_fb out of the kdump kernel',
    steps: [
      {
        of: DRACUT,
        type: [...adding(NO_GRAPHICS, 'KDUMP_COMMANDLINE_APPEND', SYSCONFIG), RESTART],
      },
      { of: KDUMP_TOOLS, type: [...adding(NO_GRAPHICS, 'KDUMP_CMDLINE_APPEND', DEFAULT), RELOAD] },
    ],
    vary: (scenario) => withoutEvents(scenario, 1, GRAPHICS),
  },
  {
    what: 'load hyperv_drm before pci-hyperv in the kdump kernel, where both are modules',
    steps: inOrder('hyperv_drm', 'pci_hyperv', true),
    vary: graphicsIn(1, 'first'),
  },
  {
    what: 'keep hyperv_drm and hyperv_fb out of the first kernel',
    steps: [
      { of: 'dracut', type: [['grubby --update-kernel=ALL', `--args=${NO_GRAPHICS}`], REBOOT] },
      {
        of: INITRAMFS,
        type: [
          ...adding(NO_GRAPHICS, 'GRUB_CMDLINE_LINUX', '/etc/default/grub'),
          ['update-grub'],
          REBOOT,
        ],
      },
    ],
    vary: (scenario) => withoutEvents(scenario, 0, GRAPHICS),
  },
  {
    what: 'load hyperv_drm before pci-hyperv in the first kernel, where both are modules',
    steps: inOrder('hyperv_drm', 'pci_hyperv', false),
    vary: graphicsIn(0, 'first'),
  },
  {
    what: 'load hyperv_drm after pci-hyperv in the first kernel, where both are modules',
    steps: inOrder('pci_hyperv', 'hyperv_drm', false),
    vary: graphicsIn(0, 'last'),
  },
  {
    what: 'run kernels with CONFIG_SYSFB',
    steps: [{ of: 'any', type: [['grep CONFIG_SYSFB= /boot/config-*']] }],
    vary: (scenario) =>
      [0, 1].reduce(
        (given, boot) =>
          varyBoot(given, boot, ({ kernel }) => ({ kernel: { ...kernel, sysfb: true } })),
        scenario,
      ),
  },
  {
    what: "take noefi off the kdump kernel's command line",
    steps: [
      { of: DRACUT, type: [[`sed -i 's/\\bnoefi\\b//' ${SYSCONFIG}`], RESTART] },
      { of: KDUMP_TOOLS, type: [[`sed -i 's/\\bnoefi\\b//' ${DEFAULT}`], RELOAD] },
    ],
    vary: (scenario) =>
      varyBoot(scenario, 1, ({ kernel }) => ({ kernel: { ...kernel, efi: true } })),
  },
];

const FIX: Omit<Measure, 'by'> = {
  what: 'run a kernel with the merged fix of May 2026 ("Improve the logic of reserving fb_mmio")',
  steps: [
    { of: 'rpm', type: [['rpm -q --changelog kernel-core |', 'grep fb_mmio']] },
    { of: 'apt', type: [['apt-get changelog linux-image-$(uname -r) |', 'grep fb_mmio']] },
  ],
  vary: (scenario) => scenario,
  strategy: 'merged',
};

function onHost(...lines: readonly string[]): Steps[] {
  const type = ['Stop-VM <VM>', ...lines, 'Start-VM <VM>'].map((line) => [line]);
  return [{ of: 'PowerShell on the host', type }];
}

const lowMmio = (size: string, bytes: number): Omit<Measure, 'by'> => ({
  what: `ask for ${size} of low MMIO`,
  steps: onHost(`Set-VM <VM> -LowMemoryMappedIoSpace ${size}`),
  vary: host({ lowMmio: bytes }),
});

const ON_HOST: readonly Omit<Measure, 'by'>[] = [
  {
    what: 'allow at most 1920x1080',
    steps: onHost(
      '$Size = @{ HorizontalResolution = 1920; VerticalResolution = 1080 }',
      'Set-VMVideo <VM> -ResolutionType Single @Size',
    ),
    vary: host({ screen: { resolution: [1920, 1080] } }),
  },
  lowMmio('512MB', 512 * MIB),
  lowMmio('1GB', GIB),
  lowMmio('3GB', 3 * GIB),
  {
    what: 'turn console support off',
    steps: onHost('Disable-VMConsoleSupport <VM>'),
    vary: host({ console: false }),
  },
];

/** All that is tried, in the order in which it is easy. */
export const MEASURES: readonly Measure[] = [
  ...IN_GUEST.map((measure) => ({ ...measure, by: 'guest' as const })),
  { ...FIX, by: 'kernel' },
  ...ON_HOST.map((measure) => ({ ...measure, by: 'host' as const })),
];
