import { describeWhere, sentenceOn } from '../compare/sentences.ts';
import { describeLeftOut } from '../compare/text.ts';
import { changesSections } from '../compare/text-changes.ts';
import { type Block, type Blocks, list, paragraph, section, title } from '../words/blocks.ts';
import { counted } from '../words/numbers.ts';
import { censusSection } from './census-text.ts';
import type { Coverage } from './coverage.ts';
import { coverageBlocks } from './coverage-blocks.ts';
import type { Outcomes } from './outcomes.ts';
import { BASE, HEAD, type Review, type Touched } from './review.ts';

/** What head changes for people, and then on how many VMs, of what kinds, and what was not looked at. */
export function reviewBlocks({
  subject,
  comparison,
  outcomes,
  census,
  touched,
  coverage,
  kept,
}: Review): Blocks {
  const { scenarios, seed, baseline, leftOut = [] } = comparison;
  const harm = paragraph(sentenceOn(comparison, HEAD));
  const alike = paragraph(describeOutcomes(outcomes, baseline));
  const without = leftOut.slice(0, 1).map((one) => paragraph(describeLeftOut(one, leftOut.length)));
  return [
    title(
      `${subject}: ${HEAD} against ${baseline} on the same ${counted(scenarios, 'VM')} (seed ${seed})`,
    ),
    // Of a change one asks what it does to people; of a backport, whether it decides as what it is of.
    ...(baseline === BASE ? [harm, alike, ...without] : [alike, ...without, harm]),
    ...changesSections(comparison).map((one) => ({
      ...one,
      // Where the modules are not kept there is nothing to replay by.
      blocks: kept ? one.blocks : one.blocks.filter(({ type }) => type !== 'section'),
    })),
    censusSection(census, comparison.strategies),
    ...(touched === null ? [] : [touchedSection(touched, coverage)]),
  ];
}

function describeOutcomes(outcomes: Outcomes, baseline: string): string {
  const {
    scenarios,
    unchanged,
    judgedOtherwise: judged,
    placedOtherwise: placed,
    where,
  } = outcomes;
  const changed = scenarios - unchanged;
  const of = counted(scenarios, 'VM');
  const whole = 'every window, every device, every reservation';
  if (changed === 0) return `Outcomes (${whole}): all ${of} come out as under ${baseline}.`;
  const parts = [
    { ...judged, what: 'some property is violated elsewhere or no more' },
    { ...placed, what: 'no property tells, but something lies elsewhere' },
  ];
  const told = parts
    .filter((one) => one.scenarios > 0)
    .map((one) => `on ${one.scenarios} ${one.what} (the smallest: ${one.smallest})`);
  const among = describeWhere({ where, violated: changed });
  return `Outcomes (${whole}): ${changed} of ${of} come out otherwise than under ${baseline}${among}: ${told.join('; ')}. The other ${unchanged} are the same.`;
}

function touchedSection({ compiled, notCompiled }: Touched, coverage: Coverage | null): Block {
  const head = 'What of the patch was not run';
  if (coverage !== null) return section(head, ...coverageBlocks(coverage));
  return section(
    head,
    list(notCompiled.map((file) => `${file}: not compiled`)),
    paragraph(`Compiled: ${compiled.join(', ') || 'none of the touched files'}.`),
  );
}
