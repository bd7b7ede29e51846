import type { Scenario } from '../../../engine/index.ts';
import { type AssumeForm, USUAL_ASSUMPTIONS } from '../playground/assume.ts';
import { playgroundLink } from '../playground/link.ts';
import { readRoute, writeRoute } from '../shared/route.ts';

/** What the view of one case is asked to explain. */
interface Wanted {
  readonly strategy: string;
  readonly property: string;
  /** A scenario, the name of one of the population, or null for the smallest that there is. */
  readonly source: Scenario | string | null;
}

/** The address within the page at which a violation is explained. */
export function caseLink(
  { strategy, property, source }: Wanted,
  assumed: AssumeForm = USUAL_ASSUMPTIONS,
): string {
  const params = new URLSearchParams({ strategy, property });
  if (typeof source === 'string') params.set('name', source);
  else if (source !== null) {
    const packed = readRoute(playgroundLink(source, assumed)).params;
    for (const [name, value] of packed) params.set(name, value);
  }
  return writeRoute({ view: 'case', params });
}
