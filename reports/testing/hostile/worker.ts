import { parentPort, workerData } from 'node:worker_threads';
import { large, small } from './corpus.ts';
import type { Reader } from './reader.ts';
import { readers } from './readers/index.ts';
import { type Failure, meet, tryCase } from './trial.ts';

/** Cases of one reader: from..to (to not included). */
export interface Part {
  readonly reader: string;
  readonly seed: string;
  readonly from: number;
  readonly to: number;
  /** Where the index of the case that is tried is kept, for whoever watches. */
  readonly at: SharedArrayBuffer;
}

/** What came of a part. */
export interface Tried {
  readonly read: number;
  readonly refused: number;
  readonly failures: readonly Failure[];
}

/** Which of the corpus a reader meets wrongly. */
async function metWrongly(one: Reader): Promise<readonly Failure[]> {
  const found: Failure[] = [];
  for (const nasty of one.smallAlone === true ? [small()] : [small(), large()]) {
    for (const { name: about, bytes } of nasty) {
      const how = await meet(one, bytes);
      if (typeof how === 'string') continue;
      found.push({ reader: one.name, index: 0, plan: null, fault: `${about}: ${how.fault}` });
    }
  }
  return found;
}

/** A reader that breaks again and again need not be told of more. */
const MOST_FAILURES = 5;

const { reader: name, seed, from, to, at }: Part = workerData;
const place = new Int32Array(at);
const reader = readers.find((one) => one.name === name);
const met = { read: 0, refused: 0 };
const failures: Failure[] = [];
if (reader !== undefined && from === 0) failures.push(...(await metWrongly(reader)));
for (let index = from; reader !== undefined && index < to; index++) {
  Atomics.store(place, 0, index);
  const one = await tryCase(reader, seed, index);
  if (typeof one === 'string') met[one] += 1;
  else if (failures.push(one) >= MOST_FAILURES) break;
}
parentPort?.postMessage({ ...met, failures } satisfies Tried);
// What a strategy that was loaded leaves running ends with it.
process.exit();
