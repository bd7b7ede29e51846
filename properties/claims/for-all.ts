import type { Outcome, Scenario, Strategy } from '../../engine/index.ts';
import { compareScenarios } from '../settings/order.ts';
import type { Bench, Evaluator } from './evaluator.ts';
import type { Counterexample, Finding } from './finding.ts';
import type { Space } from './space.ts';

/** One scenario under one strategy. */
export interface Case {
  readonly scenario: Scenario;
  readonly strategy: Strategy;
  readonly outcome: Outcome;
  readonly bench: Bench;
}

/** A sentence about every case of some spaces. */
export interface Statement {
  readonly strategies: readonly string[];
  readonly spaces: readonly Space[];
  /** Whether it is true of the case; null where it does not speak of it. */
  readonly holds: (one: Case) => boolean | null;
  /** Evidence: which part of the domain a case belongs to; failures are counted for each. */
  readonly part?: (one: Case) => string;
  /** Evidence: what is to be seen in a case; each text once. */
  readonly note?: (one: Case) => string | null;
}

/** A statement that decides nothing, but tells how far a claim reaches. */
export interface Beside extends Statement {
  /** Completes "fails in ... of ...". */
  readonly words: string;
}

class Tally {
  tried = 0;
  failing = 0;
  smallest: Counterexample | null = null;
  readonly parts = new Map<string, { tried: number; failing: number }>();
  readonly notes = new Set<string>();

  add(statement: Statement, one: Case): boolean {
    const holds = statement.holds(one);
    if (holds === null) return false;
    this.tried += 1;
    if (!holds) this.failing += 1;
    const label = statement.part?.(one);
    if (label !== undefined) {
      const part = this.parts.get(label) ?? { tried: 0, failing: 0 };
      part.tried += 1;
      if (!holds) part.failing += 1;
      this.parts.set(label, part);
    }
    const note = statement.note?.(one) ?? null;
    if (note !== null) this.notes.add(note);
    return !holds;
  }

  fail({ scenario, strategy }: Case): void {
    if (this.smallest === null || compareScenarios(scenario, this.smallest.scenario) < 0) {
      this.smallest = { scenario, strategy: strategy.id };
    }
  }
}

function tallyOf(statement: Statement, bench: Bench): Tally {
  const tally = new Tally();
  for (const id of statement.strategies) {
    const strategy = bench.strategy(id);
    for (const space of statement.spaces) {
      // A space is in order: of those that fail in it, the first is the smallest.
      let first: Case | null = null;
      for (const scenario of space.scenarios()) {
        const one = { scenario, strategy, bench, outcome: bench.run(scenario, strategy) };
        if (tally.add(statement, one)) first ??= one;
      }
      if (first !== null) tally.fail(first);
    }
  }
  return tally;
}

function besideLine(statement: Beside, bench: Bench): string {
  const { tried, failing } = tallyOf(statement, bench);
  return `${statement.words}: fails in ${failing} of ${tried}`;
}

/** An evaluator that tries a statement on every case of its spaces. */
export function forAll(statement: Statement, beside: readonly Beside[] = []): Evaluator {
  return {
    domain: statement.spaces.map(({ words }) => words).join(', and '),
    exhaustive: true,
    judge: (bench): Finding => {
      const { tried, failing, smallest, parts, notes } = tallyOf(statement, bench);
      const counted = [...parts].map(
        ([label, part]) => `${label}: fails in ${part.failing} of ${part.tried}`,
      );
      const evidence = () => [
        ...counted,
        ...notes,
        ...beside.map((other) => besideLine(other, bench)),
      ];
      return { tried, failing, smallest, evidence };
    },
  };
}
