import { properties, relations as RELATIONS } from '../../../properties/index.ts';
import { judgeRelations, violationsOf } from '../../../properties/judging/violations.ts';
import type { Assumptions } from '../../assumptions.ts';
import type { Strategy } from '../../contract.ts';
import { VmbusMemory } from '../../guest/vmbus.ts';
import type { BootOutcome, Step } from '../../outcome.ts';
import type { Range } from '../../range.ts';
import type { Scenario } from '../../scenario.ts';
import { simulate } from '../../simulate.ts';
import * as oracle from '../oracle/index.ts';

/** A scenario, and what it is run under. */
export interface Case {
  readonly scenario: Scenario;
  readonly assumptions: Assumptions;
  readonly strategy: Strategy;
  /** The same strategy as the oracle has it, where model.md has none of that id. */
  readonly retold?: oracle.Retold;
}

/** The strategy of a case as the oracle knows it. */
export function which({ strategy, retold }: Case): oracle.Which {
  return retold ?? strategy.id;
}

/** What the engine and the oracle each say of one thing. */
export interface Disagreement {
  readonly about: string;
  readonly engine: string;
  readonly oracle: string;
}

/** Where the engine's outcome differs from the oracle's in anything observable; null for nowhere. */
export function disagreement(drawn: Case, memory = new VmbusMemory()): Disagreement | null {
  const { scenario, assumptions, strategy } = drawn;
  const found = simulate(scenario, strategy, memory, assumptions);
  const expected = oracle.runAll(scenario, which(drawn), assumptions);
  const theirs = JSON.stringify(expected.map(ofOracle));
  const ours = JSON.stringify(found.boots.map(ofEngine));
  if (ours !== theirs) return { about: 'outcome', engine: ours, oracle: theirs };
  const violations = violationsOf(scenario, found, properties);
  return differ('violations', violations, oracle.violationsOf(expected, scenario.devices));
}

/** The same for the properties that relate several runs; null too where the engine has none to spare. */
export function relationDisagreement(drawn: Case): Disagreement | null {
  const { scenario, assumptions, strategy } = drawn;
  const verdict = judgeRelations(scenario, strategy, RELATIONS, assumptions);
  if (verdict.type === 'over budget') return null;
  const found = verdict.type === 'violated' ? verdict.violations : [];
  return differ('relations', found, oracle.relationsOf(scenario, which(drawn), assumptions));
}

function differ(about: string, found: unknown, expected: unknown): Disagreement | null {
  const [ours, theirs] = [JSON.stringify(found), JSON.stringify(expected)];
  return ours === theirs ? null : { about, engine: ours, oracle: theirs };
}

function pair(range: Range | null) {
  return range === null ? null : [range.start.toString(16), range.end.toString(16)];
}

/** What both tell of a step and of a boot. */
interface ToldStep extends Pick<Step, 'device' | 'window' | 'granted' | 'framebuffer'> {}
interface ToldBoot<Told> {
  readonly ranges: readonly Range[];
  readonly lfbBase: number;
  readonly reserved: Range | null;
  readonly framebuffer: Range | null;
  readonly framebufferLeft: Range | null;
  readonly steps: readonly Told[];
}

function ofEngine(boot: BootOutcome) {
  const words = boot.words.map(({ device, word }) => [device, word]);
  return told(boot, words, ({ result }) => result);
}

function ofOracle(boot: oracle.OracleBoot) {
  return told(boot, [...boot.words], resultOf);
}

function told<Told extends ToldStep>(
  boot: ToldBoot<Told>,
  words: readonly (readonly string[])[],
  result: (step: Told) => Step['result'],
) {
  return {
    ranges: boot.ranges.map(pair),
    lfbBase: boot.lfbBase,
    reserved: pair(boot.reserved),
    framebuffer: pair(boot.framebuffer),
    left: pair(boot.framebufferLeft),
    steps: boot.steps.map((step) => [
      step.device,
      step.window,
      pair(step.granted),
      result(step),
      pair(step.framebuffer),
    ]),
    words,
  };
}

/** The engine's name of what a step came to. */
function resultOf(step: oracle.OracleStep): Step['result'] {
  if (step.why !== null) return step.why;
  if (step.conflict) return 'conflict';
  return oracle.movesFramebuffer(step) ? 'moved' : 'granted';
}
