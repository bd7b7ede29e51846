import { properties, relations } from '../../../properties/index.ts';
import type { Answer } from '../../compare/answers.ts';
import { type Question, questionOf } from '../../compare/questions.ts';
import { answerSentences } from './answer-words.ts';
import type { Answered } from './answered.ts';
import { CaseLink } from './case-link.tsx';
import { ClassTable } from './class-table.tsx';
import { KindList } from './kind-list.tsx';
import { PropertyTable } from './property-table.tsx';
import type { Known } from './strategy-panel.tsx';

interface CellPanelProps {
  readonly answered: Answered;
  readonly known: Known;
  readonly answer: Answer;
  readonly question: Question;
}

/** What is behind a figure: how sure it is, cases to open, and the figure by property, class and kind. */
export function CellPanel({ answered, known, answer, question }: CellPanelProps) {
  const { strategy, smallest, smallestApart } = answer;
  const { baseline } = answered;
  const ids = [...properties, ...relations]
    .filter((one) => answered.properties.includes(one.id) && questionOf(one) === question)
    .map(({ id }) => id);
  const of = { answered, strategy, properties: ids };
  const link = { answered, known, properties: ids };
  return (
    <>
      <p class="headline">
        {strategy}: {question.head}
      </p>
      <p>{answerSentences(answered, answer).join(' ')}</p>
      <ul class="cases">
        <CaseLink {...link} strategy={strategy} name={smallest} label="Smallest VM that fails" />
        <CaseLink
          {...link}
          strategy={strategy}
          name={smallestApart.strategy}
          label={`Smallest that fails under ${strategy} alone`}
        />
        <CaseLink
          {...link}
          strategy={baseline}
          name={smallestApart.baseline}
          label={`Smallest that fails under ${baseline} alone`}
        />
      </ul>
      <div class="parts">
        <PropertyTable {...of} />
        <ClassTable {...of} />
        <KindList {...of} />
      </div>
    </>
  );
}
