import { notJudged } from '../../compare/parts.ts';
import { describeCount } from '../../words/numbers.ts';
import type { Answered } from './answered.ts';

/** What was counted, and what a figure, a mark and a 0 say. */
export function HowToRead({ answered }: { readonly answered: Answered }) {
  const { scenarios, seed, baseline } = answered;
  return (
    <details class="how">
      <summary>How to read this</summary>
      <p>
        {describeCount(scenarios)} VMs were drawn with seed {seed} from a population of VMs like
        those met in practice, and every strategy was put to the same ones. A figure is the number
        of them that fail, and the bar below it their share. 0 says that none was found, not that
        there is none; 0* that the census, which goes through a lattice of VMs, has some.{' '}
        {notJudged(answered)}
      </p>
      <p>
        {'\u25bc'} fewer VMs fail than under {baseline}, {'\u25b2'} more, = no difference is shown:
        with McNemar's exact test, two-sided, each for itself, at p below 0.05. Intervals are
        Wilson's, of 95 %.
      </p>
      <p>
        A figure opens what is behind it: intervals and tests, cases, classes of hosts, kinds of
        failure. A name opens what the strategy is. Arrow keys move from figure to figure, Enter
        opens, Escape closes.
      </p>
    </details>
  );
}
