import type { MessagePort } from 'node:worker_threads';
import type { Strategy } from '../../engine/index.ts';
import type { UnknownWord } from './unknown-word.ts';

/** What a worker is started with: the file of a strategy, and where to answer for it. */
export interface WatchedJob {
  readonly file: string;
  /** Its one number is raised after each reply, and ENDED once the worker answers no more. */
  readonly replies: Int32Array<SharedArrayBuffer>;
  readonly port: MessagePort;
}

/** Below every count of replies. */
export const ENDED = -1;

/** One call of one of a strategy's functions. */
export type Question =
  | { readonly method: 'reserve'; readonly shown: Parameters<Strategy['reserve']> }
  | { readonly method: 'sysfb'; readonly shown: Parameters<NonNullable<Strategy['sysfb']>> }
  | { readonly method: 'place'; readonly shown: Parameters<NonNullable<Strategy['place']>> };

/** What came of a question: the answer, or in words what the strategy did wrong. */
export type Replied = { readonly answer: unknown } | { readonly fault: string };

/** What came of loading: that it begins, what the file declares, or what is wrong with it. */
export type Loaded =
  | 'importing'
  | { readonly fault: string; readonly unknown: UnknownWord | null }
  | {
      readonly declared: Pick<Strategy, 'id' | 'summary' | 'source' | 'exactVtpmCut'>;
      readonly sysfb: boolean;
      readonly place: boolean;
    };
