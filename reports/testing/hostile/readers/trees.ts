import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FAMILY } from '../../../../properties/tune/member.ts';
import { readKconfig } from '../../../../strategies/kernel/build/kconfig.ts';
import { openTree } from '../../../../strategies/kernel/build/tree.ts';
import { findUnits } from '../../../../strategies/kernel/build/units.ts';
import { cachedModule } from '../../../../strategies/own/kernel-cache.ts';
import { StrategyError } from '../../../../strategies/strategy-error.ts';
import { applyMbox } from '../../../review/mbox.ts';
import { checkOut } from '../../../review/revisions.ts';
import { memberEdits } from '../../../tune/patch/edits.ts';
import { smallTree } from '../../../tune/patch/testing/small-tree.ts';
import { bytesOf, type Reader, wordsOf } from '../reader.ts';
import { put, scratch } from '../scratch.ts';

/** Does something in a folder of its own, of which nothing stays. */
function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'hvmmio-hostile-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mail(subject: string, file: string, from: string, to: string): string {
  return [
    'From 0000000000000000000000000000000000000000 Mon Sep 17 00:00:00 2001',
    'From: A <a@example.org>',
    'Date: Thu, 2 Apr 2026 00:00:00 +0000',
    `Subject: [PATCH] ${subject}`,
    '',
    '---',
    `diff --git a/${file} b/${file}`,
    `--- a/${file}`,
    `+++ b/${file}`,
    '@@ -1 +1 @@',
    `-${from}`,
    `+${to}`,
    '--',
    '2.43.0',
    '',
  ].join('\n');
}

const COVER = mail('cover', 'none', 'a', 'b').replace(/^diff[\s\S]*(?=--\n)/m, '');

/** What `findUnits` looks for, and what edits of the small tree do. */
const WORDS = `
static int vmbus_acpi_add(struct platform_device *pdev);
struct resource *hyperv_mmio, *fb_mmio;
void vmbus_free_mmio(resource_size_t start, resource_size_t size);
`;
const MAKEFILE = 'VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 1\nEXTRAVERSION = -rc1\n';
const UNITS: Readonly<Record<string, string>> = {
  Makefile: MAKEFILE,
  'include/linux/kconfig.h': '\n',
  'kernel/resource.c': 'struct resource iomem_resource;\n',
  'drivers/pci/controller/pci-hyperv.c': 'hv_pci_probe hv_pci_remove hv_pci_devices_present\n',
  'drivers/gpu/drm/hyperv/hyperv_drm_drv.c':
    'static int hyperv_setup_vram(struct hyperv_drm_device *hv,\n\t\t\t     struct hv_device *hdev)\n{\n}\n',
};
let vmbus = '';

function vmbusText(): string {
  if (vmbus === '') {
    rmSync(
      smallTree({
        'drivers/hv/vmbus_drv.c': (text) => {
          vmbus = text;
          return text;
        },
      }),
      { recursive: true },
    );
  }
  return vmbus + WORDS;
}

let repository = '';

/** A repository of one commit. */
function small(): string {
  if (repository !== '') return repository;
  const folder = join(scratch(), 'repository');
  mkdirSync(folder);
  put('repository/a.c', 'int a;\n');
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@localhost'];
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git(...who, 'commit', '-q', '-m', 'one');
  repository = folder;
  return folder;
}

export const treeReaders: readonly Reader[] = [
  {
    name: 'mbox',
    reads: 'patches of `review --mbox`, which git reads and applies',
    sources: ['reports/review/mbox.ts', 'reports/review/git.ts'],
    examples: () => [
      bytesOf(mail('one line', 'sub/a.c', 'int a;', 'int b;')),
      bytesOf(COVER + mail('=?UTF-8?q?=C3=BC?=', 'b.c', 'int b;', 'int \u00fc;')),
    ],
    read: (bytes) =>
      inFolder((folder) => {
        put('tree/sub/a.c', 'int a;\n');
        put('tree/b.c', 'int b;\n');
        const tree = join(scratch(), 'tree');
        const { touched } = applyMbox(tree, put('input.mbox', bytes), folder);
        return touched.map((file) => JSON.stringify(file)).join('\n');
      }),
    names: /^--mbox \S*\/input\.mbox: /,
    cost: 60_000,
  },
  {
    name: 'revision',
    reads: 'words of `review --base` and `--head`, which git reads',
    sources: ['reports/review/git.ts', 'reports/commands/review.ts'],
    examples: () => ['main', 'HEAD~0', 'refs/heads/main', 'HEAD^{commit}'].map(bytesOf),
    read: (bytes) =>
      inFolder((folder) => {
        const [revision = ''] = wordsOf(bytes);
        checkOut({ tree: small(), needed: ['a.c'] }, { option: '--base', revision }, folder);
        return '';
      }),
    names: /^--base .*: git (says|cannot be run): /s,
    cost: 20_000,
  },
  {
    name: 'tree-release',
    reads: "a kernel tree's Makefile",
    sources: ['strategies/kernel/build/tree.ts'],
    examples: () => [bytesOf(MAKEFILE)],
    read: (bytes) => {
      for (const [file, text] of Object.entries(UNITS)) put(`units/${file}`, text);
      put('units/Makefile', bytes);
      openTree(join(scratch(), 'units'));
      return '';
    },
    names: /units: /,
    cost: 1300,
  },
  {
    name: 'tree',
    reads: "a kernel tree's sources, by `kernel build` before it compiles, and by `tune --patch`",
    sources: ['strategies/kernel/build/tree.ts', 'reports/tune/patch/kernel-text.ts'],
    examples: () => [bytesOf(vmbusText())],
    read: (bytes) => {
      for (const [file, text] of Object.entries(UNITS)) put(`sources/${file}`, text);
      put('sources/drivers/hv/vmbus_drv.c', bytes);
      put('sources/drivers/hv/Kconfig', 'config HYPERV\n\ttristate "Drivers"\n\tselect X\n');
      put('sources/include/linux/hyperv.h', 'void vmbus_free_mmio(resource_size_t start);\n');
      const tree = join(scratch(), 'sources');
      findUnits(openTree(tree));
      const [member] = FAMILY;
      if (member === undefined) throw new Error('no member');
      return memberEdits(tree, member)
        .map(({ file }) => file)
        .join('\n');
    },
    names: /sources(\/\S+)?: /,
    cost: 1500,
  },
  {
    name: 'tree-drm',
    reads: 'the source of its graphics driver',
    sources: ['strategies/kernel/build/tree.ts'],
    examples: () => [bytesOf(UNITS['drivers/gpu/drm/hyperv/hyperv_drm_drv.c'] ?? '')],
    read: (bytes) => {
      for (const [file, text] of Object.entries(UNITS)) put(`drm/${file}`, text);
      put('drm/drivers/hv/vmbus_drv.c', vmbusText());
      put('drm/drivers/gpu/drm/hyperv/hyperv_drm_drv.c', bytes);
      findUnits(openTree(join(scratch(), 'drm')));
      return '';
    },
    names: /drm(\/\S+)?: /,
    cost: 1300,
  },
  {
    name: 'kconfig',
    reads: 'words of `kernel build --kconfig`',
    sources: ['reports/commands/kernel.ts'],
    examples: () => [bytesOf('CONFIG_A=y\0B=m\0C_1=42\0D=0xff\0E=n')],
    read: (bytes) => [...readKconfig(wordsOf(bytes))].flat().join(' '),
    names: /^--kconfig: /,
    cost: 100,
  },
  {
    name: 'kernel-cache',
    reads: 'what is kept of a tree that was built: what is spoilt is built anew',
    sources: ['strategies/own/kernel-cache.ts'],
    examples: () => {
      const entry = { recipe: 'r', inputs: {}, module: 'no hash' };
      return [
        bytesOf(JSON.stringify(entry)),
        bytesOf(JSON.stringify({ ...entry, inputs: { '/a': 'b' } })),
      ];
    },
    read: async (bytes) => {
      // The name of the file is the SHA-256 of the tree's path, `t`.
      const name = 'e3b98a4da31a127d4bde6e43033f66ba274cab0eb7eb1c70ec41402bf6273dd8';
      put(`cache/${name}.json`, bytes);
      const built = Uint8Array.of(1, 2, 3);
      const builder = {
        recipe: async () => 'r',
        build: async () => ({ bytes: built, inputs: [] }),
      };
      const found = await cachedModule('t', builder, join(scratch(), 'cache'));
      if (Buffer.compare(found, built) !== 0) throw new StrategyError('another module');
      return '';
    },
    names: /^never/,
    cost: 1300,
  },
];
