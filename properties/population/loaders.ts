import type { KernelConfig, Via } from '../../engine/index.ts';
import type { Choices, Weighted } from '../settings/draw.ts';
import { ORDINARY_KERNEL } from '../settings/kernel.ts';

/** A distribution: its kernels, and how it starts the next one. */
export interface Loader {
  readonly id: string;
  readonly syscall: Via['syscall'];
  readonly tools: string | null;
  readonly fb0: Via['fb0'];
  readonly kernel: KernelConfig;
  /** Whether the kdump kernel's command line has `noefi`. */
  readonly noefi: boolean;
}

const BY_FILE_LOAD: Loader = {
  id: 'kexec_file_load (Ubuntu 24.04, or Secure Boot)',
  syscall: 'kexec_file_load',
  tools: null,
  fb0: 'hyperv_drm',
  kernel: ORDINARY_KERNEL,
  noefi: false,
};
const BY_LOAD: Loader = {
  ...BY_FILE_LOAD,
  id: 'kexec_load (Ubuntu 22.04)',
  syscall: 'kexec_load',
};
const OLD_TOOLS: Loader = {
  ...BY_LOAD,
  id: 'kexec_load, tools 2.0.18, hyperv_fb (Ubuntu 20.04)',
  tools: '2.0.18',
  fb0: 'hyperv_fb',
  kernel: { ...ORDINARY_KERNEL, efifb: 'held' },
};
const NO_EFI: Loader = {
  ...BY_LOAD,
  id: 'kexec_load, hyperv_fb, noefi (older enterprise)',
  fb0: 'hyperv_fb',
  noefi: true,
};
const FB_EFI: Loader = {
  ...BY_LOAD,
  id: 'kexec_load, efifb (FB_EFI, no graphics driver)',
  fb0: 'efifb',
};
const NO_SYSFB: Loader = {
  ...BY_LOAD,
  id: 'kexec_load, no CONFIG_SYSFB (before mid-2025)',
  kernel: { ...ORDINARY_KERNEL, sysfb: false },
};
const OPENHCL: Loader = {
  ...BY_LOAD,
  id: 'kexec_load, device tree, no CONFIG_SYSFB (OpenHCL)',
  fb0: 'none',
  kernel: { ...ORDINARY_KERNEL, sysfb: false },
};

/** Which distributions run on what; the weights are this harness's own. */
export const loaderSets = {
  x86_64: [
    { weight: 6, value: BY_FILE_LOAD },
    { weight: 6, value: BY_LOAD },
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
