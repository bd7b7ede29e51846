import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { drawNumbered } from '../../properties/population/population.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';

/** Which scenarios of the population to write. */
export interface SampleOptions {
  readonly scenarios: number;
  readonly seed: string;
}

/** Writes the scenarios that a comparison draws, one a line, each as it is drawn: none are kept. */
export async function sample(options: SampleOptions, out: Writable): Promise<void> {
  await pipeline(Readable.from(drawn(options)), out, { end: false });
}

function* drawn({ scenarios, seed }: SampleOptions): Generator<string> {
  for (let index = 0; index < scenarios; index++) {
    yield `${JSON.stringify(writeScenario(drawNumbered(seed, index).scenario))}\n`;
  }
}
