import type { Strategy } from '../../engine/index.ts';
import { type Advice, adviceOn } from './advice.ts';
import { type Evidence, evidenceOf, ofType } from './evidence.ts';
import { expectationsOf } from './expectations.ts';
import type { Fact } from './facts.ts';
import { type Fit, fitTo } from './fit.ts';
import { type Inferred, infer } from './infer/infer.ts';
import type { Logs } from './logs.ts';
import { type Risk, riskOf } from './risk.ts';

/** All that can be told of a VM by its logs. */
export interface Diagnosis {
  readonly evidence: Evidence;
  readonly inferred: Inferred;
  /** Failures that the logs themselves show. */
  readonly troubles: readonly Fact<'trouble'>[];
  /** Null where what the logs say makes no possible VM; nothing is judged then. */
  readonly judged: {
    readonly fit: Fit;
    readonly risk: Risk;
    readonly advice: readonly Advice[];
  } | null;
}

export function diagnosisOf(logs: Logs, strategies: readonly Strategy[]): Diagnosis {
  const evidence = evidenceOf(logs);
  const inferred = infer(evidence);
  const expectations = expectationsOf(evidence, inferred);
  const fitted = fitTo(inferred, expectations, strategies);
  return {
    evidence,
    inferred,
    troubles: ofType(evidence.all, 'trouble'),
    judged: fitted === null ? null : judge(fitted, strategies),
  };
}

function judge(fitted: Fit, strategies: readonly Strategy[]) {
  const risk = riskOf(fitted, strategies);
  return { fit: fitted, risk, advice: adviceOn(fitted, strategies, risk.own) };
}
