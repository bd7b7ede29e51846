import { strategies } from '../index.ts';

/** The id of a kernel's strategy: the name of its file or folder, in the letters of an id, and of no built-in strategy. */
export function idOfKernel(file: string): string {
  const letters = file
    .replace(/\.wasm$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9.-]+/g, '-');
  const id = letters.replace(/^[.-]+/, '') || 'kernel';
  return strategies.some((strategy) => strategy.id === id) ? `kernel-${id}` : id;
}
