import type { Strategy } from '../../../../engine/index.ts';

/** What a worker is started with, beside the port on which it answers. */
export interface Job {
  readonly file: string;
  readonly text: string;
}

/** One call of one of a strategy's functions. */
export interface Question {
  readonly method: 'reserve' | 'sysfb' | 'place';
  readonly shown: readonly unknown[];
}

/** What a file declares, and which of its functions there are. */
export type Declared = Pick<Strategy, 'id' | 'summary' | 'source' | 'exactVtpmCut'> & {
  readonly methods: readonly Question['method'][];
};

/** What comes back of a job, and then of each question. */
export type Reply<Value> = { readonly value: Value } | { readonly fault: string };

/** The strategy that a file exports, checked and guarded; an error named StrategyError where it is none. */
export type ReadExport = (exported: unknown, file: string) => Strategy;
