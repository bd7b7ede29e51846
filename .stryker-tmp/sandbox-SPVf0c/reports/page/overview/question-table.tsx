import { useState } from 'preact/hooks';
import { askedQuestions } from '../../compare/figures.ts';
import type { Question } from '../../compare/questions.ts';
import type { Answered } from './answered.ts';
import { moveByArrows } from './arrow-keys.ts';
import { isSame, type Place } from './place.ts';
import type { Known } from './strategy-panel.tsx';
import { StrategyRow } from './strategy-row.tsx';

interface TableProps {
  readonly answered: Answered;
  readonly known: Known;
}

/** Strategies by questions with one figure a cell; what is behind a figure opens below its row. */
export function QuestionTable({ answered, known }: TableProps) {
  const { strategies, ownIdeas, scenarios } = answered;
  const [open, setOpen] = useState<Place | null>(null);
  const [last, setLast] = useState<Place | null>(null);
  const { exercised, idle } = askedQuestions(answered);
  const asked = [...exercised, ...idle];
  const proposals = strategies.filter((id) => !ownIdeas.includes(id));
  const first: Place = { strategy: proposals[0] ?? strategies[0] ?? '', question: null };
  const row = (id: string) => (
    <StrategyRow
      key={id}
      {...{ id, answered, known, asked, idle, open, setLast }}
      tabbed={last ?? first}
      toggle={(place) => setOpen(isSame(open, place) ? null : place)}
    />
  );
  const closeByEscape = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (event.key !== 'Escape' || open === null) return;
    const opener = event.currentTarget.querySelector('button[aria-expanded="true"]');
    if (opener instanceof HTMLElement) opener.focus();
    setOpen(null);
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    closeByEscape(event);
    moveByArrows(event);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll figures" aria-label="Strategies by questions" tabIndex={0}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys move in it */}
      <table class="questions" role="grid" onKeyDown={onKeyDown}>
        <Heads {...{ asked, idle, scenarios }} />
        <tbody>{proposals.map(row)}</tbody>
        {ownIdeas.length === 0 ? null : (
          <tbody class="own">
            <tr class="group">
              <th scope="rowgroup" colSpan={asked.length + 1}>
                <span>our own, not proposals</span>
              </th>
            </tr>
            {ownIdeas.map(row)}
          </tbody>
        )}
      </table>
    </section>
  );
}

interface HeadsProps {
  readonly asked: readonly Question[];
  readonly idle: readonly Question[];
  readonly scenarios: number;
}

function Heads({ asked, idle, scenarios }: HeadsProps) {
  return (
    <thead>
      <tr>
        <th scope="col">VMs that fail, of {scenarios}</th>
        {asked.map((question) => (
          <th key={question.id} scope="col" class={idle.includes(question) ? 'idle' : undefined}>
            {question.head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
