import type { Strategy } from '../../engine/index.ts';
import { NoSuchStrategy } from '../../properties/claims/bench.ts';
import type { Claim } from '../../properties/claims/ledger.ts';
import type { ClaimsDocument } from '../claims/document.ts';
import { claimsDocument } from '../claims/json.ts';
import { judgeClaims } from '../claims/judged.ts';
import { progressBar } from '../running/progress.ts';

/**
 * How these claims fall, with progress on standard error; null where one speaks of a strategy that is
 * not among these.
 */
export function claimsForReport(
  claims: readonly Claim[],
  strategies: readonly Strategy[],
): ClaimsDocument | null {
  const bar = progressBar('judging {bar} {value}/{total} claims, {eta_formatted} left');
  // On anything but a terminal the bar stays silent.
  bar.start(claims.length, 0);
  try {
    const verdicts = claims.map((claim) => {
      const one = judgeClaims([claim], strategies);
      bar.increment();
      return one;
    });
    return claimsDocument({
      judged: verdicts.flatMap(({ judged }) => judged),
      notJudged: verdicts.flatMap(({ notJudged }) => notJudged),
    });
  } catch (error) {
    if (error instanceof NoSuchStrategy) return null;
    throw error;
  } finally {
    bar.stop();
  }
}
