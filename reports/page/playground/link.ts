import type { Scenario } from '../../../engine/index.ts';
import { describeProblem, describeValue } from '../../../properties/scenarios/describe.ts';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { SWITCHES } from '../../assume/assumptions.ts';
import { writeRoute } from '../shared/route.ts';
import { type AssumeForm, USUAL_ASSUMPTIONS } from './assume.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { leanJson } from './lean.ts';
import { tooLarge } from './room.ts';

const IDS = ['a1', 'a2', 'a3', 'a4', 'a5'] as const;

/** What is said of an address that holds nothing readable. */
export const BROKEN_LINK = 'the link is cut off or changed';

/**
 * The address within the page at which the playground shows a scenario under some assumptions. Other views
 * link by it, for it is there at once; the playground itself writes `shortLink` in its place.
 */
export function playgroundLink(
  scenario: Scenario,
  assumed: AssumeForm = USUAL_ASSUMPTIONS,
): string {
  const packed = pack(JSON.stringify(leanJson(scenario)));
  const params = new URLSearchParams({ scenario: packed, ...assumedParams(assumed) });
  return writeRoute({ view: 'playground', params });
}

/** The parameters of what is not usually assumed. */
export function assumedParams(assumed: AssumeForm): Record<string, string> {
  const unusual = IDS.filter((id) => assumed[id] !== USUAL_ASSUMPTIONS[id]);
  return Object.fromEntries(
    unusual.map((id) => [id, id === 'a3' ? pack(assumed[id]) : assumed[id]]),
  );
}

/** The parameter that says how many strategies from the reader's files an address was made with: it holds none. */
const OWN = 'own';

export function ownParams(own: number): Record<string, string> {
  return own === 0 ? {} : { [OWN]: String(own) };
}

/** What an address holds; no scenario, and what is wrong, where it is not one of the playground's. */
export interface Linked {
  readonly scenario: Scenario | null;
  readonly assumed: AssumeForm;
  /** How many strategies from files there were where it was made. */
  readonly own: number;
  readonly problem: string | null;
}

export function readLink(params: URLSearchParams): Linked {
  const read = readAssumed(params);
  const packed = params.get('scenario');
  if (packed === null || read.problem !== null) return { ...read, scenario: null };
  try {
    return { ...read, ...scenarioOf(JSON.parse(unpack(packed))) };
  } catch {
    return { ...read, scenario: null, problem: BROKEN_LINK };
  }
}

/** The scenario of a link's JSON, or what is wrong with it. */
export function scenarioOf(json: unknown): Pick<Linked, 'scenario' | 'problem'> {
  const { scenario, problem } = readScenario(json);
  if (scenario === null) return { scenario, problem: describeProblem(problem) };
  const large = tooLarge(scenario);
  return large === null ? { scenario, problem: null } : { scenario: null, problem: large };
}

/** What an address has the playground assume, up to the first thing that is wrong with it. */
export function readAssumed(params: URLSearchParams): Omit<Linked, 'scenario'> {
  let assumed = USUAL_ASSUMPTIONS;
  const own = /^[1-9]\d?$/.test(params.get(OWN) ?? '') ? Number(params.get(OWN)) : 0;
  try {
    for (const id of IDS) {
      const value = params.get(id);
      if (value === null) continue;
      const known = SWITCHES.filter((one) => one.id.toLowerCase() === id).map((one) => one.value);
      if (id !== 'a3' && !known.includes(value)) {
        const problem = `${id}: found ${describeValue(value)}, expected ${known.join(', ')}`;
        return { assumed, own, problem };
      }
      assumed = { ...assumed, [id]: id === 'a3' ? unpack(value) : value };
    }
    return { assumed, own, problem: null };
  } catch {
    return { assumed, own, problem: BROKEN_LINK };
  }
}

function pack(text: string): string {
  return toBase64Url(new TextEncoder().encode(text));
}

/** The text; a DOMException or a TypeError where it was not packed so. */
function unpack(packed: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(fromBase64Url(packed));
}
