import type { Strategy } from '../../engine/index.ts';

/** The kernel that decides as a strategy does. */
export interface StandsFor {
  /** `release`: to be installed; `patch`: to be built; `none`: there is none. */
  readonly kind: 'release' | 'patch' | 'none';
  readonly words: string;
}

const MERGED = '016a25e4b0df';

const KERNELS: Readonly<Record<string, StandsFor>> = {
  original: {
    kind: 'release',
    words: `Linux 6.0 or newer without the merged fix (${MERGED}), such as 6.12`,
  },
  'pre-6.0': { kind: 'release', words: 'Linux before 6.0, such as 5.15 without f0880e2cb7e1' },
  'select-sysfb': {
    kind: 'release',
    words: `mainline from mid-2025 on, which selects CONFIG_SYSFB, without the merged fix (${MERGED})`,
  },
  merged: { kind: 'release', words: `mainline with the merged fix (${MERGED}, May 2026)` },
};

const PATCHES = ['high-config-window', 'low-end-fallback', 'low-end-always', 'half-capped'];

/** Which kernel to install, or to build, so that it decides as the strategy does. */
export function kernelFor({ id, source }: Strategy): StandsFor {
  const known = KERNELS[id];
  if (known !== undefined) return known;
  if (PATCHES.includes(id)) {
    return { kind: 'patch', words: `Linux 6.12, built with what was proposed in: ${source}` };
  }
  const words = `no kernel does what ${id} does: a guest that runs one of another strategy will not show these addresses`;
  return { kind: 'none', words };
}
