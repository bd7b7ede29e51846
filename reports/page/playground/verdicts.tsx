import { properties, relations } from '../../../properties/index.ts';
import { Table } from '../shared/table.tsx';
import type { Judgement } from './evaluate.ts';

/** Strategies by the properties that any of them violates: where each is violated. */
export function Verdicts({ judgements }: { readonly judgements: readonly Judgement[] }) {
  const violated = [...properties, ...relations].filter(({ id }) =>
    judgements.some(({ violations }) => violations.some(({ property }) => property === id)),
  );
  if (violated.length === 0) return <p class="all-hold">No strategy violates a property.</p>;
  return (
    <Table
      title="Verdicts"
      columns={['strategy', ...violated.map(({ id }) => id)]}
      rows={judgements.map((judgement) => [
        <a key="name" href={`#${cardId(judgement)}`} onClick={goToCard}>
          {judgement.strategy.id}
        </a>,
        ...violated.map(({ id }) => <Cell key={id} judgement={judgement} property={id} />),
      ])}
    />
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

function Cell({ judgement, property }: { judgement: Judgement; property: string }) {
  const here = judgement.violations.filter((violation) => violation.property === property);
  if (here.length === 0) return <span class="holds">holds</span>;
  return (
    <ul class="violated">
      {here.map(({ boot, device }) => (
        <li key={`${boot} ${device}`}>{`\u2715 boot ${boot} ${device}`}</li>
      ))}
    </ul>
  );
}
