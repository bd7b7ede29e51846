import type { ComparisonDocument } from '../../compare/document.ts';
import type { Shift } from '../../compare/shifts.ts';
import { counted } from '../../words/numbers.ts';
import { Table } from '../shared/table.tsx';
import { Terms } from './terms.tsx';

/** What changes in a comparison under other assumptions, or how to find out. */
export function Shifts({ comparison }: { comparison: ComparisonDocument }) {
  const { underOtherAssumptions: shifts, cells } = comparison;
  if (shifts === undefined) {
    return (
      <p>
        Which verdicts change under other answers was not asked.{' '}
        <code>hvmmio compare --assumptions --json &gt; comparison.json</code> finds out, and{' '}
        <code>hvmmio report --from comparison.json</code> shows it.
      </p>
    );
  }
  return (
    <>
      <h3>Which verdicts of the comparison rest on them</h3>
      <p>
        The same scenarios under each other answer, one at a time. Of {cells.length} verdicts, a
        strategy and a property each, those become others that were violated and no longer are, or
        the reverse.
      </p>
      <Terms rows={shifts.map(termOf)} />
    </>
  );
}

function termOf({ assumption, value, words, cells }: Shift) {
  const term = `${assumption} ${value}`;
  const others = cells.filter(({ otherVerdict }) => otherVerdict);
  const verdicts = others.length === 0 ? '' : `: ${others.map(describeCell).join('; ')}`;
  const number =
    others.length === 0 ? 'no other verdicts' : counted(others.length, 'other verdict');
  const paragraphs = [words, `${number}${verdicts}`];
  return {
    term,
    paragraphs:
      cells.length === 0 ? paragraphs : [...paragraphs, <Counts key={term} {...{ term, cells }} />],
  };
}

/** All counts that are others, opened on demand. */
function Counts({ term, cells }: { term: string; cells: Shift['cells'] }) {
  return (
    <details>
      <summary>{counted(cells.length, 'other count')}</summary>
      <Table
        title={`Counts that change under ${term}`}
        columns={['strategy', 'property', 'violated', 'before']}
        rows={cells.map(({ strategy, property, violated, before }) => [
          strategy,
          property,
          violated,
          before,
        ])}
      />
    </details>
  );
}

function describeCell({ strategy, property, violated, before }: Shift['cells'][number]): string {
  return `${strategy} ${property} (${before} before, now ${violated})`;
}
