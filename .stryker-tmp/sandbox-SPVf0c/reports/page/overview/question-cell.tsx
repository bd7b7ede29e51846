import type { Answer } from '../../compare/answers.ts';
import { figureOf } from '../../compare/figures.ts';
import type { Question } from '../../compare/questions.ts';
import { standingOf } from '../../compare/standing.ts';
import type { Answered } from './answered.ts';
import { describeStanding, MARKS } from './marks.ts';

interface QuestionCellProps {
  readonly answered: Answered;
  readonly question: Question;
  /** Null where no VM puts the question to the test. */
  readonly answer: Answer | null;
  readonly isOpen: boolean;
  readonly tabbed: boolean;
  readonly onFocus: () => void;
  readonly toggle: () => void;
  /** The id of what it opens. */
  readonly panel: string;
}

/** One figure: how many VMs fail, marked by how that compares with the baseline, over a bar of the share. */
export function QuestionCell({ answered, answer, isOpen, panel, ...button }: QuestionCellProps) {
  if (answer === null) return <td class="idle">not exercised</td>;
  const standing = standingOf(answer);
  const { judged, violated } = answer;
  return (
    <td class={standing}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panel : undefined}
        tabIndex={button.tabbed ? 0 : -1}
        onFocus={button.onFocus}
        onClick={button.toggle}
      >
        <span class="mark" aria-hidden="true">
          {MARKS[standing]}
        </span>
        <span class="number">{figureOf(answered, answer, answered.usual)}</span>
        <span class="unseen">, {describeStanding(standing, answered.baseline)}</span>
      </button>
      <svg class="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <title>share</title>
        <rect width={judged === 0 ? 0 : (100 * violated) / judged} height="1" />
      </svg>
    </td>
  );
}
