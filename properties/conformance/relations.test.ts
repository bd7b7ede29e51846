import { describe, expect, it } from 'vitest';
import { relations } from '../index.ts';
import { judgeRelations } from '../judging/violations.ts';
import { readScenario } from '../scenarios/read.ts';
import { builtIn, readRecorded } from './recorded.ts';

interface Recorded {
  scenario: { name?: string };
  relations: Record<string, unknown>;
}

const recorded = readRecorded<Recorded>('relations-public.jsonl.gz');
const ids = Object.keys(recorded[0]?.relations ?? {});

describe('recorded relational verdicts', () => {
  it('cover 95 scenarios and ten strategies', () => {
    expect(recorded).toHaveLength(95);
    expect(ids).toHaveLength(10);
  });

  it.each(ids)('come out the same under %s', (id) => {
    const strategy = builtIn(id);
    for (const [index, line] of recorded.entries()) {
      const { scenario, problem } = readScenario(line.scenario);
      expect(problem).toBeNull();
      if (scenario === null) continue;
      const verdict = judgeRelations(scenario, strategy, relations);
      const found = verdict.type === 'violated' ? verdict.violations : [];
      expect(verdict.type, `line ${index + 1}`).not.toBe('over budget');
      expect(found, `line ${index + 1}`).toStrictEqual(line.relations[id]);
    }
  });
});
