import type { Outcome, Scenario, Strategy } from '../../engine/index.ts';
import { compareScenarios } from '../settings/order.ts';
import type { Bench, Evaluator } from './evaluator.ts';
import type { Counterexample, Finding, Outside } from './finding.ts';
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

/** A statement about cases outside a claim's premises: it decides nothing, but shows how far the claim reaches. */
export interface Beyond extends Statement {
  /** Where that is: completes "outside its premises, ...". */
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

function outsideOf(statement: Beyond, bench: Bench): Outside {
  const { tried, failing, smallest } = tallyOf(statement, bench);
  return { words: statement.words, tried, failing, counterexample: smallest };
}

/** A line for each part, those that fail first. */
function partLines(parts: Tally['parts']): string[] {
  const failing = [...parts].filter(([, part]) => part.failing > 0);
  const holding = [...parts].filter(([, part]) => part.failing === 0);
  return [...failing, ...holding].map(([label, part]) => partLine(label, part));
}

function partLine(label: string, { tried, failing }: { tried: number; failing: number }): string {
  if (failing === 0) return `${label}: holds in all ${tried}`;
  return `${label}: fails in ${failing} of ${tried}`;
}

/** An evaluator that tries a statement on every case of its spaces, and others `beyond` its premises. */
export function forAll(statement: Statement, beyond: readonly Beyond[] = []): Evaluator {
  return {
    domain: statement.spaces.map(({ words }) => words).join(', and '),
    exhaustive: true,
    judge: (bench): Finding => {
      const { tried, failing, smallest, parts, notes } = tallyOf(statement, bench);
      const evidence = () => [...partLines(parts), ...notes];
      const outside = () => beyond.map((other) => outsideOf(other, bench));
      return { tried, failing, smallest, evidence, outside };
    },
  };
}
