import { type Assumed, assumedOtherwise } from '../../assume/assumptions.ts';
import { type Blocks, code, command, paragraph } from '../../words/blocks.ts';
import type { Explanation } from '../explain.ts';
import type { ScenarioSource } from '../scenario-source.ts';
import { jsonLines, shortScenario } from './short-scenario.ts';

/** Columns of a line, for a mail of 72 that indents it by two. */
const WIDTH = 70;
/** A longer name is stood in for: it has a line of its own, two blanks before it. */
const LONGEST = WIDTH - 2;

/** How to have the same explained again, and the scenario where its name alone does not say it. */
export interface Replay {
  /** The command, in parts of which each fits on a line of 70 columns. */
  readonly parts: readonly string[];
  /** The file to save the scenario as; null where none is needed. */
  readonly file: string | null;
  /** What the file holds; null where it cannot be written in so few columns. */
  readonly scenario: readonly string[] | null;
}

/** How to replay an explanation; `given` is what the command line calls the strategy. */
export function replayOf(
  { scenario, property, strategy }: Explanation,
  source: ScenarioSource,
  assumed: Assumed,
  given: string | null,
): Replay {
  const stored = source.known && isPlain(source.file, LONGEST);
  const name = isPlain(source.file, LONGEST) ? source.file : 'scenario.json';
  const goesWithoutSaying =
    stored && source.strategy === strategy.id && source.property === property.id;
  const own = given ?? strategy.id;
  const named = goesWithoutSaying
    ? []
    : [`--strategy ${standIn(own, 'strategy.ts')}`, `--property ${property.id}`];
  const otherwise = Object.entries(assumedOtherwise(assumed)).map(([id, value]) => {
    return `--assume ${id.toLowerCase()}=${standIn(value, 'iomem.json')}`;
  });
  // The last line has no backslash after it, and so room for more.
  const parts =
    name.length > LONGEST - 2 ? [...named, ...otherwise, name] : [name, ...named, ...otherwise];
  return {
    parts: ['hvmmio explain', ...parts],
    file: stored ? null : name,
    scenario: stored ? null : jsonLines(shortScenario(scenario), WIDTH),
  };
}

/** A value after the name of its option, or what stands for it. */
function standIn(value: string, other: string): string {
  return isPlain(value, LONGEST - '--strategy  \\'.length) ? value : other;
}

/** Whether a shell takes it as it is, and a line has room for it. */
function isPlain(name: string, longest: number): boolean {
  return name.length <= longest && /^[\w./][\w./:=+-]*$/.test(name);
}

/** The same for a reader. */
export function replayBlocks({ parts, file, scenario }: Replay): Blocks {
  return [
    command(...parts),
    ...(file === null
      ? []
      : scenario === null
        ? [paragraph(`with the scenario saved as ${file}.`)]
        : [paragraph('where the file holds:'), code('json', scenario)]),
  ];
}
