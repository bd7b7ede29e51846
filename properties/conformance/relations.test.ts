import { describe, expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { relations } from '../index.ts';
import { relationViolationsOf } from '../judging/violations.ts';
import { readScenario } from '../scenarios/read.ts';
import { readRecorded } from './recorded.ts';

interface Recorded {
  scenario: { name?: string };
  relations: Record<string, unknown>;
}

const recorded = readRecorded<Recorded>('relations-public.jsonl.gz');

describe('recorded relational verdicts', () => {
  it('cover 95 scenarios', () => {
    expect(recorded).toHaveLength(95);
  });

  it.each(strategies)('come out the same under $id', (strategy) => {
    for (const [index, line] of recorded.entries()) {
      const { scenario, problem } = readScenario(line.scenario);
      expect(problem).toBeNull();
      if (scenario === null) continue;
      const found = relationViolationsOf(scenario, strategy, relations);
      expect(found, `line ${index + 1}`).toStrictEqual(line.relations[strategy.id]);
    }
  });
});
