import type { Side } from '../../properties/claims/finding.ts';
import { sideOf, verdictOf } from '../../properties/claims/judge.ts';
import { readScenario } from '../../properties/scenarios/read.ts';
import type { ClaimDocument, ClaimsDocument, CounterexampleDocument } from '../claims/document.ts';
import { ifNot, type Misfit, tooMany } from './misfit.ts';

/** A counterexample that is longer as JSON is none of the smallest. */
const LONGEST_SCENARIO = 20_000;

/** What in verdicts on claims does not fit together, in the order of the document. */
export function* claimsMisfits({ claims }: ClaimsDocument): Generator<Misfit> {
  const seen = new Set<string>();
  for (const [at, claim] of claims.entries()) {
    const path = ['claims', at] as const;
    yield* ifNot(!seen.has(claim.id), [...path, 'id'], 'a claim that did not come before');
    seen.add(claim.id);
    yield* claimMisfits(path, claim);
  }
}

function* claimMisfits(path: Misfit['path'], claim: ClaimDocument): Generator<Misfit> {
  const { usually, underAssumptions, counterexample } = claim;
  const verdict = verdictOf(usually, underAssumptions);
  yield* ifNot(claim.verdict === verdict, [...path, 'verdict'], JSON.stringify(verdict));
  yield* countMisfits(path, claim, 'usually', usually);
  yield* counterexampleMisfits([...path, 'counterexample'], counterexample, usually === 'refuted');
  const seen = new Set<string>();
  for (const [at, side] of underAssumptions.entries()) {
    const place = [...path, 'underAssumptions', at] as const;
    const isNew = !seen.has(side.assumption);
    yield* ifNot(isNew, [...place, 'assumption'], 'an assumption that did not come before');
    seen.add(side.assumption);
    yield* countMisfits(place, side, 'verdict', side.verdict);
    const other = side.verdict === 'refuted' && usually !== 'refuted';
    yield* counterexampleMisfits([...place, 'counterexample'], side.counterexample, other);
  }
}

function* countMisfits(
  path: Misfit['path'],
  counts: { readonly tried: number; readonly failing: number },
  field: string,
  found: Side,
): Generator<Misfit> {
  const expected = sideOf(counts);
  yield* tooMany([...path, 'failing'], counts.failing, counts.tried);
  yield* ifNot(found === expected, [...path, field], JSON.stringify(expected));
}

function* counterexampleMisfits(
  path: Misfit['path'],
  found: CounterexampleDocument | null,
  allowed: boolean,
): Generator<Misfit> {
  if (found === null) return;
  yield* ifNot(allowed, path, 'null where the claim is not refuted, or is refuted usually too');
  const { problem } = readScenario(found.scenario);
  if (problem !== null) {
    yield { path: [...path, 'scenario', ...problem.path], expected: problem.expected };
  }
  const fits = JSON.stringify(found.scenario).length <= LONGEST_SCENARIO;
  const expected = `a scenario of at most ${LONGEST_SCENARIO} characters`;
  yield* ifNot(fits, [...path, 'scenario'], expected);
}
