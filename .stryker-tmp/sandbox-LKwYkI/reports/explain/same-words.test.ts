import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, simulate } from '../../engine/index.ts';
import { readCounterexamples } from '../../properties/failures/counterexamples.ts';
import { kindAt } from '../../properties/failures/kind.ts';
import { kindsOf } from '../../properties/failures/kinds.ts';
import { properties } from '../../properties/index.ts';
import { strategies } from '../../strategies/index.ts';
import { historyOf } from './history.ts';
import { writeHistory } from './history-json.ts';
import { violationOfKind } from './of-kind.ts';
import { Verdicts } from './verdicts.ts';

/** Every saved counterexample of a property of one run; `compare` finds the kind of its name. */
const corpus = readCounterexamples().flatMap((counterexample) => {
  const property = properties.find(({ id }) => id === counterexample.property);
  const strategy = strategies.find(({ id }) => id === counterexample.strategy);
  if (property === undefined || strategy === undefined) return [];
  return [{ ...counterexample, property, strategy }];
});

describe('a saved counterexample is explained by the failure that it is named for', () => {
  it.each(corpus)('$name', ({ scenario, strategy, property, kind }) => {
    const verdicts = new Verdicts(property);
    const violations = verdicts.violations(scenario, strategy);
    const violation = violationOfKind(scenario, strategy, verdicts, violations, kind);
    if (violation === undefined) return expect.fail('no violation');
    const history = historyOf({ scenario, strategy, violation, verdicts, kind });
    if (!history?.cause) return expect.fail('no cause');
    const { boot, step } = history.failing;
    expect(kindAt(property, boot, step.window, history.cause.name, null).id).toBe(kind);
  });
});

describe('compare and explain name the same failure by the same words', () => {
  it('over a corpus that has every strategy that fails', () => {
    expect(corpus.length).toBeGreaterThan(400);
  });

  it.each(corpus)('$name', ({ scenario, strategy, property }) => {
    const verdicts = new Verdicts(property);
    const found = kindsOf(scenario, strategy, simulate(scenario, strategy), DEFAULT_ASSUMPTIONS);
    const own = found.filter((kind) => kind.property === property.id);
    for (const violation of verdicts.violations(scenario, strategy)) {
      const history = historyOf({ scenario, strategy, violation, verdicts });
      expect(history?.cause).toBeTruthy();
      if (!history?.cause) continue;
      const { cause, failing } = history;
      const explained = kindAt(
        property,
        failing.boot,
        failing.step.window,
        cause.name,
        scenario.host,
      );
      const compared = own.filter(({ violations }) =>
        violations.some(
          ({ boot, device }) => boot === violation.boot && device === violation.device,
        ),
      );
      expect(compared.map(({ sentence }) => sentence)).toContain(explained.sentence);
      expect(writeHistory(history).cause.name).toBe(explained.cause);
    }
  });
});
