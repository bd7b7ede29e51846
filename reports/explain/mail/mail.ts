import type { Assumed } from '../../assume/assumptions.ts';
import { mapLines } from '../../words/map-lines.ts';
import { type Digest, digestOf } from '../digest/digest.ts';
import type { Entry } from '../digest/memory-map.ts';
import { type Replay, replayOf } from '../digest/replay.ts';
import type { Explanation } from '../explain.ts';
import type { Source } from '../origin.ts';
import { COLUMNS, filled, inAscii } from './fill.ts';
import { fitted } from './fitted.ts';

/** A longer mail leaves out of its lists what there is no room for. */
const MOST_LINES = 59;
/** A name in a map is cut after this many columns. */
const LONGEST_NAME = 34;

/**
 * An explanation as plain text for a mail: ASCII, at most 72 columns. Devices are named as in its
 * scenario; `given` is what the command line calls the strategy.
 */
export function writeMail(
  explanation: Explanation,
  source: Source,
  assumed: Assumed,
  given: string | null,
): string {
  const { strategy, property } = explanation;
  const digest = digestOf(explanation, assumed);
  const lines =
    digest === null
      ? filled(`${strategy.id} does not violate ${property.id} here.`)
      : describe(digest, replayOf(explanation, source, assumed, given));
  return `${lines.join('\n')}\n`;
}

function describe(digest: Digest, replay: Replay): string[] {
  const before = [
    ...filled(digest.title),
    '',
    ...filled(digest.sentences.join(' ')),
    ...describeMap(digest),
    ...describeScenario(digest),
  ];
  const after = ['', ...describeReplay(replay)];
  const { free } = digest;
  const matters = {
    head: ['', 'What matters, each varied alone; it fails:'],
    bullets: digest.matters.map(bullet),
    foot: free.length === 0 ? [] : filled(`What does not: ${free.join('; ')}.`, '', '  '),
  };
  const cures = { head: ['', 'Cured by:'], bullets: digest.cures.map(bullet), foot: [] };
  const room = MOST_LINES - before.length - after.length;
  return [...before, ...fitted([matters, cures], room), ...after];
}

function bullet(text: string): string[] {
  return filled(text, '  - ', '    ');
}

function describeMap({ map, kernel }: Digest): string[] {
  if (map.length === 0) return [];
  const plain = map.map((entry): Entry => {
    const name = entry.name === null ? null : inAscii(entry.name).slice(0, LONGEST_NAME);
    return { ...entry, name };
  });
  const lines = mapLines(plain, COLUMNS - 2).map((line) => `  ${line}`);
  return ['', ...filled(`MMIO of ${kernel} at that moment:`), ...lines];
}

function describeScenario({ scenario }: Digest): string[] {
  const width = Math.max(...scenario.map(([label]) => label.length));
  const indent = ' '.repeat(width + 4);
  return [
    '',
    'Scenario:',
    ...scenario.flatMap(([label, what]) => filled(what, `  ${label.padEnd(width)}  `, indent)),
  ];
}

function describeReplay({ command, file, scenario }: Replay): string[] {
  const lines = ['Replay:', ...command.map((line) => `  ${line}`)];
  if (file === null) return lines;
  if (scenario === null) return [...lines, `with the scenario saved as ${file}.`];
  return [...lines, 'where the file holds:', ...scenario.map((line) => `  ${line}`)];
}
