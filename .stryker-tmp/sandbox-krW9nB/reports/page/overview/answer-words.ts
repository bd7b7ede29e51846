import type { Answer } from '../../compare/answers.ts';
import { isContradicted } from '../../compare/figures.ts';
import { describeWhere } from '../../compare/sentences.ts';
import { standingOf } from '../../compare/standing.ts';
import { wilsonInterval } from '../../compare/statistics.ts';
import {
  counted,
  describeBounds,
  describeChance,
  describeMost,
  describeShare,
} from '../../words/numbers.ts';
import { capital } from '../../words/wrap.ts';
import type { Answered } from './answered.ts';

/** An answer in full: how often, how sure, against the baseline, and what those that fail share. */
export function answerSentences(answered: Answered, answer: Answer): string[] {
  const { judged, violated } = answer;
  if (judged === 0) return ['It was judged on no VM.'];
  const bounds = wilsonInterval(violated, judged);
  const often =
    violated === 0
      ? `None found in ${counted(judged, 'VM')}: ${describeMost(bounds)} fail, 95 times in 100.`
      : `${violated} of ${counted(judged, 'VM')}, ${describeShare(violated, judged)}; 95 % interval ${describeBounds(bounds)}.`;
  return [
    often,
    ...(isContradicted(answered, answer, answered.usual)
      ? ['The census has VMs that do: this sample has none of them.']
      : []),
    againstBaseline(answered, answer),
    ...(answer.where === null ? [] : [`${capital(describeWhere(answer).slice(2))}.`]),
  ];
}

function againstBaseline({ baseline }: Answered, answer: Answer): string {
  const { strategy, againstBaseline: paired } = answer;
  if (paired === null) return 'The baseline, which all others are measured by.';
  const { onlyStrategy, onlyBaseline, p } = paired;
  const alone = `${counted(onlyStrategy, 'VM fails', 'VMs fail')} under ${strategy} alone, ${onlyBaseline} under ${baseline} alone`;
  const standing = standingOf(answer);
  const head =
    standing === 'equal'
      ? `No difference from ${baseline} is shown`
      : `${capital(standing)} than ${baseline}`;
  return `${head}: ${alone} (${describeChance(p)}).`;
}
