import { left, paragraph, right, type Section, section, table } from '../words/blocks.ts';
import type { Comparison } from './comparison.ts';
import { questionIn } from './sentences.ts';

/** Of two strategies, where only the one fails and where only the other; empty for more than two. */
export function apartSections(comparison: Comparison): Section[] {
  const { strategies, baseline } = comparison;
  const [strategy, ...more] = strategies.filter((id) => id !== baseline);
  if (strategy === undefined || more.length > 0) return [];
  return [
    apartSection(comparison, strategy, 'strategy', baseline),
    apartSection(comparison, strategy, 'baseline', strategy),
  ];
}

function apartSection(
  { answers, baseline }: Comparison,
  strategy: string,
  side: 'strategy' | 'baseline',
  butNot: string,
): Section {
  const rows = answers
    .filter((answer) => answer.strategy === strategy)
    .flatMap((answer) => {
      const { againstBaseline, smallestApart } = answer;
      if (againstBaseline === null || smallestApart[side] === null) return [];
      const { onlyStrategy, onlyBaseline } = againstBaseline;
      const count = side === 'strategy' ? onlyStrategy : onlyBaseline;
      return [[questionIn(answer).head, String(count), smallestApart[side]]];
    });
  const fails = side === 'strategy' ? strategy : baseline;
  const head = `Where ${fails} fails and ${butNot} does not`;
  if (rows.length === 0) return section(head, paragraph('On none of these VMs.'));
  return section(head, table([left(), right('VMs'), left('smallest, ordinary first')], rows));
}
