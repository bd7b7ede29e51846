import { onOneLine } from '../../../properties/scenarios/describe.ts';
import { counted } from '../../words/numbers.ts';
import { alikeOf, describeEndings, describeViolations } from './alike.ts';
import type { Judgement } from './evaluate.ts';

interface VerdictsProps {
  readonly judgements: readonly Judgement[];
}

/** What all strategies do alike, once; then the strategies by what becomes of the scenario under them. */
export function Verdicts({ judgements }: VerdictsProps) {
  const { common, groups } = alikeOf(judgements);
  return (
    <>
      {common.length === 0 ? null : (
        <p class="alike">{onOneLine(`All ${judgements.length}: ${describeEndings(common)}.`)}</p>
      )}
      <ul class="groups">
        {groups.map(({ runs: [first, ...others], endings }) => (
          <GroupItem
            key={first.strategy.id}
            judgements={[first, ...others]}
            violations={describeViolations(first.violations)}
            ends={describeEndings(endings)}
          />
        ))}
      </ul>
    </>
  );
}

interface GroupProps extends VerdictsProps {
  /** In words; empty for none. */
  readonly violations: string;
  readonly ends: string;
}

function GroupItem({ judgements, violations, ends }: GroupProps) {
  const bad = violations !== '';
  const judged = bad ? `violated: ${violations}` : 'no property violated';
  const [first, ...others] = ends === '' ? [judged] : [ends, judged];
  const count = counted(judgements.length, 'strategy', 'strategies');
  return (
    <li class={bad ? 'bad' : 'good'}>
      <p class="ends">{onOneLine(`${bad ? '\u2715' : '\u2713'} ${count}: ${first}`)}</p>
      {others.map((line) => (
        <p key={line} class="violated">
          {onOneLine(line)}
        </p>
      ))}
      <p class="names">
        {judgements.map((judgement) => (
          <a key={judgement.strategy.id} href={`#${cardId(judgement)}`} onClick={goToCard}>
            {judgement.strategy.id}
          </a>
        ))}
      </p>
    </li>
  );
}

/** The fragment is the scenario's, so a link within the page only scrolls. */
function goToCard(event: MouseEvent): void {
  event.preventDefault();
  const { currentTarget } = event;
  if (!(currentTarget instanceof HTMLAnchorElement)) return;
  const card = document.getElementById(currentTarget.hash.slice(1));
  card?.scrollIntoView();
  card?.focus();
}

export function cardId({ strategy }: Judgement): string {
  return `strategy-${strategy.id}`;
}
