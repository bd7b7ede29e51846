import type { Strategy } from '../../engine/index.ts';

/** What commands need of the strategies, which reports do not know by themselves. */
export interface Tools {
  /** A strategy by its id or a path. */
  readonly loadStrategy: (named: string) => Promise<Strategy>;
  /** Strategies by ids and paths; all built-in ones where none is named. */
  readonly loadStrategies: (named?: readonly string[]) => Promise<readonly Strategy[]>;
  /** A checksum of what such a word stands for, in 64 hexadecimal digits; null for a built-in strategy. */
  readonly contentOf: (named: string) => Promise<string | null>;
  /** The module that does so in a worker. */
  readonly loader: string;
  /** That of hvmmio itself. */
  readonly version: string;
}
