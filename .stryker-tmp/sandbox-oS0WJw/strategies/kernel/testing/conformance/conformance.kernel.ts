import { rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Outcome,
  type Scenario,
  type Strategy,
  simulate,
  VmbusMemory,
} from '../../../../engine/index.ts';
import { readRecorded } from '../../../../properties/conformance/recorded.ts';
import { drawNumbered } from '../../../../properties/population/population.ts';
import { readScenario } from '../../../../properties/scenarios/read.ts';
import { writeScenario } from '../../../../properties/scenarios/write.ts';
import { halfCapped } from '../../../half-capped.ts';
import { highConfigWindow } from '../../../high-config-window.ts';
import { lowEndAlways } from '../../../low-end-always.ts';
import { lowEndFallback } from '../../../low-end-fallback.ts';
import { mainline } from '../../../mainline.ts';
import { merged } from '../../../merged.ts';
import { original } from '../../../original.ts';
import { pre60 } from '../../../pre-6.0.ts';
import { StrategyError } from '../../../strategy-error.ts';
import { buildKernel } from '../../build/build.ts';
import { Instances } from '../../instances.ts';
import { kernelStrategy } from '../../kernel-strategy.ts';
import { recordedCases, replay } from './allocator.ts';
import { firstDifference } from './first-difference.ts';
import { explanationOf, KNOWN, UNTESTED } from './known.ts';
import { namedTrees, releaseOf, withProposal } from './trees.ts';

const { HVMMIO_KERNEL_DRAWN: named = '20000' } = process.env;
/** How many VMs are drawn; fewer where somebody tries out a change. */
const DRAWN = Number(named);
const CASES = recordedCases();
const RECORDED = ['public.jsonl.gz', 'field.jsonl.gz'].flatMap((file) =>
  readRecorded<{ scenario: object }>(file).map((line) => read(line.scenario)),
);

function read(json: object): Scenario {
  const { scenario, problem } = readScenario(json);
  if (scenario === null) throw new Error(`a recorded scenario: ${problem}`);
  return scenario;
}

/** What is different and why it may be, counted; what may not be is told in full. */
class Differences {
  readonly unknown: string[] = [];
  readonly known = new Map<string, number>();

  constructor(release: string, kernel: Strategy, model: Strategy, scenarios: readonly Scenario[]) {
    const memory = new VmbusMemory();
    const run = (one: Scenario): Outcome => ({
      ...simulate(one, model, memory),
      strategy: kernel.id,
    });
    const known = KNOWN.filter((one) => one.isOf(release));
    for (const scenario of scenarios) {
      const found = outcomeOr(() => simulate(scenario, kernel, memory));
      const expected = run(scenario);
      if (isDeepStrictEqual(found, expected)) continue;
      const why =
        found instanceof StrategyError
          ? known.filter((one) => one.stops?.(scenario))
          : (explanationOf(known, scenario, found, (kernel, given) =>
              isDeepStrictEqual(kernel, run(given)),
            ) ?? []);
      for (const { what } of why) this.known.set(what, (this.known.get(what) ?? 0) + 1);
      if (why.length === 0) this.unknown.push(tell(scenario, found, expected));
    }
  }
}

function outcomeOr(run: () => Outcome): Outcome | StrategyError {
  try {
    return run();
  } catch (error) {
    if (error instanceof StrategyError) return error;
    throw error;
  }
}

/** What is different in a scenario, and the scenario, to run it. */
function tell(scenario: Scenario, found: Outcome | StrategyError, expected: Outcome): string {
  const first = found instanceof StrategyError ? null : firstDifference(found, expected);
  const what =
    found instanceof StrategyError
      ? found.message
      : `${first?.at}: found ${first?.found}, expected ${first?.expected}`;
  return `${scenario.name ?? 'a scenario'}: ${what}\n  ${JSON.stringify(writeScenario(scenario))}`;
}

/** Fails where any is different, with how many are and the first of them. */
function expectNone(different: readonly string[], where: string, of: number): void {
  if (different.length === 0) return;
  expect.fail(
    `${where}: ${different.length} of ${of} differ from what is expected. The first:\n${different[0]}`,
  );
}

function* drawn(): Generator<Scenario> {
  for (let index = 0; index < DRAWN; index++) yield drawNumbered('1', index).scenario;
}

/** A strategy, the tree's text that says the same, and which recorded cases are of it. */
interface Kernel {
  readonly tree: string;
  readonly model: Strategy;
  readonly edit: (tree: string) => string;
  readonly variant: 'original' | 'v3' | null;
}

const PROPOSED = [
  [highConfigWindow, 'high-config-window'],
  [lowEndAlways, 'low-end-always'],
  [lowEndFallback, 'low-end-fallback'],
  [halfCapped, 'half-capped'],
  [pre60, 'pre-6.0'],
] as const;

function kernelsOf(tree: string): readonly (Kernel & { readonly is: string })[] {
  const undone = (path: string) => withProposal(path, 'original');
  const all: readonly Kernel[] = [
    { tree, model: merged, edit: (path) => path, variant: 'v3' },
    { tree, model: original, edit: undone, variant: 'original' },
    // The proposals are edits of the text of 6.12.
    ...(releaseOf(tree).startsWith('6.12.') ? PROPOSED : []).map(([model, proposal]) => ({
      ...{ tree, model, variant: null },
      edit: (path: string) => withProposal(path, proposal),
    })),
  ];
  return all.map((one) => ({ ...one, is: one.model.id }));
}

describe.each(namedTrees().flatMap(kernelsOf))('$tree as $is', ({ tree, model, variant, edit }) => {
  const release = releaseOf(tree);
  const where = `Linux ${release} (${tree}) as ${model.id}`;
  let bytes = new Uint8Array();
  beforeAll(async () => {
    const edited = edit(tree);
    try {
      bytes = new Uint8Array((await buildKernel(edited)).bytes);
    } finally {
      if (edited !== tree) rmSync(edited, { recursive: true });
    }
  });

  // The recorded cases are of two of these kernels alone.
  if (variant !== null) {
    it('does in every recorded case what the real functions did', () => {
      const instances = new Instances(bytes, tree, 'kernel');
      const cases = CASES.filter((one) => one.case.variant === variant);
      expect(cases.length).toBeGreaterThan(1000);
      const different: string[] = [];
      let known = 0;
      const looks = (input: (typeof cases)[0]['case']) => input.sysfb || input.gen === 1;
      for (const { case: input, result } of cases) {
        const found = replay(instances.of(looks(input)), input);
        if (isDeepStrictEqual(found, result)) continue;
        if (!looks(input) && UNTESTED.isOf(release)) known += 1;
        else {
          const first = firstDifference(found, result);
          different.push(
            `${input.name}: ${first?.at}: found ${first?.found}, expected ${first?.expected}`,
          );
        }
      }
      expectNone(different, where, cases.length);
      expect(known > 0).toBe(UNTESTED.isOf(release));
    });
  }

  it(`decides ${RECORDED.length} recorded and ${DRAWN} drawn scenarios as the model does, but for what is known`, () => {
    const kernel = kernelStrategy(bytes, tree, 'kernel');
    const all = [...RECORDED, ...drawn()];
    const { unknown, known } = new Differences(release, kernel, model, all);
    expectNone(unknown, where, all.length);
    const expected = KNOWN.filter((one) => one.isOf(release)).map(({ what }) => what);
    expect([...known.keys()].sort(), `what is known of ${where}`).toEqual(expected.sort());
  });

  if (model === merged) {
    it('decides as mainline does, in kernels with CONFIG_SYSFB', () => {
      const kernel = kernelStrategy(bytes, tree, 'kernel');
      const all = [...RECORDED, ...drawn()].filter(({ boots }) =>
        boots.every((boot) => boot.kernel.sysfb),
      );
      expect(all.length).toBeGreaterThan(DRAWN / 2);
      const { unknown } = new Differences(release, kernel, mainline, all);
      expectNone(unknown, where, all.length);
    });
  }
});
