import type { Outcome, Scenario, Strategy } from '../../../engine/index.ts';
import type { Violation } from '../../../properties/property.ts';
import {
  type Block,
  type Blocks,
  left,
  paragraph,
  type Section,
  section,
  table,
} from '../../words/blocks.ts';
import { counted } from '../../words/numbers.ts';
import type { Judged } from '../outcome-json.ts';
import type { Printed } from '../transcript.ts';
import { bootSection } from './boot.ts';

/** What became of a scenario under one strategy, what its kernels `printed`, and which properties did not hold. */
export function outcomeSection(
  { id, summary }: Strategy,
  scenario: Scenario,
  outcome: Outcome,
  { violations, relations }: Judged,
  printed: readonly Printed[] = [],
): Section {
  const boots = outcome.boots.flatMap((boot, index): Blocks => {
    const asked = scenario.boots[index];
    return asked === undefined
      ? []
      : [bootSection(index, asked, scenario.host, boot, printed[index])];
  });
  return section(
    `${id}: ${summary}`,
    ...boots,
    violationsBlock('violation', violations),
    ...(relations === undefined ? [] : [violationsBlock('relational violation', relations)]),
  );
}

function violationsBlock(what: string, violations: readonly Violation[]): Block {
  if (violations.length === 0) return paragraph(`no ${what}s`);
  return section(
    counted(violations.length, what),
    table(
      [left(), left(), left()],
      violations.map(({ property, boot, device }) => [`boot ${boot}`, property, device]),
    ),
  );
}
