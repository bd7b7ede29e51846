import type { Strategy } from '../../engine/index.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { expectationsOf } from './expectations.ts';
import { type Effort, type Fit, fitTo, USUAL_EFFORT } from './fit.ts';
import { type Inferred, infer } from './infer/infer.ts';
import type { Logs } from './logs.ts';
import type { Loss } from './losses.ts';
import { lossesOf, type Verdict, verdictOf } from './verdict.ts';

/** What the logs say, and what follows from it. */
export interface Judgement {
  readonly evidence: Evidence;
  readonly inferred: Inferred;
  /** Null where what the logs say makes no possible VM. */
  readonly fit: Fit | null;
  /** What the kdump kernel loses in each way of the fit. */
  readonly losses: readonly (readonly Loss[])[];
  readonly verdict: Verdict;
}

/** The verdict and what it rests on; `strategies` are those that the VM's kernel may follow. */
export function judgementOf(
  logs: Logs,
  strategies: readonly Strategy[],
  effort: Effort = USUAL_EFFORT,
): Judgement {
  const evidence = evidenceOf(logs);
  const inferred = infer(evidence);
  const fit = fitTo(inferred, expectationsOf(evidence, inferred), strategies, effort);
  const losses = fit === null ? [] : lossesOf(fit);
  const verdict = verdictOf(evidence, inferred, fit, losses);
  return { evidence, inferred, fit, losses, verdict };
}
