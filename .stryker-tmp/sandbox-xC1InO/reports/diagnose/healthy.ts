import type { Holding } from '../running/holding.ts';
import type { Diagnosis } from './diagnosis.ts';
import { ofType } from './evidence.ts';

/**
 * Whether logs show a VM without failures: not where they show one, or the kdump kernel loses a device in
 * every way that they leave; open where they decide nothing.
 */
export function isHealthy({ verdict, troubles, evidence }: Diagnosis): Holding {
  const { headline } = verdict;
  if (headline === 'not-hyper-v') return 'cannot tell';
  const needs = ofType(evidence.all, 'need');
  if (headline.endsWith('-lost') || troubles.length + needs.length > 0) return 'does not hold';
  return headline === 'nothing-at-risk' ? 'holds' : 'cannot tell';
}
