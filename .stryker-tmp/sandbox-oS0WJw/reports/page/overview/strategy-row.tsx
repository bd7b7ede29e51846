import type { Answer } from '../../compare/answers.ts';
import type { Question } from '../../compare/questions.ts';
import type { Answered } from './answered.ts';
import { CellPanel } from './cell-panel.tsx';
import { isSame, type Place } from './place.ts';
import { QuestionCell } from './question-cell.tsx';
import { type Known, StrategyPanel } from './strategy-panel.tsx';

interface PanelProps {
  readonly answered: Answered;
  readonly known: Known;
}

interface RowProps extends PanelProps {
  readonly id: string;
  readonly asked: readonly Question[];
  readonly idle: readonly Question[];
  readonly open: Place | null;
  /** The one cell that Tab comes to; arrow keys reach the others. */
  readonly tabbed: Place;
  readonly setLast: (place: Place) => void;
  readonly toggle: (place: Place) => void;
}

/** A strategy with its figures, and below them what is opened of it. */
export function StrategyRow({ id, answered, known, asked, idle, ...grid }: RowProps) {
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

function Panel({ answered, known, opened }: PanelProps & { readonly opened: Place }) {
  const { strategy, question } = opened;
  const answer = question === null ? null : answerOf(answered, strategy, question);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section cannot be named by what it is of
    <div class="cell-panel" id={PANEL} role="group" aria-label={`${strategy}, in full`}>
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
