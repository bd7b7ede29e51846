import { InputError } from './input-error.ts';
import { readJsonTexts } from './json-texts.ts';
import { openInput } from './open.ts';
import { type FiledScenario, parseScenario } from './parse.ts';

/**
 * The scenarios of a file, or of standard input for `-`, as they are read: one as JSON, or one a line as JSON
 * Lines. An InputError where the file cannot be read, or what comes next is not a valid scenario.
 */
export async function* readScenarioFile(path: string): AsyncGenerator<FiledScenario> {
  const { name, chunks } = openInput(path);
  yield* readScenarios(chunks, name);
}

/** The scenarios in a file's bytes, as they arrive; `name` is the file in messages. */
export async function* readScenarios(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<FiledScenario> {
  let found = 0;
  for await (const source of readJsonTexts(chunks, name)) {
    const where = source.oneLine ? `${name}:${source.line}` : name;
    found += 1;
    yield { where, scenario: parseScenario(source) };
  }
  if (found === 0) throw new InputError(`${name}: no scenario, the file is empty`);
}
