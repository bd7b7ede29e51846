import { INCLUDE } from './places.ts';
import type { Tree } from './tree.ts';

/** For every file: C as the kernel has it, for a machine of 64 bits, each function on its own. */
export const COMPILE_FLAGS: readonly string[] = [
  '--target=wasm64-unknown-unknown',
  '-O2',
  '-std=gnu11',
  '-nostdinc',
  '-ffreestanding',
  '-fms-extensions',
  '-fshort-wchar',
  '-fwrapv',
  '-fno-strict-aliasing',
  '-fno-delete-null-pointer-checks',
  '-ffunction-sections',
  '-fdata-sections',
  '-mbulk-memory',
];

/** How clang complains: one line each, of nothing but what makes a body wrong. */
const COMPLAINTS: readonly string[] = [
  '-ferror-limit=0',
  '-fno-caret-diagnostics',
  '-fno-color-diagnostics',
  '-Wno-everything',
  ...['implicit-function-declaration', 'int-conversion', 'incompatible-pointer-types'].flatMap(
    (name) => [`-W${name}`, `-Wno-error=${name}`],
  ),
];

const KERNEL: readonly string[] = [
  '-D__KERNEL__',
  '-D__DISABLE_EXPORTS',
  '-DKBUILD_BASENAME="hvmmio"',
  '-DKBUILD_MODFILE="hvmmio"',
  '-DKBUILD_MODNAME="hvmmio"',
  '-D__KBUILD_MODNAME=kmod_hvmmio',
];

/** For a file of the tree; `headers` and `configuration` are folders that the build has written. */
export function kernelFlags({ root }: Tree, headers: string, configuration: string): string[] {
  const folders = [
    INCLUDE,
    configuration,
    headers,
    `${root}/include`,
    `${headers}/uapi`,
    `${root}/include/uapi`,
    root,
  ];
  return [
    ...COMPILE_FLAGS,
    ...COMPLAINTS,
    ...KERNEL,
    ...folders.map((folder) => `-I${folder}`),
    ...['kconfig.h', 'compiler_types.h'].flatMap((name) => [
      '-include',
      `${root}/include/linux/${name}`,
    ]),
  ];
}

/** Bytes of the stack, and of the whole memory. */
const [STACK, MEMORY] = [2 ** 16, 2 ** 21];

/** The stack comes first: where it runs over, addresses are out of range. */
export const LINK_FLAGS: readonly string[] = [
  '-mwasm64',
  '--no-entry',
  '--gc-sections',
  '--allow-undefined',
  '--fatal-warnings',
  '--strip-debug',
  '--stack-first',
  '-z',
  `stack-size=${STACK}`,
  `--initial-memory=${MEMORY}`,
  `--max-memory=${MEMORY}`,
];
