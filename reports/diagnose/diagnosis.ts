import type { Strategy } from '../../engine/index.ts';
import { type Advice, adviceOn } from './advice.ts';
import { type Evidence, evidenceOf, ofType } from './evidence.ts';
import { expectationsOf } from './expectations.ts';
import type { Fact } from './facts.ts';
import { type Effort, type Fit, fitTo, USUAL_EFFORT } from './fit.ts';
import { type Inferred, infer } from './infer/infer.ts';
import type { Logs } from './logs.ts';
import type { Loss } from './losses.ts';
import { type Risk, riskOf } from './risk.ts';
import { type Settling, settlingOf } from './settling.ts';
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

/** All that can be said of a VM by its logs. */
export interface Diagnosis extends Judgement {
  readonly strange: Logs['strange'];
  /** Failures that the logs themselves show. */
  readonly troubles: readonly Fact<'trouble'>[];
  /** Null where nothing is judged. */
  readonly judged: {
    readonly fit: Fit;
    readonly risk: Risk;
    readonly advice: readonly Advice[];
  } | null;
  /** What more would settle what is open. */
  readonly settling: readonly Settling[];
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

export function diagnosisOf(
  logs: Logs,
  strategies: readonly Strategy[],
  effort: Effort = USUAL_EFFORT,
): Diagnosis {
  const judgement = judgementOf(logs, strategies, effort);
  const { fit, verdict, evidence } = judgement;
  const judged =
    fit === null || verdict.headline === 'not-hyper-v' ? null : judge(judgement, fit, strategies);
  return {
    ...judgement,
    strange: logs.strange,
    troubles: troublesOf(evidence),
    judged,
    settling: settlingOf(judgement, judged?.risk ?? null),
  };
}

function judge(judgement: Judgement, fit: Fit, strategies: readonly Strategy[]) {
  const risk = riskOf(fit, judgement.losses, strategies);
  return { fit, risk, advice: adviceOn(judgement, fit, strategies, risk.own) };
}

/** An oops is one trouble, told by the line that says where, if one does. */
function troublesOf({ all }: Evidence): Fact<'trouble'>[] {
  const troubles = ofType(all, 'trouble');
  const placed = troubles.some(({ trouble }) => trouble === 'vmbus-oops');
  return troubles.filter(({ trouble }) => !placed || trouble !== 'oops');
}
