import { type Scenario, type Strategy, simulate } from '../../engine/index.ts';
import { kindsOf } from '../../properties/failures/kinds.ts';
import type { Violation } from '../../properties/property.ts';
import type { Verdicts } from './verdicts.ts';

/**
 * The violation to explain: the first of the kind with that id, or the first of all where none is of it or
 * none is asked for.
 */
export function violationOfKind(
  scenario: Scenario,
  strategy: Strategy,
  { assumptions }: Verdicts,
  violations: readonly Violation[],
  kind: string | null,
): Violation | undefined {
  if (kind === null) return violations[0];
  const outcome = simulate(scenario, strategy, undefined, assumptions);
  const found = kindsOf(scenario, strategy, outcome, assumptions).find(({ id }) => id === kind);
  return found?.violations[0] ?? violations[0];
}
