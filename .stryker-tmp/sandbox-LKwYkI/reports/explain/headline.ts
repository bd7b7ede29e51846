import type { Violation } from '../../properties/property.ts';
import { kernelName } from '../words/kernels.ts';
import type { Explanation } from './explain.ts';

/** Which property is violated, and where first; or that it is not. One line without its stop. */
export function headlineOf(
  { strategy, property, scenario }: Pick<Explanation, 'strategy' | 'property' | 'scenario'>,
  [first, ...more]: readonly Violation[],
): string {
  if (first === undefined) return `${strategy.id} does not violate ${property.id} here`;
  const where = `${kernelName(scenario.boots, first.boot)}, ${first.device}`;
  const others = more.length === 0 ? '' : ` (and ${more.length} more; this is the first)`;
  return `${strategy.id} violates ${property.id}: ${where}${others}`;
}
