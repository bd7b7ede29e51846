import { GRAPHICS, type Problem, type Scenario, scenarioProblem } from '../../engine/index.ts';
import { build } from './build.ts';
import { lengthProblem } from './limits.ts';
import { didYouMean } from './nearest.ts';
import { SCENARIO_FORMAT, scenarioSchema } from './schema.ts';
import { shapeProblem, valueAt } from './shape-problem.ts';

/** A scenario, or the first thing that is wrong with it; `inKey`: with a field's name, not its value. */
export type ReadResult =
  | { readonly scenario: Scenario; readonly problem: null; readonly inKey: false }
  | { readonly scenario: null; readonly problem: Problem; readonly inKey: boolean };

/** Reads a scenario from parsed JSON (format `hvmmio-scenario/1`, model.md section 6). */
export function readScenario(json: unknown): ReadResult {
  const long = lengthProblem(json);
  const format = valueAt(json, ['format']);
  if (long !== null && format === SCENARIO_FORMAT) return failed(long);
  const parsed = scenarioSchema.safeParse(json);
  if (!parsed.success) {
    return { scenario: null, ...shapeProblem(parsed.error.issues, json, 'a scenario') };
  }
  const scenario = build(parsed.data);
  if ('expected' in scenario) return failed(scenario);
  const problem = scenarioProblem(scenario);
  if (problem !== null) return failed(withNearestDevice(problem, scenario, json));
  return { scenario, problem, inKey: false };
}

function failed(problem: Problem): ReadResult {
  return { scenario: null, problem, inKey: false };
}

/** Hints at the device that an event of an unknown one may have meant. */
function withNearestDevice(problem: Problem, scenario: Scenario, json: unknown): Problem {
  const { path, expected } = problem;
  const verb = path.at(-1);
  const id = verb === 'probe' || verb === 'remove' ? valueAt(json, path) : null;
  const known = [GRAPHICS, ...scenario.devices.map((device) => device.id)];
  if (typeof id !== 'string' || known.includes(id)) return problem;
  return { ...problem, expected: `${expected}${didYouMean(id, known)}` };
}
