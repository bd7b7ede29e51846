import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const CLI = join(import.meta.dirname, '../../dist/cli.js');
const PCI = 'drivers/pci/controller/pci-hyperv.c';
const { HVMMIO_KERNEL_TREES: named = '', PATH = '' } = process.env;
const [tree = ''] = named.split(':');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-patched-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A change of pci-hyperv and a new page as a mail; returns where that lies. */
function mailOf(change: (text: string) => string): string {
  const repository = join(folder, 'repository');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(repository, file)), { recursive: true });
    writeFileSync(join(repository, file), text, 'latin1');
  };
  const git = (...args: readonly string[]) => {
    const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    return execFileSync('git', [...who, ...args], { cwd: repository, encoding: 'latin1' });
  };
  const text = readFileSync(join(tree, PCI), 'latin1');
  const changed = change(text);
  expect(changed).not.toBe(text);
  write(PCI, text);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'base');
  write(PCI, changed);
  write('Documentation/made-up.rst', 'Made up\n\nfor a test\n');
  git('add', '.');
  git('commit', '-qm', 'made up');
  const mail = join(folder, 'made-up.mbox');
  writeFileSync(mail, git('format-patch', '-1', '--stdout'), 'latin1');
  return mail;
}

/** What a review ends with. */
function reviewed(mail: string, path = PATH): string {
  const asked = ['review', '--tree', tree, '--mbox', mail, '--scenarios', '100'];
  const env = { ...process.env, PATH: path };
  const text = execFileSync(process.execPath, [CLI, ...asked], { encoding: 'utf8', env });
  return text.slice(text.indexOf('What of the patch was not run'));
}

const CONFIG_WINDOW = /(?<=hv_allocate_config_window\(struct [^)]*\)\n\{\n\tint ret;\n)/;

it('names a line in a branch that no VM takes, and counts no comment', () => {
  const added = `
	/* a comment
	 * of two lines */
	if (!hbus->hdev)
		return -ENODEV;
`;
  const text = reviewed(
    mailOf((whole) =>
      whole
        .replace(CONFIG_WINDOW, added)
        .replace('\thbus->mem_config->flags |= IORESOURCE_BUSY;\n', ''),
    ),
  );
  // The condition; its branch; what is taken out, which base runs for as many VMs as reach the condition.
  expect(text.replace(/\s+/g, ' ')).toMatch(
    /2 of 3 changed lines that hold code were reached by \d+/,
  );
  expect(text).toMatch(/^ *pci-hyperv\.c:\d+ +return -ENODEV;$/m);
  expect(text).toContain(`${PCI}, hv_allocate_config_window`);
  expect(text).toContain('Documentation/made-up.rst: not compiled, 2 changed lines');
  expect(text).not.toContain('comment');
  expect(text).not.toContain('IORESOURCE_BUSY');
});

it('goes on with a review where clang refuses to count', () => {
  const mail = mailOf((whole) => whole.replace(CONFIG_WINDOW, '\n\tret = 0;\n'));
  const wrapper = join(folder, 'bin', 'clang');
  const clang = execFileSync('which', ['clang'], { encoding: 'utf8' }).trim();
  mkdirSync(dirname(wrapper));
  const refusal = 'case "$*" in *-emit-llvm*) echo "no such option" >&2; exit 1;; esac';
  writeFileSync(wrapper, `#!/bin/sh\n${refusal}\nexec ${clang} "$@"\n`, { mode: 0o755 });
  expect(
    reviewed(mail, `${dirname(wrapper)}:${PATH}`)
      .replace(/\s+/g, ' ')
      .trim(),
  ).toBe(
    `What of the patch was not run Which changed lines were reached could not be measured: ${PCI}: clang fails to write LLVM: no such option`,
  );
});
