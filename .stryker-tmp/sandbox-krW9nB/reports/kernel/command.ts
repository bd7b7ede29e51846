import type { Writable } from 'node:stream';
import { schemaOf } from '../documents/shape.ts';
import { checkTarget, writeWhole } from '../running/write-file.ts';
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
  /** Whether a file that is there is replaced, though it is no such module. */
  readonly force: boolean;
  readonly json: boolean;
}

/** Builds a module of a tree, writes it, and says what it is. Nothing is written where that fails. */
export async function kernelBuild(
  build: BuildKernel,
  { tree, out, kconfig, force, json }: KernelBuildOptions,
  to: Writable,
): Promise<void> {
  const targetOf = (path: string) => ({ path, force, isOwn: isModule });
  if (out !== null) checkTarget(targetOf(out));
  const { bytes, report } = await build(tree, { kconfig });
  const file = fileFor(out, report.release);
  writeWhole(targetOf(file), bytes);
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

/** Whether bytes are a module of WebAssembly with the section that hvmmio gives its own. */
export function isModule(bytes: Buffer): boolean {
  return (
    bytes.subarray(0, 4).equals(Buffer.from('\0asm')) && bytes.includes('hvmmio.without-sysfb')
  );
}
