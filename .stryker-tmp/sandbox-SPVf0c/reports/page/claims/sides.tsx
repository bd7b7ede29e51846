import { SWITCHES } from '../../assume/assumptions.ts';
import type { ClaimDocument, SideDocument } from '../../claims/document.ts';
import { faresWords, sidesOf } from '../../claims/words.ts';
import { describeCount } from '../../words/numbers.ts';
import { listed } from '../../words/wrap.ts';
import { looksOf } from './verdicts.ts';

/** How a claim falls under the usual assumptions and under those that change a count. */
export function Sides({ claim }: { claim: ClaimDocument }) {
  const { usually, tried, failing } = claim;
  const { others, same } = sidesOf(claim);
  if (others.length === 0) return <SameUnder ids={same} all />;
  return (
    <>
      <ul>
        <Line words="as usually assumed" verdict={usually} {...{ tried, failing }} />
        {others.map((side) => (
          <Line key={side.assumption} words={wordsOf(side.assumption)} {...side} />
        ))}
      </ul>
      <SameUnder ids={same} all={false} />
    </>
  );
}

interface LineProps extends Pick<SideDocument, 'verdict' | 'tried' | 'failing'> {
  readonly words: string;
}

function Line({ words, verdict, tried, failing }: LineProps) {
  const { mark, look } = looksOf(verdict);
  return (
    <li>
      {`${words}: `}
      <strong class={look}>{`${mark}\u00a0${verdict}`}</strong>
      {`, ${faresWords({ tried, failing }, describeCount)}`}
    </li>
  );
}

function wordsOf(assumption: string): string {
  const words = SWITCHES.find(({ id, value }) => `${id}=${value}` === assumption)?.words;
  return words === undefined ? assumption : `${assumption} (${words})`;
}

function SameUnder({ ids, all }: { readonly ids: readonly string[]; readonly all: boolean }) {
  if (ids.length === 0) return null;
  const which = all ? `each of the ${ids.length} others tried` : listed(ids);
  return <p>{`The same under ${which}.`}</p>;
}
