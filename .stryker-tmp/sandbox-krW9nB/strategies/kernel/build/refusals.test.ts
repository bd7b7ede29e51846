import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isSyntaxError, readDiagnostics } from './diagnostics.ts';
import { readKconfig } from './kconfig.ts';
import { findToolchain } from './toolchain.ts';
import { openTree } from './tree.ts';
import { findUnits } from './units.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-refusals-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

function program(name: string, version: string): void {
  write({ [name]: `#!/bin/sh\necho "${version}"\n` });
  chmodSync(join(folder, name), 0o755);
}

const TREE = {
  Makefile: 'VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 3\nEXTRAVERSION = -rc1\n',
  'include/linux/kconfig.h': '',
  'kernel/resource.c': 'struct resource iomem_resource;',
  'drivers/hv/vmbus_drv.c':
    'hyperv_mmio fb_mmio vmbus_acpi_add vmbus_allocate_mmio vmbus_free_mmio',
  'drivers/pci/controller/pci-hyperv.c': 'hv_pci_probe hv_pci_remove hv_pci_devices_present',
  'drivers/gpu/drm/hyperv/hv_drm_drv.c':
    'static int hv_drm_setup_vram(struct hv_drm_device *hv,\n\t\t struct hv_device *hdev)\n{\n}\n',
};

it('reads the release, and what a tree calls its functions', () => {
  write(TREE);
  const tree = openTree(folder);
  expect(tree.release).toBe('6.12.3-rc1');
  expect(findUnits(tree).at(-1)).toEqual({
    name: 'drm',
    file: 'drivers/gpu/drm/hyperv/hv_drm_drv.c',
    defines: ['HVMMIO_SETUP_VRAM=hv_drm_setup_vram', 'HVMMIO_CARD=struct hv_drm_device'],
  });
});

it('refuses a folder that is no tree', () => {
  const expected = 'expected a tree of kernel sources';
  const none = join(folder, 'none');
  expect(() => openTree(none)).toThrow(`${none}: found no such folder, ${expected}`);
  expect(() => openTree(folder)).toThrow(`${folder}: found an empty folder, ${expected}`);
  write({ Makefile: '' });
  const file = join(folder, 'Makefile');
  expect(() => openTree(file)).toThrow(`${file}: found a file, ${expected}`);
  expect(() => openTree(folder)).toThrow(
    `${folder}: found no include/linux/kconfig.h, expected a tree of kernel sources`,
  );
});

it('says which function a tree lacks, and what for', () => {
  write({
    ...TREE,
    'drivers/hv/vmbus_drv.c': 'hyperv_mmio fb_mmio vmbus_acpi_add vmbus_free_mmio',
  });
  expect(() => findUnits(openTree(folder))).toThrow(
    'drivers/hv/vmbus_drv.c: found no vmbus_allocate_mmio, expected it: hvmmio asks for windows with it',
  );
});

it('says that a tree has no graphics driver, as 5.10 has none, or one of another shape, as 5.15 has', () => {
  const { 'drivers/gpu/drm/hyperv/hv_drm_drv.c': _, ...old } = TREE;
  write(old);
  expect(() => findUnits(openTree(folder))).toThrow('found no driver in drivers/gpu/drm/hyperv');
  write({ 'drivers/gpu/drm/hyperv/hyperv_drm_drv.c': 'int setup_gen2;' });
  expect(() => findUnits(openTree(folder))).toThrow('found no function setup_vram');
});

it('says that there is no clang, or none that is new enough', async () => {
  await expect(findToolchain({ PATH: folder }, [])).rejects.toThrow(
    'clang: found none of version 14 or newer in PATH',
  );
  program('clang', 'clang version 13.0.1');
  await expect(findToolchain({ PATH: folder }, [])).rejects.toThrow('clang: found none');
});

it('takes a numbered clang, and wasm-ld of its version', async () => {
  program('clang', 'clang version 13.0.1');
  program('clang-16', 'Debian clang version 16.0.6');
  await expect(findToolchain({ PATH: folder }, [])).rejects.toThrow('wasm-ld: found none');
  program('wasm-ld', 'LLD 14.0.6');
  program('wasm-ld-16', 'LLD 16.0.6');
  expect(await findToolchain({ PATH: folder }, [])).toEqual({
    clang: join(folder, 'clang-16'),
    linker: join(folder, 'wasm-ld-16'),
    version: 'Debian clang version 16.0.6',
  });
});

it('takes options of the kernel, and refuses SYSFB and what is none', () => {
  expect([...readKconfig(['HYPERV_VTL_MODE=y', 'CONFIG_B=12'])]).toEqual([
    ['B', '12'],
    ['HYPERV_VTL_MODE', 'y'],
  ]);
  expect(() => readKconfig(['SYSFB=n'])).toThrow('expected another option');
  expect(() => readKconfig(['b=y'])).toThrow('--kconfig: found "b=y", expected NAME=y');
  expect(() => readKconfig(['B=y', 'CONFIG_B=n'])).toThrow('beside another value');
});

it("reads clang's words, and tells an error of syntax", () => {
  const [missing, syntax] = readDiagnostics(
    "a b.c:7:3: error: use of undeclared identifier 'X'\nnote\na b.c:9:1: error: expected ';' after expression\n",
  );
  expect(missing).toEqual({
    file: 'a b.c',
    line: 7,
    isError: true,
    words: "use of undeclared identifier 'X'",
  });
  expect(missing && isSyntaxError(missing)).toBe(false);
  expect(syntax && isSyntaxError(syntax)).toBe(true);
});
