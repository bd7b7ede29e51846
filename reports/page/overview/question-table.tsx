import { useState } from 'preact/hooks';
import type { Answer } from '../../compare/answers.ts';
import { askedQuestions } from '../../compare/figures.ts';
import type { Question } from '../../compare/questions.ts';
import type { Answered } from './answered.ts';
import { moveByArrows } from './arrow-keys.ts';
import { CellPanel } from './cell-panel.tsx';
import { QuestionCell } from './question-cell.tsx';
import { type Known, StrategyPanel } from './strategy-panel.tsx';

/** A cell of the table: a strategy's answer, or its name where the question is null. */
interface Place {
  readonly strategy: string;
  readonly question: Question | null;
}

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

interface RowProps extends TableProps {
  readonly id: string;
  readonly asked: readonly Question[];
  readonly idle: readonly Question[];
  readonly open: Place | null;
  /** The one cell that Tab comes to; arrow keys reach the others. */
  readonly tabbed: Place;
  readonly setLast: (place: Place) => void;
  readonly toggle: (place: Place) => void;
}

function StrategyRow({ id, answered, known, asked, idle, ...grid }: RowProps) {
  const { open, tabbed, setLast, toggle } = grid;
  const propsOf = (place: Place) => ({
    isOpen: isSame(open, place),
    tabbed: isSame(tabbed, place),
    onFocus: () => setLast(place),
    toggle: () => toggle(place),
    panel: PANEL,
  });
  const opened = open?.strategy === id ? open : null;
  return (
    <>
      <tr class={opened === null ? undefined : 'open'}>
        <StrategyName {...{ id, answered }} {...propsOf({ strategy: id, question: null })} />
        {asked.map((question) => (
          <QuestionCell
            key={question.id}
            {...{ answered, question }}
            answer={idle.includes(question) ? null : answerOf(answered, id, question)}
            {...propsOf({ strategy: id, question })}
          />
        ))}
      </tr>
      {opened === null ? null : (
        <tr class="opened">
          <td colSpan={asked.length + 1}>
            <Panel {...{ answered, known, opened }} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The id of what is opened, of which there is one at most. */
const PANEL = 'opened';

function Panel({ answered, known, opened }: TableProps & { readonly opened: Place }) {
  const { strategy, question } = opened;
  const answer = question === null ? null : answerOf(answered, strategy, question);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section cannot be named by what it is of
    <div class="panel" id={PANEL} role="group" aria-label={`${strategy}, in full`}>
      {answer === null || question === null ? (
        <StrategyPanel {...{ answered, known, strategy }} />
      ) : (
        <CellPanel {...{ answered, known, answer, question }} />
      )}
    </div>
  );
}

interface NameProps {
  readonly id: string;
  readonly answered: Answered;
  readonly isOpen: boolean;
  readonly tabbed: boolean;
  readonly onFocus: () => void;
  readonly toggle: () => void;
  readonly panel: string;
}

function StrategyName({ id, answered, isOpen, tabbed, onFocus, toggle, panel }: NameProps) {
  return (
    <th scope="row">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        tabIndex={tabbed ? 0 : -1}
        onFocus={onFocus}
        onClick={toggle}
      >
        <span class="name">{id}</span>
        {id === answered.baseline ? <span class="tag"> baseline</span> : null}
      </button>
    </th>
  );
}

function answerOf({ answers }: Answered, id: string, question: Question): Answer | null {
  const found = answers.find((one) => one.strategy === id && one.question === question.id);
  return found ?? null;
}

function isSame(one: Place | null, other: Place): boolean {
  return one !== null && one.strategy === other.strategy && one.question === other.question;
}
