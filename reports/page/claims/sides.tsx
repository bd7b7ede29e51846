import { SWITCHES } from '../../assume/assumptions.ts';
import type { ClaimDocument, SideDocument } from '../../claims/document.ts';
import { describeCount } from '../../words/numbers.ts';
import { listed } from '../../words/wrap.ts';
import { looksOf } from './verdicts.ts';

/** How a claim falls under the usual assumptions and under those that change a count. */
export function Sides({ claim }: { claim: ClaimDocument }) {
  const { usually, tried, failing, underAssumptions } = claim;
  const differs = (side: SideDocument) => side.tried !== tried || side.failing !== failing;
  const others = underAssumptions.filter(differs);
  const same = underAssumptions.filter((side) => !differs(side));
  if (others.length === 0) return <SameUnder sides={same} all />;
  return (
    <>
      <ul>
        <Line words="as usually assumed" verdict={usually} {...{ tried, failing }} />
        {others.map((side) => (
          <Line key={side.assumption} words={wordsOf(side.assumption)} {...side} />
        ))}
      </ul>
      <SameUnder sides={same} all={false} />
    </>
  );
}

interface LineProps extends Pick<SideDocument, 'verdict' | 'tried' | 'failing'> {
  readonly words: string;
}

function Line({ words, verdict, tried, failing }: LineProps) {
  const { mark, look } = looksOf(verdict);
  const counts = `, fails in ${describeCount(failing)} of ${describeCount(tried)}`;
  return (
    <li>
      {`${words}: `}
      <strong class={look}>{`${mark}\u00a0${verdict}`}</strong>
      {tried === 0 ? '' : counts}
    </li>
  );
}

function wordsOf(assumption: string): string {
  const words = SWITCHES.find(({ id, value }) => `${id}=${value}` === assumption)?.words;
  return words === undefined ? assumption : `${assumption} (${words})`;
}

function SameUnder({ sides, all }: { sides: readonly SideDocument[]; all: boolean }) {
  if (sides.length === 0) return null;
  const ids = sides.map(({ assumption }) => assumption);
  const which = all ? `each of the ${sides.length} others tried` : listed(ids);
  return <p>{`The same under ${which}.`}</p>;
}
