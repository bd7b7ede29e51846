import { z } from 'zod';
import { type DocumentOf, ownSchema } from '../documents/shape.ts';

export const KERNEL_FORMAT = 'hvmmio-kernel/1';

/** A body that did not compile against hvmmio's headers: a call of it ends the run. */
const leftOutBody = z.strictObject({
  file: z.string(),
  line: z.int().min(1),
  function: z.string(),
  /** The compiler's words. */
  reason: z.string(),
  /** Whether a table of functions has it; else nothing has. */
  pointed: z.boolean(),
});

/** Something that is lacking, and the functions that lead to it, from hvmmio's own to itself. */
const lacking = z.strictObject({ name: z.string(), way: z.array(z.string()) });

const bytes = z.int().min(0);

/** What `hvmmio kernel build --json` prints. */
export const kernelShape = z.strictObject({
  $schema: ownSchema(KERNEL_FORMAT),
  format: z.literal(KERNEL_FORMAT),
  /** The file that was written. */
  out: z.string(),
  tree: z.string(),
  release: z.string(),
  /** The first line of `clang --version`. */
  compiler: z.string(),
  interface: z.int().min(1),
  /** As asked for, such as CONFIG_X=y. */
  kconfig: z.array(z.string()),
  /** Of the module of kernels with SYSFB, and of the one without. */
  bytes: z.strictObject({ withSysfb: bytes, withoutSysfb: bytes }),
  /** Files of the tree, from its root. */
  compiled: z.array(z.string()),
  leftOut: z.array(leftOutBody),
  zeroData: z.array(lacking),
  needed: z.array(lacking),
});

export type KernelDocument = DocumentOf<typeof kernelShape>;
export type Lacking = KernelDocument['needed'][number];

/** What was built of a kernel tree, and what of it is not the kernel's. */
export type KernelReport = Omit<KernelDocument, '$schema' | 'format' | 'out'>;
