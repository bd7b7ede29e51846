import { assumedValues, USUALLY_ASSUMED } from '../../assume/assumptions.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import type { Figured } from '../../compare/figures.ts';
import { type Compared, rankedProposals, TODAY } from '../../compare/sentences.ts';

/** A comparison that answers questions. */
export type Answered = Omit<ComparisonDocument, 'answers' | 'ownIdeas'> &
  Compared &
  Figured & {
    /** Whether it rests on the usual assumptions, as the census does. */
    readonly usual: boolean;
  };

const USUAL = assumedValues(USUALLY_ASSUMED);

/** The comparison with its answers; null where an older version wrote it, without any. */
export function answeredOf(comparison: ComparisonDocument | null): Answered | null {
  if (comparison === null) return null;
  const { answers, ownIdeas = [], assumptions } = comparison;
  if (answers === undefined || answers.length === 0) return null;
  const usual = Object.entries(assumptions).every(([id, value]) => value === USUAL[id]);
  return { ...comparison, answers, ownIdeas, usual };
}

/** Fewer proposals than this have no best one. */
const FEWEST = 3;
const RANKS = ['least often', 'second least often'];

/** What a strategy is to the reader, in few words. */
export function roleOf(answered: Answered, strategy: string, question: string): string {
  const { baseline, files = {}, ownIdeas } = answered;
  if (strategy in files) return `from the file ${files[strategy]}`;
  if (ownIdeas.includes(strategy)) return 'our own idea, not a proposal';
  if (strategy === TODAY) return 'what runs today';
  if (strategy === baseline) return 'the baseline';
  const ranked = rankedProposals(answered);
  const rank = ranked.length < FEWEST ? undefined : RANKS[ranked.indexOf(strategy)];
  return rank === undefined ? 'a proposal' : `${rank}: ${question}`;
}
