import { type Assumed, assumedOtherwise } from '../../assume/assumptions.ts';
import type { Explanation } from '../explain.ts';
import type { Source } from '../origin.ts';
import { jsonLines, shortScenario } from './short-scenario.ts';

/** Columns of a line, for a mail of 72 that indents it by two. */
const WIDTH = 70;
/** A longer name is stood in for: it has a line of its own, two blanks before it. */
const LONGEST = WIDTH - 2;

/** How to have the same explained again, and the scenario where its name alone does not say it. */
export interface Replay {
  readonly command: readonly string[];
  /** The file to save the scenario as; null where none is needed. */
  readonly file: string | null;
  /** What the file holds; null where it cannot be written in so few columns. */
  readonly scenario: readonly string[] | null;
}

/** The command, broken so that no line is wider than 70 columns; `strategy` is what names it. */
export function replayOf(
  { scenario, property, strategy }: Explanation,
  source: Source,
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
    command: command(['hvmmio explain', ...parts]),
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

/** Parts one after another, a new line with a backslash before it where they are too long. */
function command(parts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const [index, part] of parts.entries()) {
    const last = lines.at(-1);
    const room = index === parts.length - 1 ? WIDTH : WIDTH - 2;
    if (last === undefined) lines.push(part);
    else if (last.length + 1 + part.length <= room) lines[lines.length - 1] = `${last} ${part}`;
    else {
      lines[lines.length - 1] = `${last} \\`;
      lines.push(`  ${part}`);
    }
  }
  return lines;
}
