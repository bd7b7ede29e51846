/** A body that did not compile against hvmmio's headers: a call of it ends the run. */
interface LeftOutBody {
  readonly file: string;
  readonly line: number;
  readonly function: string;
  /** The compiler's words. */
  readonly reason: string;
  /** Whether a table of functions has it; else nothing has. */
  readonly pointed: boolean;
}

/** Something that is lacking, and the functions that lead to it, from hvmmio's own to itself. */
export interface Lacking {
  readonly name: string;
  readonly way: readonly string[];
}

/** What was built of a kernel tree, and what of it is not the kernel's. */
export interface KernelReport {
  readonly tree: string;
  readonly release: string;
  readonly compiler: string;
  readonly interface: number;
  readonly kconfig: readonly string[];
  readonly bytes: { readonly withSysfb: number; readonly withoutSysfb: number };
  readonly compiled: readonly string[];
  readonly leftOut: readonly LeftOutBody[];
  readonly zeroData: readonly Lacking[];
  readonly needed: readonly Lacking[];
}

/** What `hvmmio kernel build --json` prints. */
export interface KernelDocument extends KernelReport {
  readonly format: 'hvmmio-kernel/1';
  /** The file that was written. */
  readonly out: string;
}
