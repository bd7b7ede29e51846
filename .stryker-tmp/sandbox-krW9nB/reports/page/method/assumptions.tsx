import { assumedInShort, SWITCHES, USUALLY_ASSUMED } from '../../assume/assumptions.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import type { PageData } from '../../report/data.ts';
import { Shifts } from './shifts.tsx';
import { Terms } from './terms.tsx';

/** What verdicts rest on, and which change under other answers. */
export function Assumptions({ comparison, census }: Pick<PageData, 'comparison' | 'census'>) {
  return (
    <section>
      <h2>Assumptions</h2>
      <p>
        On these questions the public record is silent or divided. Every verdict rests on one answer
        to each.
      </p>
      <Terms rows={answersOf(comparison?.assumptions)} />
      {census === null ? null : (
        <p>The census rests on the usual answers: {assumedInShort(USUALLY_ASSUMED)}.</p>
      )}
      {comparison === null ? null : <Shifts comparison={comparison} />}
    </section>
  );
}

/** Each question's answer, and the others that have a name; the usual ones where none were given. */
function answersOf(given: ComparisonDocument['assumptions'] | undefined) {
  const ids = [...new Set(SWITCHES.map(({ id }) => id))];
  return ids.map((id) => {
    const named = SWITCHES.filter((one) => one.id === id);
    const value = given?.[id] ?? named[0]?.value ?? '';
    const found = named.find((one) => one.value === value);
    const words = found?.words ?? 'the ranges of this file are in the memory map too';
    const others = named.filter((one) => one !== found);
    return {
      term: id,
      paragraphs: [
        <>
          <strong>{value}</strong>: {words}
        </>,
        ...others.map((other) => `or ${other.value}: ${other.words}`),
      ],
    };
  });
}
