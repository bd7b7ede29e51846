import { type Host, type KernelConfig, mayClearScreenInfo, type Via } from '../../engine/index.ts';
import type { Choices, Weighted } from '../settings/draw.ts';
import { ORDINARY_KERNEL } from '../settings/kernel.ts';
import type { Path } from '../settings/path.ts';

/** A distribution: its kernels, and how it starts the next one. */
export interface Loader {
  readonly id: string;
  /** How the next kernel is started; null where the kernel can start none. */
  readonly path: Path | null;
  readonly kernel: KernelConfig;
  /** Whether the kdump kernel's command line has `noefi`. */
  readonly noefi: boolean;
}

const LOAD: Path = { syscall: 'kexec_load', tools: null, fb0: 'hyperv_drm' };
const FILE_LOAD: Path = { ...LOAD, syscall: 'kexec_file_load' };
/** hyperv_fb before 6.14 asks for memory before the firmware's driver lets go of it. */
const WITH_HYPERV_FB: KernelConfig = { ...ORDINARY_KERNEL, efifb: 'held' };

const BY_FILE_LOAD: Loader = {
  id: 'kexec_file_load (Ubuntu 24.04)',
  path: FILE_LOAD,
  kernel: ORDINARY_KERNEL,
  noefi: false,
};
/** Linux 5.10 to 6.7. */
const CLEARED: Loader = {
  ...BY_FILE_LOAD,
  id: 'kexec_file_load, hyperv_fb, screen_info cleared on Gen2 (Ubuntu 22.04 with Secure Boot, Debian 12)',
  path: { ...FILE_LOAD, fb0: 'hyperv_fb', screenInfo: 'cleared' },
  kernel: WITH_HYPERV_FB,
};
const BY_LOAD: Loader = {
  ...BY_FILE_LOAD,
  id: 'kexec_load (Ubuntu 22.04 with a kernel of 24.04)',
  path: LOAD,
};
const HYPERV_FB: Loader = {
  ...BY_FILE_LOAD,
  id: 'kexec_load, hyperv_fb (Ubuntu 22.04)',
  path: { ...LOAD, fb0: 'hyperv_fb' },
  kernel: WITH_HYPERV_FB,
};
const OLD_TOOLS: Loader = {
  ...HYPERV_FB,
  id: 'kexec_load, tools 2.0.18, hyperv_fb (Ubuntu 20.04)',
  path: { ...LOAD, tools: '2.0.18', fb0: 'hyperv_fb' },
};
const NO_EFI: Loader = {
  ...BY_LOAD,
  id: 'kexec_load, hyperv_fb, noefi (older enterprise)',
  path: { ...LOAD, fb0: 'hyperv_fb' },
  noefi: true,
};
const FB_EFI: Loader = {
  ...BY_LOAD,
  id: 'kexec_load, efifb (FB_EFI, no graphics driver)',
  path: { ...LOAD, fb0: 'efifb' },
};
const NO_SYSFB: Loader = {
  ...BY_LOAD,
  id: 'kexec_load, no CONFIG_SYSFB (before mid-2025)',
  kernel: { ...ORDINARY_KERNEL, sysfb: false },
};
const OPENHCL: Loader = {
  ...BY_LOAD,
  id: 'neither kexec nor CONFIG_SYSFB (OpenHCL)',
  path: null,
  kernel: { ...ORDINARY_KERNEL, sysfb: false },
};

/** Which distributions run on what; the weights are this harness's own. */
export const loaderSets = {
  x86_64: [
    { weight: 4, value: BY_FILE_LOAD },
    { weight: 2, value: CLEARED },
    { weight: 4, value: BY_LOAD },
    { weight: 2, value: HYPERV_FB },
    { weight: 3, value: OLD_TOOLS },
    { weight: 2, value: NO_EFI },
    { weight: 1, value: FB_EFI },
    { weight: 2, value: NO_SYSFB },
  ],
  arm64: [
    { weight: 3, value: BY_FILE_LOAD },
    { weight: 1, value: BY_LOAD },
  ],
  openhcl: [{ weight: 1, value: OPENHCL }],
} as const satisfies Record<string, Choices<Weighted<Loader>>>;

export type LoaderSet = keyof typeof loaderSets;

/** How a distribution starts the next kernel on a host: nothing of screen_info counts but on Gen2. */
export function viaOn(host: Host, path: Path, kind: Via['kind']): Via {
  const { screenInfo, ...kept } = path;
  const via: Via = { kind, ...kept };
  return screenInfo !== undefined && mayClearScreenInfo(host, via) ? { ...via, screenInfo } : via;
}
