import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { INCLUDE } from './places.ts';
import { listTree, type Tree } from './tree.ts';
import type { Unit } from './units.ts';

/** Whose headers may ask for one of the architecture's. */
const SEARCHED = [
  'acpi',
  'asm-generic',
  'clocksource',
  'drm',
  'hyperv',
  'linux',
  'uapi',
  'vdso',
  'video',
].map((folder) => `include/${folder}`);
const ASKED = /^\s*#\s*include\s*<(?:uapi\/)?asm\/([\w/-]+\.h)>/gm;

/** Of x86, without instructions: the tree's own definitions of Hyper-V's and of what a loader passes. */
const FROM_X86 = [
  { name: 'hyperv-tlfs.h', folder: 'arch/x86/include/asm', isUapi: false },
  { name: 'bootparam.h', folder: 'arch/x86/include/uapi/asm', isUapi: true },
  { name: 'e820.h', folder: 'arch/x86/include/uapi/asm', isUapi: true },
  { name: 'setup_data.h', folder: 'arch/x86/include/uapi/asm', isUapi: true },
] as const;

/**
 * Writes into `folder` what an architecture that is none has below asm/ and generated/: hvmmio's own headers are
 * left out, for they are found before; asm-generic's where the tree has them; an empty one for every other
 * that a header of the tree asks for.
 */
export function writeHeaders(tree: Tree, units: readonly Unit[], folder: string): void {
  const known = new Set(readdirSync(join(INCLUDE, 'asm')));
  const write = (path: string, text: string) => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const provide = (name: string, text: string) => {
    if (!known.has(name)) write(`asm/${name}`, text);
    known.add(name);
  };
  for (const { name, folder: from, isUapi } of FROM_X86) {
    const file = join(tree.root, from, name);
    if (!existsSync(file)) continue;
    provide(name, `#include "${file}"\n`);
    if (isUapi) write(`uapi/asm/${name}`, `#include "${file}"\n`);
  }
  for (const name of headersOf(tree, 'include/asm-generic')) {
    provide(name, `#include <asm-generic/${name}>\n`);
  }
  for (const name of headersOf(tree, 'include/uapi/asm-generic')) {
    provide(name, `#include <asm-generic/${name}>\n`);
    if (!existsSync(join(folder, 'uapi/asm', name))) {
      write(`uapi/asm/${name}`, `#include <uapi/asm-generic/${name}>\n`);
    }
  }
  for (const name of asked(tree, units)) provide(name, '/* Nothing. */\n');
  for (const [name, text] of Object.entries(generated(tree))) write(`generated/${name}`, text);
}

function headersOf(tree: Tree, folder: string): readonly string[] {
  return listTree(tree, folder).filter((name) => name.endsWith('.h'));
}

/** The headers of the architecture that the tree's own, and the files that are compiled, ask for. */
function asked({ root }: Tree, units: readonly Unit[]): ReadonlySet<string> {
  const headers = SEARCHED.map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.h'))
        .map((name) => join(folder, name)),
    );
  const beside = units.flatMap(({ file }) => besides(join(root, dirname(file))));
  const names = new Set<string>();
  for (const path of [...headers, ...beside, ...units.map(({ file }) => join(root, file))]) {
    for (const [, name = ''] of readFileSync(path, 'latin1').matchAll(ASKED)) names.add(name);
  }
  return names;
}

function besides(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.h'))
    .map((name) => join(folder, name));
}

/** What the kernel's make would have generated of the tree's version. */
function generated(tree: Tree): Readonly<Record<string, string>> {
  const [version = 0, patch = 0, sub = 0] = tree.release
    .split('.')
    .map((one) => Number.parseInt(one, 10));
  const code = version * 65536 + patch * 256 + Math.min(sub, 255);
  return {
    'utsrelease.h': `#define UTS_RELEASE "${tree.release}"\n`,
    'version.h': [
      `#define LINUX_VERSION_CODE ${Number.isNaN(code) ? 0 : code}`,
      '#define KERNEL_VERSION(a, b, c) (((a) << 16) + ((b) << 8) + ((c) > 255 ? 255 : (c)))',
      '',
    ].join('\n'),
  };
}

/** The kernel's configuration as a header: hvmmio's, then what is asked for over it. */
export function writeKconfig(folder: string, options: ReadonlyMap<string, string>): void {
  const lines = [...options].flatMap(([name, value]) => {
    const plain = `CONFIG_${name}`;
    const undone = [`#undef ${plain}`, `#undef ${plain}_MODULE`];
    if (value === 'n') return undone;
    if (value === 'y') return [...undone, `#define ${plain} 1`];
    return [...undone, value === 'm' ? `#define ${plain}_MODULE 1` : `#define ${plain} ${value}`];
  });
  mkdirSync(join(folder, 'generated'), { recursive: true });
  const text = ['#include "kconfig-base.h"', ...lines, ''].join('\n');
  writeFileSync(join(folder, 'generated/autoconf.h'), text);
}
