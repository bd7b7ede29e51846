import { shellWord } from '../../words/shell-word.ts';
import { writeRoute } from '../shared/route.ts';
import type { Answered } from './answered.ts';
import type { Known } from './strategy-panel.tsx';

interface CaseLinkProps {
  readonly answered: Answered;
  readonly known: Known;
  readonly strategy: string;
  readonly properties: readonly string[];
  /** The VM's; null where there is none. */
  readonly name: string | null;
  readonly label: string;
}

/** The way to a VM that fails: the view of it, or a command where the page has not got the strategy. */
export function CaseLink({ answered, known, strategy, properties, name, label }: CaseLinkProps) {
  if (name === null) return null;
  if (!known.has(strategy)) {
    const path = answered.files?.[strategy] ?? strategy;
    return (
      <li>
        {label}: <code>{`hvmmio explain ${name} --strategy ${shellWord(path)}`}</code>
      </li>
    );
  }
  const property = answered.cells.find(
    (cell) =>
      cell.strategy === strategy && cell.smallest === name && properties.includes(cell.property),
  )?.property;
  const params = new URLSearchParams({ name, strategy, ...(property && { property }) });
  return (
    <li>
      {label}: <a href={writeRoute({ view: 'case', params })}>{name}</a>
    </li>
  );
}
