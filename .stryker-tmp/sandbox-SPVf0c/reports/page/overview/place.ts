import type { Question } from '../../compare/questions.ts';

/** A cell of the table: a strategy's answer, or its name where the question is null. */
export interface Place {
  readonly strategy: string;
  readonly question: Question | null;
}

export function isSame(one: Place | null, other: Place): boolean {
  return one !== null && one.strategy === other.strategy && one.question === other.question;
}
