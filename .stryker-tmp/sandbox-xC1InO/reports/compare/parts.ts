import { relations } from '../../properties/index.ts';
import { populationName } from '../../properties/population/population.ts';
import { assumedOtherwise } from '../assume/assumptions.ts';
import { counted } from '../words/numbers.ts';
import { shellWord } from '../words/shell-word.ts';
import type { Cell } from './cells.ts';
import type { Comparison } from './comparison.ts';
import { MOST_BOOTS } from './verdict.ts';

/** A row for each property, a cell for each strategy; none where no scenario puts it to the test. */
export function cellRows(comparison: Comparison, show: (cell: Cell) => string) {
  const { properties, cells } = comparison;
  const idle = notExercised(comparison);
  return properties.map((property) =>
    idle.includes(property)
      ? [`${property}: not exercised`]
      : [property, ...cells.filter((cell) => cell.property === property).map(show)],
  );
}

/** The properties that no scenario puts to the test; documents may leave out what is exercised. */
export function notExercised({
  properties,
  cells,
}: {
  readonly properties: readonly string[];
  readonly cells: readonly { readonly property: string; readonly exercised?: number }[];
}): string[] {
  return properties.filter((id) =>
    cells.every(({ property, exercised }) => property !== id || exercised === 0),
  );
}

/** The number, in its population, of the smallest scenario that violates; a dash for none. */
export function smallestOf({ smallest }: Cell, seed: string): string {
  return smallest === null ? '-' : smallest.slice(populationName(seed, '').length);
}

/** The command, in parts, that runs one of the scenarios that violate; empty where there is none. */
export function replayCommand(comparison: Comparison): string[] {
  const { cells } = comparison;
  const found = cells.find(({ smallest }) => smallest !== null);
  if (found === undefined) return [];
  return runCommand(comparison, `${found.smallest}`, [found.strategy]);
}

/** The command, in parts, that runs a scenario under strategies, on what the comparison assumed. */
export function runCommand(
  { files = {}, assumed }: Pick<Comparison, 'files' | 'assumed'>,
  scenario: string,
  strategies: readonly string[],
): string[] {
  const under = strategies.map((id) => `--strategy ${shellWord(files[id] ?? id)}`);
  const otherwise = Object.entries(assumedOtherwise(assumed)).map(
    ([id, value]) => `--assume ${shellWord(`${id.toLowerCase()}=${value}`)}`,
  );
  return [`hvmmio run ${scenario}`, ...under, ...otherwise];
}

/** How many scenarios there are, and in how many each property was judged. */
interface Judged {
  readonly scenarios: number;
  readonly cells: readonly Pick<Cell, 'property' | 'judged'>[];
}

/** On how many scenarios not every property was judged, and why; empty where all were. */
export function notJudged({ cells, scenarios }: Judged): string {
  const sentences = relations.flatMap(({ id, compares }) => {
    const judged = cells.filter(({ property }) => property === id).map((cell) => cell.judged);
    const left = scenarios - Math.min(scenarios, ...judged);
    if (left === 0) return [];
    const which = `on ${counted(left, 'scenario')}, whose ${compares} need more than ${MOST_BOOTS} boots each`;
    return [`${id} was not judged ${which}.`];
  });
  return sentences.join(' ');
}
