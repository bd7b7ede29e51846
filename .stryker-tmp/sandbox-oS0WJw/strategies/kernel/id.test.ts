import { expect, it } from 'vitest';
import { idOfKernel } from './id.ts';

it.each([
  ['linux-6.12.wasm', 'linux-6.12'],
  ['Linux.WASM', 'linux'],
  ['a.wasm.old', 'a.wasm.old'],
  ['my  tree_2', 'my-tree-2'],
  ['..-hidden', 'hidden'],
  ['a.-b', 'a.-b'],
  ['-.-', 'kernel'],
  ['.wasm', 'kernel'],
  ['original', 'kernel-original'],
  ['Merged.wasm', 'kernel-merged'],
  ['originals', 'originals'],
])('the kernel in %j is %s', (file, id) => {
  expect(idOfKernel(file)).toBe(id);
});
