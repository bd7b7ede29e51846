import fc from 'fast-check';
import type { Scenario } from '../../engine/index.ts';
import { drawAnything } from './anything.ts';
import type { Domain } from './domains.ts';
import { CHOICE_SCALE, listedDraw } from './draw.ts';

/** More choices than any scenario needs. */
const MOST_CHOICES = 250;

/**
 * Scenarios of a domain for fast-check. They shrink by making fewer and smaller choices, and so towards
 * the ordinary: fewer boots, fewer devices, the default host.
 */
export function scenariosIn(domain: Domain): fc.Arbitrary<Scenario> {
  return fc
    .array(fc.nat(CHOICE_SCALE - 1), { maxLength: MOST_CHOICES, size: 'max' })
    .map((choices) => domain.restrict(drawAnything(listedDraw(choices))));
}
