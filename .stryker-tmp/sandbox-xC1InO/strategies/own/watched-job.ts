import type { MessagePort } from 'node:worker_threads';
import { z } from 'zod';
import type { Strategy } from '../../engine/index.ts';
import { declaredShape } from './shape.ts';

/** What a worker is started with: the file of a strategy, and where to answer for it. */
export interface WatchedJob {
  readonly file: string;
  /** What it may keep in memory, in MiB: on its heap, and as much in buffers. */
  readonly memory: number;
  /** That of a `Fate`. */
  readonly fate: SharedArrayBuffer;
  readonly port: MessagePort;
}

/** One call of one of a strategy's functions. */
export type Question =
  | { readonly method: 'reserve'; readonly shown: Parameters<Strategy['reserve']> }
  | { readonly method: 'sysfb'; readonly shown: Parameters<NonNullable<Strategy['sysfb']>> }
  | { readonly method: 'place'; readonly shown: Parameters<NonNullable<Strategy['place']>> };

// A strategy can send messages of its own: what arrives is checked.

/** What came of a question: the answer, or in words what the strategy did wrong. */
export const repliedShape = z.union([
  z.strictObject({ fault: z.string() }),
  z.strictObject({ answer: z.unknown() }),
]);
export type Replied = z.infer<typeof repliedShape>;

const unknownWord = z.strictObject({ word: z.string(), known: z.array(z.string()).readonly() });
const declaration = z.strictObject({
  declared: declaredShape,
  sysfb: z.boolean(),
  place: z.boolean(),
});
export type Declared = z.infer<typeof declaration>;

const refused = z.strictObject({ fault: z.string(), unknown: unknownWord.nullable() });
export type Refused = z.infer<typeof refused>;

/** What came of loading: that it begins, what the file declares, or what is wrong with it; or that it ended. */
export const loadedShape = z.union([z.literal(['importing', 'ended']), refused, declaration]);
export type Loaded = z.infer<typeof loadedShape>;
