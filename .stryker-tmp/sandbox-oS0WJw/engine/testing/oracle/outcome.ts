import type { Range } from '../../range.ts';

export type Window = 'vram' | 'config' | 'low' | 'high' | 'dxg';
export type Word =
  | 'works'
  | 'refused'
  | 'undefined'
  | 'starved'
  | 'exhausted'
  | 'absent'
  | 'removed';

/** Section 6: one request. */
export interface OracleStep {
  readonly device: string;
  readonly window: Window;
  readonly granted: Range | null;
  readonly why: 'starved' | 'exhausted' | null;
  readonly conflict: boolean;
  /** H when the request was made. */
  readonly framebuffer: Range | null;
}

/** Section 6: one kernel. */
export interface OracleBoot {
  readonly ranges: readonly Range[];
  readonly lfbBase: number;
  readonly reserved: Range | null;
  readonly framebuffer: Range | null;
  /** H when the boot ends. */
  readonly framebufferLeft: Range | null;
  readonly steps: readonly OracleStep[];
  /** By device, in order of first mention. */
  readonly words: ReadonlyMap<string, Word>;
}

/** Section 6: a violated property. */
export interface OracleViolation {
  readonly property: string;
  readonly boot: number;
  readonly device: string;
}
