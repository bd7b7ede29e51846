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

const recorded = readRecorded<Recorded>('public.jsonl.gz');

describe('recorded outcomes', () => {
  it('cover 400 scenarios and all ten strategies', () => {
    expect(recorded).toHaveLength(400);
    for (const { outcomes } of recorded) {
      expect(Object.keys(outcomes)).toEqual(strategies.map((strategy) => strategy.id));
    }
  });

  it.each(strategies)('come out the same under $id', (strategy) => {
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
