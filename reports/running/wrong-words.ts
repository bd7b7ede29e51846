import { counterexampleNames } from '../../properties/failures/counterexamples.ts';
import { properties, relations } from '../../properties/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { didYouMean } from '../../properties/scenarios/nearest.ts';

const PROPERTIES = [...properties, ...relations].map(({ id }) => id);
const POPULATION = 'population';

/** An InputError about a word that is no property's id, with the one that is nearest. */
export function unknownProperty(word: string): InputError {
  const expected = 'expected an id that "hvmmio properties" lists';
  return new InputError(
    `unknown property ${JSON.stringify(word)}, ${expected}${didYouMean(word, PROPERTIES)}`,
  );
}

/** An InputError where `find` is given its property before its strategy. */
export function checkOrder(strategy: string, property: string): void {
  if (!PROPERTIES.includes(strategy) || PROPERTIES.includes(property)) return;
  throw new InputError(
    `find: found the property ${JSON.stringify(strategy)} first, expected the strategy; ` +
      `did you mean "find ${property} ${strategy}"?`,
  );
}

/**
 * What `read` finds in the file of that name. Where there is no such file, the InputError has a hint at the
 * counterexample or the population's VM that may have been meant.
 */
export async function* readOrHint<Read>(
  name: string,
  read: (path: string) => AsyncIterable<Read>,
): AsyncGenerator<Read> {
  try {
    yield* read(name);
  } catch (error) {
    const absent = error instanceof InputError && error.message.endsWith(': no such file');
    throw absent ? new InputError(`${error.message}${nameMeant(name)}`) : error;
  }
}

function nameMeant(name: string): string {
  const [, word = '', seed = '', number = ''] = /^([a-z]+)-(?:(.+)-)?(\d+)$/i.exec(name) ?? [];
  if (number === '' || didYouMean(word, [POPULATION]) === '') {
    return didYouMean(name, counterexampleNames());
  }
  if (seed !== '') return `; did you mean "${POPULATION}-${seed}-${Number(number)}"?`;
  return `; expected ${POPULATION}-SEED-N, such as "${POPULATION}-1-${Number(number)}"`;
}
