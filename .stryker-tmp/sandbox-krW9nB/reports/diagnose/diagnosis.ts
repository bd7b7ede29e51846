import type { Strategy } from '../../engine/index.ts';
import { type Advice, adviceOn } from './advice.ts';
import { type Evidence, ofType } from './evidence.ts';
import type { Fact } from './facts.ts';
import { type Effort, type Fit, USUAL_EFFORT } from './fit.ts';
import { type Judgement, judgementOf } from './judgement.ts';
import type { Logs } from './logs.ts';
import { type Risk, riskOf } from './risk.ts';
import { type Settling, settlingOf } from './settling.ts';

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
