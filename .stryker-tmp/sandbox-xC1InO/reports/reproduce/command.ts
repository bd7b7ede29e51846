import { type DeviceWord, type Scenario, type Strategy, simulate } from '../../engine/index.ts';
import { describeProblem } from '../../properties/scenarios/describe.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { schemaOf } from '../documents/shape.ts';
import { kernelName } from '../words/kernels.ts';
import { bootSteps } from './boot.ts';
import { REPRODUCTION_FORMAT } from './document.ts';
import { type Expected, expectedOf } from './expect.ts';
import { guestSteps, type Step, sysfbOf } from './guest.ts';
import { kernelFor, type StandsFor } from './kernel.ts';
import { limitsOf } from './limits.ts';
import { HIGH_BASE, refusalOf, sizeOf } from './refusal.ts';
import { vmLines } from './vm.ts';

/** One boot: what to do, what it shows, and how each device ends. */
export interface ReproducedBoot {
  readonly kernel: string;
  readonly todo: readonly Step[];
  readonly expect: readonly Expected[];
  readonly devices: readonly DeviceWord[];
}

/** How to make a scenario happen on a real host, and what it will show under a strategy. */
export interface Reproduction {
  readonly scenario: string;
  readonly strategy: string;
  readonly kernel: StandsFor;
  /** Lines of PowerShell. */
  readonly vm: readonly string[];
  readonly guest: readonly Step[];
  readonly boots: readonly ReproducedBoot[];
  readonly limits: readonly string[];
}

/** The steps for a valid scenario; an InputError where no cmdlet makes its VM. `file` names it. */
export function reproduce(scenario: Scenario, file: string, strategy: Strategy): Reproduction {
  const refusal = refusalOf(scenario.host);
  if (refusal !== null) throw new InputError(`${file}: ${describeProblem(refusal)}`);
  const made = madeOf(scenario);
  const { boots } = simulate(made, strategy);
  return {
    scenario: file,
    strategy: strategy.id,
    kernel: kernelFor(strategy),
    vm: vmLines(made, scenario.name ?? file),
    guest: guestSteps(made, strategy),
    boots: boots.map((boot, index) => ({
      kernel: kernelName(made.boots, index),
      todo: [...buildSteps(made, index, strategy), ...bootSteps(made, index)],
      expect: expectedOf(made, boot, strategy),
      devices: boot.words,
    })),
    limits: limitsOf(scenario, made, strategy),
  };
}

/** The scenario on the VM that cmdlets make: its high MMIO starts where every VM's does. */
function madeOf(scenario: Scenario): Scenario {
  const { highMmio } = scenario.host;
  if (highMmio === null) return scenario;
  const made = { start: HIGH_BASE, end: HIGH_BASE + sizeOf(highMmio) - 1 };
  return { ...scenario, host: { ...scenario.host, highMmio: made } };
}

/** Which build this boot needs, where the scenario's kernels differ. */
function buildSteps(scenario: Scenario, index: number, strategy: Strategy): Step[] {
  const sysfb = scenario.boots.map(({ kernel }) => sysfbOf(scenario, strategy, kernel.sysfb));
  if (scenario.host.generation === 1 || new Set(sysfb).size === 1) return [];
  return [{ say: `This kernel is built ${sysfb[index] ? 'with' : 'without'} CONFIG_SYSFB.` }];
}

/** A reproduction as one line of JSON. */
export function writeJson(reproduction: Reproduction): string {
  return `${JSON.stringify({ $schema: schemaOf(REPRODUCTION_FORMAT), format: REPRODUCTION_FORMAT, ...reproduction })}\n`;
}
