import { minimise } from '../../../properties/search/minimise.ts';
import { type Assumptions, DEFAULT_ASSUMPTIONS } from '../../assumptions.ts';
import type { Strategy } from '../../contract.ts';
import { VmbusMemory } from '../../guest/vmbus.ts';
import { type Case, type Disagreement, disagreement, relationDisagreement } from './compare.ts';
import { caseAt } from './draw-case.ts';

/** Relations run every load order, so only some cases of few events are put to them. */
const RELATIONS_EVERY = 20;
const MOST_EVENTS = 5;

/** Which cases to compare: those of a seed from one index up to, not including, another. */
export interface Part {
  readonly seed: string;
  readonly from: number;
  readonly to: number;
}

/** A case on which engine and oracle disagree. */
export interface Found extends Disagreement {
  readonly index: number;
  readonly drawn: Case;
}

/** Called after each case; what it returns says whether to go on. */
export type Seen = (drawn: Case, index: number, found: Found | null, related: boolean) => boolean;

/** Compares engine and oracle on each case of a part. */
export function sweep(part: Part, strategies: readonly Strategy[], seen: Seen): void {
  const memory = new VmbusMemory();
  for (let index = part.from; index < part.to; index++) {
    const drawn = caseAt(part.seed, index, strategies);
    const related = index % RELATIONS_EVERY === 0 && hasFewOrders(drawn);
    const found = compared(drawn, related, memory);
    if (!seen(drawn, index, found && { ...found, index, drawn }, related)) return;
  }
}

function hasFewOrders({ scenario }: Case): boolean {
  return scenario.boots.every(({ events }) => events.length <= MOST_EVENTS);
}

/** What they disagree about; an engine that throws disagrees with an oracle that answers. */
function compared(drawn: Case, related: boolean, memory?: VmbusMemory): Disagreement | null {
  try {
    return disagreement(drawn, memory) ?? (related ? relationDisagreement(drawn) : null);
  } catch (error) {
    return { about: 'a throw', engine: String(error), oracle: 'an answer' };
  }
}

/** The smallest case near one found on which they still disagree. */
export function smallest({ drawn }: Found): Case {
  const disagrees = (other: Case) => compared(other, hasFewOrders(other)) !== null;
  let found = drawn;
  for (const assumptions of fewerAssumptions(drawn.assumptions)) {
    if (disagrees({ ...found, assumptions })) found = { ...found, assumptions };
  }
  const scenario = minimise(found.scenario, (smaller) =>
    disagrees({ ...found, scenario: smaller }),
  );
  return { ...found, scenario };
}

function fewerAssumptions(assumptions: Assumptions): Assumptions[] {
  const { A3 } = assumptions;
  const shorter = A3.map((_, index) => ({ ...assumptions, A3: A3.toSpliced(index, 1) }));
  return [...shorter, { ...assumptions, A3: [] }, DEFAULT_ASSUMPTIONS];
}
