import { left, paragraph, right, type Section, section, table } from '../words/blocks.ts';
import {
  describeBounds,
  describeChance,
  describeMost,
  describeShare,
  isShown,
} from '../words/numbers.ts';
import type { Cell } from './cells.ts';
import type { Comparison } from './comparison.ts';
import { notExercised } from './parts.ts';
import type { Paired } from './statistics.ts';

/** Each rate with its 95 % interval, and the difference from the baseline's with the paired test. */
export function ratesSection(comparison: Comparison): Section {
  const { baseline, cells } = comparison;
  const columns = [
    right('violated'),
    right('rate'),
    left('95 % interval'),
    left(`against ${baseline}`),
  ];
  return section(
    'Rates',
    paragraph(
      `With 95 % intervals (Wilson), and how many scenarios more or fewer than under ${baseline} ` +
        "(McNemar's exact test on the same scenarios, two-sided, each for itself).",
    ),
    ...seenProperties(comparison).map((id) =>
      table(
        [left(id), ...columns],
        cells.filter(({ property }) => property === id).map((cell) => rateRow(cell)),
      ),
    ),
    paragraph(describeUnseen(comparison)),
  );
}

/** The properties that some strategy was seen to violate. */
function seenProperties({ properties, cells }: Comparison): string[] {
  return properties.filter((id) => cells.some((cell) => cell.property === id && cell.violated));
}

/** A cell's strategy, its count, the share that this is, the interval of that, and the difference. */
function rateRow({ strategy, judged, violated, interval, againstBaseline }: Cell): string[] {
  return [
    strategy,
    String(violated),
    judged === 0 ? 'not judged' : describeShare(violated, judged),
    describeBounds(interval),
    againstBaseline === null ? 'the baseline' : describeDifference(againstBaseline),
  ];
}

/** What no strategy was seen to violate; empty where there is none. */
function describeUnseen(comparison: Comparison): string {
  const { scenarios, cells, properties } = comparison;
  const seen = seenProperties(comparison);
  const idle = notExercised(comparison);
  const unseen = properties.filter((id) => !seen.includes(id) && !idle.includes(id));
  const [cell] = cells.filter(({ property }) => unseen.includes(property));
  if (cell === undefined) return '';
  const none = `No strategy was seen to violate these (0 of ${scenarios}: ${describeMost(cell.interval)})`;
  return `${none}: ${unseen.join(', ')}`;
}

/** `-460 (p<0.0001)`; for one that may be chance, that no difference is shown. */
function describeDifference({ difference, p }: Paired): string {
  const signed = difference > 0 ? `+${difference}` : String(difference);
  const chance = describeChance(p);
  return isShown(p) ? `${signed} (${chance})` : `${signed}, no difference shown (${chance})`;
}
