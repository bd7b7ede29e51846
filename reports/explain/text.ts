import { onOneLine } from '../../properties/scenarios/describe.ts';
import { type Assumed, assumedInShort, USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { kernelName } from '../words/kernels.ts';
import { wrapped } from '../words/wrap.ts';
import { describeCures } from './cures-text.ts';
import type { Explanation } from './explain.ts';
import { describeMatters } from './matters-text.ts';
import { describeStory } from './story-text.ts';

/** The command to paste, on two lines where one is too long. */
function replayLines(replay: string): string[] {
  if (replay.length <= 98) return [`  ${replay}`];
  return [`  ${replay.replace(' --strategy', ' \\\n    --strategy')}`];
}

/** An explanation in words, at most 100 columns wide but for long names. */
export function writeText(
  explanation: Explanation,
  replay: string,
  assumed: Assumed = USUALLY_ASSUMED,
): string {
  const { scenario, strategy, property, violations, told } = explanation;
  if (told === null) return `${strategy.id} does not violate ${property.id} here.\n`;
  const { boot, device } = told.violation;
  const where = `${kernelName(scenario.boots, boot)}, ${onOneLine(device)}`;
  const more = violations.length - 1;
  const others = more === 0 ? '' : ` (and ${more} more; this is the first)`;
  const lines = [
    ...wrapped(`${strategy.id} violates ${property.id}: ${where}${others}`, '', '  '),
    ...describeStory(explanation, told),
    ...describeMatters(told, scenario, strategy.id),
    ...describeCures(told, scenario),
    `Assumed: ${assumedInShort(assumed)}`,
    'Replay',
    ...replayLines(replay),
  ];
  return `${lines.join('\n')}\n`;
}
