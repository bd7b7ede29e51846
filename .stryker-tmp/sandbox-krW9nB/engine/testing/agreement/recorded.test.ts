import { describe, expect, it } from 'vitest';
import { readRecorded } from '../../../properties/conformance/recorded.ts';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { DEFAULT_ASSUMPTIONS } from '../../assumptions.ts';
import type { Range } from '../../range.ts';
import type { Scenario } from '../../scenario.ts';
import { type OracleBoot, relationsOf, runAll, violationsOf } from '../oracle/index.ts';

interface Line {
  readonly scenario: unknown;
}

function address(byte: number): string {
  return `0x${byte.toString(16)}`;
}

function pair(range: Range | null): string[] | null {
  return range === null ? null : [address(range.start), address(range.end)];
}

/** A boot as model.md's section 6 writes it. */
function written({ ranges, lfbBase, reserved, framebuffer, steps, words }: OracleBoot) {
  return {
    ranges: ranges.map(pair),
    lfbBase: address(lfbBase),
    reserved: pair(reserved),
    framebuffer: pair(framebuffer),
    steps: steps.map(({ device, window, granted, why, conflict }) => ({
      device,
      window,
      granted: pair(granted),
      why,
      conflict,
    })),
    devices: Object.fromEntries(words),
  };
}

function outcomeOf(scenario: Scenario, strategy: string) {
  const boots = runAll(scenario, strategy, DEFAULT_ASSUMPTIONS);
  return {
    format: 'hvmmio-outcome/1',
    strategy,
    boots: boots.map(written),
    violations: violationsOf(boots, scenario.devices),
  };
}

function scenarioOf({ scenario }: Line): Scenario {
  const read = readScenario(scenario).scenario;
  if (read === null) throw new Error('a recorded scenario is not valid');
  return read;
}

describe('what was recorded comes out of the oracle too', () => {
  it.each([
    ['public.jsonl.gz', 400],
    ['field.jsonl.gz', 200],
  ])('outcomes: %s', (file, count) => {
    const lines = readRecorded<Line & { outcomes: Record<string, unknown> }>(file);
    expect(lines).toHaveLength(count);
    for (const [at, line] of lines.entries()) {
      for (const [strategy, outcome] of Object.entries(line.outcomes)) {
        const found = outcomeOf(scenarioOf(line), strategy);
        expect(found, `line ${at + 1}, ${strategy}`).toStrictEqual(outcome);
      }
    }
  });

  it('relations', () => {
    const lines = readRecorded<Line & { relations: Record<string, unknown> }>(
      'relations-public.jsonl.gz',
    );
    expect(lines).toHaveLength(95);
    for (const [at, line] of lines.entries()) {
      for (const [strategy, relations] of Object.entries(line.relations)) {
        const found = relationsOf(scenarioOf(line), strategy, DEFAULT_ASSUMPTIONS);
        expect(found, `line ${at + 1}, ${strategy}`).toStrictEqual(relations);
      }
    }
  });
});
