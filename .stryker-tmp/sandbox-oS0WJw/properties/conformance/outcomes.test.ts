import { describe, expect, it } from 'vitest';
import { simulate } from '../../engine/index.ts';
import { writeOutcome } from '../../reports/run/outcome-json.ts';
import { strategies } from '../../strategies/index.ts';
import { properties } from '../index.ts';
import { violationsOf } from '../judging/violations.ts';
import { readScenario } from '../scenarios/read.ts';
import { readRecorded } from './recorded.ts';

interface Recorded {
  scenario: { name?: string };
  outcomes: Record<string, unknown>;
}

describe.each([
  ['public.jsonl.gz', 400, 10],
  ['field.jsonl.gz', 200, 15],
])('recorded outcomes: %s', (file, scenarios, ofStrategies) => {
  const recorded = readRecorded<Recorded>(file);
  const ids = Object.keys(recorded[0]?.outcomes ?? {});
  const recordedOnes = strategies.filter(({ id }) => ids.includes(id));

  it('have so many scenarios, under so many strategies in their order', () => {
    expect(recorded).toHaveLength(scenarios);
    expect(ids).toHaveLength(ofStrategies);
    expect(recordedOnes.map(({ id }) => id)).toEqual(ids);
    for (const { outcomes } of recorded) expect(Object.keys(outcomes)).toEqual(ids);
  });

  it.each(recordedOnes)('come out the same under $id', (strategy) => {
    for (const [index, line] of recorded.entries()) {
      const { scenario, problem } = readScenario(line.scenario);
      expect(problem).toBeNull();
      if (scenario === null) continue;
      const outcome = simulate(scenario, strategy);
      const violations = violationsOf(scenario, outcome, properties);
      const written = JSON.parse(writeOutcome(outcome, { violations }));
      expect(written, `line ${index + 1}`).toStrictEqual(line.outcomes[strategy.id]);
    }
  });
});
