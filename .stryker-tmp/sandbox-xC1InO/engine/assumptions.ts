import type { Range } from './range.ts';

/** A range of the machine's tree beyond the built-in ones (A3). */
export interface IomemEntry extends Range {
  readonly busy: boolean;
  readonly name: string;
}

/** Answers to questions on which the public record is silent or divided (model.md section 8). */
export interface Assumptions {
  /** How much of the framebuffer the host claims at power-on. */
  readonly A1: 'full' | 'uefi' | 'firmware';
  /** Whether config windows of earlier kernels bind the next. */
  readonly A2: 'released' | 'kept';
  /** What else is in the machine's tree. */
  readonly A3: readonly IomemEntry[];
  /** Whether the power-on framebuffer stays claimed after a move. */
  readonly A4: 'released' | 'kept';
  /** Whether Gen1 claims its framebuffer before a driver reports an address. */
  readonly A5: 'on-report' | 'power-on';
}

/** What every verdict rests on unless others are given. */
export const DEFAULT_ASSUMPTIONS: Assumptions = {
  A1: 'full',
  A2: 'released',
  A3: [],
  A4: 'released',
  A5: 'on-report',
};
