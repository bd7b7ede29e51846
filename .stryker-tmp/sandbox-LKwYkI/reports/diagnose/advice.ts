import { GIB, type Strategy, scenarioProblem } from '../../engine/index.ts';
import { DEFAULT_HIGH_MMIO, ONE_GIB_HIGH_MMIO } from '../../properties/settings/high-mmio.ts';
import { ofType } from './evidence.ts';
import type { Fit } from './fit.ts';
import { clearsScreenInfo } from './infer/path.ts';
import type { Judgement } from './judgement.ts';
import { Losses, type Run, type Share } from './losses.ts';
import { KEXEC_S, MEASURES, type Measure, type Steps } from './measures.ts';

/** Something that the owner can do, what to type for it, and how often it helps. */
export interface Advice {
  readonly what: string;
  readonly steps: readonly Steps[];
  /** Of the ways in which the kdump kernel fails, those in which it then does not. */
  readonly cures: number;
  readonly of: number;
  /** Ways in which it fails only then. */
  readonly breaks: number;
}

/** What lowers the risk, computed over all ways in which the VM may be: what helps most comes first. */
export function adviceOn(
  judgement: Judgement,
  { fitting }: Fit,
  strategies: readonly Strategy[],
  now: Share,
): Advice[] {
  if (now.failing === 0) return [];
  const losses = new Losses();
  const fails = judgement.losses.map(({ length }) => length > 0);
  const { evidence, inferred } = judgement;
  const cleared = clearsScreenInfo(evidence, inferred.platform) !== null;
  const possible = MEASURES.filter(({ by }) => by !== 'host' || !isOnAzure(judgement)).filter(
    ({ what }) => !cleared || what !== KEXEC_S,
  );
  return possible
    .flatMap(({ what, steps, ...measure }) => {
      const after = fitting.map((variant) => {
        const run = taking(measure, variant, strategies);
        return run === null ? null : losses.in(run).length > 0;
      });
      // A measure that makes no possible VM of one way is none.
      if (after.includes(null)) return [];
      const cures = after.filter((failing, way) => fails[way] === true && failing === false).length;
      const breaks = after.filter(
        (failing, way) => fails[way] === false && failing === true,
      ).length;
      return { what, steps, cures, of: now.failing, breaks };
    })
    .filter(({ cures, breaks }) => cures > breaks)
    .toSorted((one, other) => other.cures - other.breaks - (one.cures - one.breaks));
}

/** The variant with a measure taken; null where that makes no possible VM. */
function taking(
  { vary, strategy }: Pick<Measure, 'vary' | 'strategy'>,
  variant: Run,
  strategies: readonly Strategy[],
): Run | null {
  const scenario = vary(variant.scenario);
  const followed =
    strategy === undefined ? variant.strategy : strategies.find(({ id }) => id === strategy);
  if (followed === undefined || scenarioProblem(scenario) !== null) return null;
  return { ...variant, scenario, strategy: followed };
}

/** Whether it is Azure's VM, whose tenant has no Hyper-V host: a line says so, or its MMIO is Azure's. */
export function isOnAzure({ evidence, inferred, fit }: Judgement): boolean {
  if (ofType(evidence.all, 'azure').length > 0) return true;
  const { lowMmio, highMmio } = fit?.best.settings ?? inferred.settings;
  const azures = [DEFAULT_HIGH_MMIO, ONE_GIB_HIGH_MMIO];
  return (
    lowMmio === 3 * GIB &&
    azures.some(({ start, end }) => start === highMmio?.start && end === highMmio.end)
  );
}
