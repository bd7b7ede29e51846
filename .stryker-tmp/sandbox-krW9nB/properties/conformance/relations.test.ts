import { describe, expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { relations } from '../index.ts';
import { judgeRelations } from '../judging/violations.ts';
import { readScenario } from '../scenarios/read.ts';
import { readRecorded } from './recorded.ts';

interface Recorded {
  scenario: { name?: string };
  relations: Record<string, unknown>;
}

const recorded = readRecorded<Recorded>('relations-public.jsonl.gz');
const ids = Object.keys(recorded[0]?.relations ?? {});
const recordedOnes = strategies.filter(({ id }) => ids.includes(id));

describe('recorded relational verdicts', () => {
  it('cover 95 scenarios and ten strategies', () => {
    expect(recorded).toHaveLength(95);
    expect(ids).toHaveLength(10);
    expect(recordedOnes.map(({ id }) => id)).toEqual(ids);
  });

  it.each(recordedOnes)('come out the same under $id', (strategy) => {
    for (const [index, line] of recorded.entries()) {
      const { scenario, problem } = readScenario(line.scenario);
      expect(problem).toBeNull();
      if (scenario === null) continue;
      const verdict = judgeRelations(scenario, strategy, relations);
      const found = verdict.type === 'violated' ? verdict.violations : [];
      expect(verdict.type, `line ${index + 1}`).not.toBe('over budget');
      expect(found, `line ${index + 1}`).toStrictEqual(line.relations[strategy.id]);
    }
  });
});
