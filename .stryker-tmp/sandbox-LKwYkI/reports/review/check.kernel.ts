import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const CLI = join(import.meta.dirname, '../../dist/cli.js');
const PCI = 'drivers/pci/controller/pci-hyperv.c';
const { HVMMIO_KERNEL_TREES: named = '' } = process.env;
const [tree = ''] = named.split(':');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-bisected-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function git(...args: readonly string[]): string {
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
}

/** A repository of the deciding files; the headers are links that it does not keep. */
function repository(): void {
  for (const file of [
    'Makefile',
    'kernel/resource.c',
    'drivers/hv',
    'drivers/gpu/drm/hyperv',
    PCI,
  ]) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(join(tree, file), join(folder, file), { recursive: true });
  }
  symlinkSync(join(tree, 'include'), join(folder, 'include'));
  symlinkSync(join(tree, 'arch'), join(folder, 'arch'));
  git('init', '-q');
  writeFileSync(join(folder, '.git/info/exclude'), 'include\narch\n');
  git('add', '.');
  git('commit', '-qm', '0');
}

it('git bisect run finds the commit among ten', () => {
  repository();
  const text = readFileSync(join(folder, PCI), 'latin1');
  const allocates = /(vmbus_allocate_mmio\(&hbus->mem_config, hbus->hdev, )0(, -1,)/;
  expect(text).toMatch(allocates);
  for (let commit = 1; commit <= 10; commit++) {
    // From the seventh on the config window may lie below 64 KiB alone, where there is no MMIO; the third is no C.
    const changed = commit < 7 ? text : text.replace(allocates, '$10, 0xffff,');
    const broken = commit === 3 ? changed.replace(/^{$/m, '{\n\tint 3;') : changed;
    writeFileSync(join(folder, PCI), `${broken}/* ${commit} */\n`, 'latin1');
    git('commit', '-qam', `change ${commit}`);
  }
  git('bisect', 'start', 'HEAD', 'HEAD~10');
  const check = ['check', '--tree', '.', '--property', 'root-device-works', 'population-1-316'];
  const said = git('bisect', 'run', process.execPath, CLI, ...check);
  expect(said).toContain('is the first bad commit');
  expect(git('log', '-1', '--format=%s', 'refs/bisect/bad').trim()).toBe('change 7');
});

it('leaves a commit out that does not compile', () => {
  repository();
  writeFileSync(join(folder, PCI), 'int hv_pci_probe;', 'latin1');
  let status = 0;
  try {
    execFileSync(process.execPath, [
      CLI,
      'check',
      '--tree',
      folder,
      '--property',
      'root-device-works',
    ]);
  } catch (error) {
    status = error instanceof Error && 'status' in error ? Number(error.status) : -1;
  }
  expect(status).toBe(125);
});
