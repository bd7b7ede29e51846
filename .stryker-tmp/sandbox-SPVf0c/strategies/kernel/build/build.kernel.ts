import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kernelStrategy } from '../kernel-strategy.ts';
import { type Edit, withEdits } from '../testing/edited-tree.ts';
import { buildKernel } from './build.ts';

const VMBUS = 'drivers/hv/vmbus_drv.c';
const { HVMMIO_KERNEL_TREES: named = '' } = process.env;
const trees = named.split(':').filter((tree) => tree !== '');

type Use = (changed: string) => Promise<unknown>;

/** A tree in which one file is changed. */
function withChange(tree: string, file: string, change: Edit, use: Use): Promise<unknown> {
  const edit: Edit = (text) => {
    const other = change(text);
    expect(other).not.toBe(text);
    return other;
  };
  return withEdits(tree, { [file]: edit }, use);
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
