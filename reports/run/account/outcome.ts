import type { Outcome, Scenario } from '../../../engine/index.ts';
import type { Violation } from '../../../properties/property.ts';
import { onOneLine } from '../../../properties/scenarios/describe.ts';
import { inColumns } from '../../words/columns.ts';
import type { Judged } from '../outcome-json.ts';
import { describeBoot } from './boot.ts';

/** What became of a scenario under one strategy, and which properties did not hold. */
export function describeOutcome(scenario: Scenario, outcome: Outcome, judged: Judged): string[] {
  const { violations, relations } = judged;
  const boots = outcome.boots.flatMap((boot, index) => {
    const asked = scenario.boots[index];
    return asked === undefined ? [] : describeBoot(index, asked, scenario.host, boot);
  });
  return [
    ...boots,
    ...describeViolations('violation', violations),
    ...(relations === undefined ? [] : describeViolations('relational violation', relations)),
  ];
}

function describeViolations(kind: string, violations: readonly Violation[]): string[] {
  const { length } = violations;
  if (length === 0) return [`no ${kind}s`];
  const rows = violations.map(({ property, boot, device }) => [
    `  boot ${boot}`,
    property,
    onOneLine(device),
  ]);
  return [`${length} ${kind}${length === 1 ? '' : 's'}`, ...inColumns(rows)];
}
