import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kernelStrategy } from '../kernel-strategy.ts';
import { buildKernel } from './build.ts';

const VMBUS = 'drivers/hv/vmbus_drv.c';
const { HVMMIO_KERNEL_TREES: named = '' } = process.env;
const trees = named.split(':').filter((tree) => tree !== '');

/** A tree of links to another one's, in which one file is changed. */
async function withChange<Result>(
  tree: string,
  file: string,
  change: (text: string) => string,
  use: (changed: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'hvmmio-changed-'));
  try {
    linkAround(tree, folder, file.split('/'));
    const text = readFileSync(join(tree, file), 'latin1');
    const changed = change(text);
    expect(changed).not.toBe(text);
    writeFileSync(join(folder, file), changed, 'latin1');
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function linkAround(from: string, to: string, [next, ...rest]: readonly string[]): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== next) symlinkSync(join(from, name), join(to, name));
  }
  if (next !== undefined && rest.length > 0) linkAround(join(from, next), join(to, next), rest);
}

describe.each(trees)('%s', (tree) => {
  it('builds, lacking nothing that is new, and twice the same', async () => {
    const { bytes, report, inputs } = await buildKernel(tree);
    expect(report.compiled).toHaveLength(4);
    expect([report.zeroData, report.needed]).toEqual([[], []]);
    expect(inputs).toContain(join(tree, VMBUS));
    expect(kernelStrategy(bytes, 'tree.wasm', 'tree').id).toBe('tree');
    expect(Buffer.compare((await buildKernel(tree)).bytes, bytes)).toBe(0);
  });

  it("says clang's own words on an error of syntax", () =>
    withChange(
      tree,
      VMBUS,
      (text) => text.replace(/^{$/m, '{\n\tint 3;'),
      async (changed) => {
        await expect(buildKernel(changed)).rejects.toThrow(
          /vmbus_drv\.c:\d+: clang says: expected/,
        );
      },
    ));

  it('refuses a body that is called and does not compile', () =>
    withChange(
      tree,
      VMBUS,
      (text) => text.replace(/(void vmbus_free_mmio\([^)]*\)\n{)/, '$1\n\tnobody_has_this(1);'),
      async (changed) => {
        await expect(buildKernel(changed)).rejects.toThrow(/hvmmio calls vmbus_free_mmio/);
      },
    ));

  it('says which function was renamed', () =>
    withChange(
      tree,
      VMBUS,
      (text) => text.replaceAll('vmbus_free_mmio', 'other'),
      async (changed) => {
        await expect(buildKernel(changed)).rejects.toThrow('found no vmbus_free_mmio');
      },
    ));
});
