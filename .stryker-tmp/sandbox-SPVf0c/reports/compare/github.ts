import { type Annotation, addToJobSummary, annotate } from '../running/github.ts';
import { counted, describeChance } from '../words/numbers.ts';
import { listed } from '../words/wrap.ts';
import type { Cell } from './cells.ts';
import type { CompareFormat } from './choices.ts';
import type { Comparison } from './comparison.ts';
import type { Compared } from './sound.ts';
import { writeComparisonMarkdown } from './text.ts';
import { worseIn } from './worse.ts';

/** Properties that an annotation names; the summary has all. */
const MOST_NAMED = 3;
/** What programs read is left alone by annotations. */
const FOR_PROGRAMS: readonly CompareFormat[] = ['json', 'csv'];

/** How a comparison was asked for. */
interface Asked {
  readonly format: CompareFormat;
  readonly details: boolean;
  /** Whether the job ends where a strategy is worse. */
  readonly decides: boolean;
}

/** In a job of GitHub Actions: the summary, and an annotation for each strategy that is worse than the baseline. */
export function compareInJob(
  { comparison, shifts }: Compared,
  { format, details, decides }: Asked,
): void {
  addToJobSummary(() => writeComparisonMarkdown(comparison, shifts, { details }));
  if (!FOR_PROGRAMS.includes(format))
    annotate(worseOnes(comparison, decides ? 'error' : 'warning'));
}

/** An annotation for each strategy that is worse than the baseline. */
export function worseOnes(comparison: Comparison, level: Annotation['level']): Annotation[] {
  const { strategies, baseline, scenarios, seed } = comparison;
  return strategies.flatMap((strategy) => {
    const cells = worseIn(comparison, strategy);
    if (cells.length === 0) return [];
    const named = cells.slice(0, MOST_NAMED).map((cell) => describeWorse(comparison, cell));
    const left = cells.length - named.length;
    const more = left > 0 ? [counted(left, 'more property', 'more properties')] : [];
    const where = listed([...named, ...more]);
    const message = `Of ${scenarios} VMs (seed ${seed}), ${strategy} violates more often: ${where}.`;
    return { level, title: `${strategy} is worse than ${baseline}`, message };
  });
}

function describeWorse(
  { cells, baseline }: Comparison,
  { property, violated, againstBaseline }: Cell,
): string {
  const before = cells.find((cell) => cell.strategy === baseline && cell.property === property);
  const chance = describeChance(againstBaseline?.p ?? 1);
  return `${property} on ${violated} (${baseline}: ${before?.violated ?? 0}, ${chance})`;
}
