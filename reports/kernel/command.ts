import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { schemaOf } from '../documents/shape.ts';
import { toTerminal, widthOf } from '../words/terminal.ts';
import { KERNEL_FORMAT, type KernelDocument, type KernelReport } from './document.ts';
import { kernelBlocks } from './text.ts';

/** What builds: the reports do not know strategies by themselves. */
export type BuildKernel = (
  tree: string,
  options: { readonly kconfig: readonly string[] },
) => Promise<{ readonly bytes: Uint8Array; readonly report: KernelReport }>;

export interface KernelBuildOptions {
  readonly tree: string;
  /** A path; null for `kernel-RELEASE.wasm` in this folder. */
  readonly out: string | null;
  readonly kconfig: readonly string[];
  readonly json: boolean;
}

/**
 * Builds a module of a tree, writes it, and says what it is. Nothing is written where that fails. An InputError
 * where the file cannot be written, before anything is built as far as that can be told.
 */
export async function kernelBuild(
  build: BuildKernel,
  { tree, out, kconfig, json }: KernelBuildOptions,
  to: Writable,
): Promise<void> {
  if (out !== null) checkPlace(out);
  const { bytes, report } = await build(tree, { kconfig });
  const file = fileFor(out, report.release);
  writeWhole(file, bytes);
  const document: KernelDocument = {
    $schema: schemaOf(KERNEL_FORMAT),
    format: KERNEL_FORMAT,
    out: file,
    ...report,
  };
  to.write(
    json
      ? `${JSON.stringify(document)}\n`
      : toTerminal(kernelBlocks(document), { width: widthOf(to) }),
  );
}

/** Where a module is written: `kernel-RELEASE.wasm` in this folder, unless a path is given. */
export function fileFor(out: string | null, release: string): string {
  return out ?? `kernel-${release}.wasm`;
}

function checkPlace(out: string): void {
  const folder = dirname(out);
  if (!existsSync(folder)) {
    throw new InputError(`--out ${out}: found no folder ${folder}, expected one to write into`);
  }
  if (existsSync(out) && statSync(out).isDirectory()) {
    throw new InputError(`--out ${out}: found a folder, expected a file's name, such as k.wasm`);
  }
}

function writeWhole(file: string, bytes: Uint8Array): void {
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, bytes, { flag: 'wx' });
    renameSync(temporary, file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new InputError(`--out ${file}: cannot be written (${code})`);
  } finally {
    if (existsSync(temporary)) rmSync(temporary);
  }
}
