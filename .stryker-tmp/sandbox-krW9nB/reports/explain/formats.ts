import { type Assumed, assumedInShort, USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { type Blocks, command, list, paragraph, section, title } from '../words/blocks.ts';
import { toMail } from '../words/mail.ts';
import { toMarkdown } from '../words/markdown.ts';
import { toTerminal, USUAL_WIDTH } from '../words/terminal.ts';
import { curesOf } from './cures-text.ts';
import { digestOf } from './digest/digest.ts';
import type { Explanation } from './explain.ts';
import { headlineOf } from './headline.ts';
import { proofOf } from './history-text.ts';
import { mattersBlocks } from './matters-text.ts';
import type { ScenarioSource } from './scenario-source.ts';

/** A longer mail leaves out of its lists what there is no room for. */
const MOST_LINES = 59;

/** An explanation for a terminal of `width` columns; `replay` is the command that runs the same, in parts. */
export function writeText(
  explanation: Explanation,
  replay: readonly string[],
  assumed: Assumed = USUALLY_ASSUMED,
  width = USUAL_WIDTH,
): string {
  return toTerminal(wholeOf(explanation, replay, assumed), { width, apart: 0 });
}

function wholeOf(explanation: Explanation, replay: readonly string[], assumed: Assumed): Blocks {
  const { scenario, strategy, violations, analysis } = explanation;
  const headline = headlineOf(explanation, violations);
  if (analysis === null) return [paragraph(`${headline}.`)];
  return [
    title(headline),
    ...proofOf(explanation, analysis),
    ...mattersBlocks(analysis, scenario, strategy.id),
    section('What cures it', list(curesOf(analysis, scenario))),
    paragraph(`Assumed: ${assumedInShort(assumed)}`),
    section('Replay', command(...replay)),
  ];
}

/** An explanation as Markdown for a tracker; `given` is what the command line calls the strategy. */
export function writeMarkdown(
  explanation: Explanation,
  source: ScenarioSource,
  assumed: Assumed,
  given: string | null,
): string {
  return toMarkdown(digestOf(explanation, source, assumed, given), 3);
}

/**
 * An explanation as plain text for a mail: ASCII, at most 72 columns. Devices are named as in its
 * scenario; `given` is what the command line calls the strategy. `version` is that of hvmmio, which a
 * reader needs months later; null where it is not known.
 */
export function writeMail(
  explanation: Explanation,
  source: ScenarioSource,
  assumed: Assumed,
  given: string | null,
  version: string | null = null,
): string {
  const replay = version === null ? 'Replay' : `Replay with hvmmio ${version}`;
  return toMail(digestOf(explanation, source, assumed, given, replay), MOST_LINES);
}
