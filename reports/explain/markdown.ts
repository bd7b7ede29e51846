import type { Assumed } from '../assume/assumptions.ts';
import { mapLines } from '../words/map-lines.ts';
import { escapeMarkdown, fenced } from '../words/markdown/escape.ts';
import { digestOf } from './digest/digest.ts';
import { type Replay, replayOf } from './digest/replay.ts';
import type { Explanation } from './explain.ts';
import type { Source } from './origin.ts';

/** Columns before a block of text gets a bar to scroll it by. */
const WIDTH = 100;

/** An explanation as Markdown for a tracker; `given` is what the command line calls the strategy. */
export function writeMarkdown(
  explanation: Explanation,
  source: Source,
  assumed: Assumed,
  given: string | null,
): string {
  const { strategy, property } = explanation;
  const digest = digestOf(explanation, assumed);
  if (digest === null) {
    return `${escapeMarkdown(`${strategy.id} does not violate ${property.id} here.`)}\n`;
  }
  const { matters, free, map, kernel } = digest;
  const lines = [
    `### ${escapeMarkdown(digest.title)}`,
    '',
    escapeMarkdown(digest.sentences.join(' ')),
    '',
    ...(map.length === 0
      ? []
      : [
          `MMIO of ${escapeMarkdown(kernel)} at that moment:`,
          '',
          ...fenced(mapLines(map, WIDTH)),
          '',
        ]),
    ...section('Scenario', digest.scenario.map(item)),
    ...section('What matters, each varied alone; it fails', matters.map(escapeMarkdown)),
    ...(free.length === 0 ? [] : section('What does not', free.map(escapeMarkdown))),
    ...section('Cured by', digest.cures.map(escapeMarkdown)),
    ...describeReplay(replayOf(explanation, source, assumed, given)),
  ];
  return `${lines.join('\n')}\n`;
}

function item([name, what]: readonly [string, string]): string {
  return `**${escapeMarkdown(name)}** ${escapeMarkdown(what)}`;
}

function section(head: string, items: readonly string[]): string[] {
  return [`#### ${head}`, '', ...items.map((text) => `- ${text}`), ''];
}

function describeReplay({ command, file, scenario }: Replay): string[] {
  const lines = ['#### Replay', '', ...fenced(command, 'sh')];
  if (file === null) return lines;
  if (scenario === null)
    return [...lines, '', `with the scenario saved as ${escapeMarkdown(file)}.`];
  return [...lines, '', 'where the file holds:', '', ...fenced(scenario, 'json')];
}
