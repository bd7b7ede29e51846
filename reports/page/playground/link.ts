import type { Scenario } from '../../../engine/index.ts';
import { describeProblem } from '../../../properties/scenarios/describe.ts';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { writeScenario } from '../../../properties/scenarios/write.ts';
import { SWITCHES } from '../../assume/assumptions.ts';
import { writeRoute } from '../shared/route.ts';
import { type AssumeForm, USUAL_ASSUMPTIONS } from './assume.ts';

const IDS = ['a1', 'a2', 'a3', 'a4', 'a5'] as const;

/** The address within the page at which the playground shows a scenario under some assumptions. */
export function playgroundLink(
  scenario: Scenario,
  assumed: AssumeForm = USUAL_ASSUMPTIONS,
): string {
  const params = new URLSearchParams({ scenario: pack(JSON.stringify(writeScenario(scenario))) });
  for (const id of IDS) {
    const value = assumed[id];
    if (value !== USUAL_ASSUMPTIONS[id]) params.set(id, id === 'a3' ? pack(value) : value);
  }
  return writeRoute({ view: 'playground', params });
}

/** What an address holds; no scenario, and what is wrong, where it is not one of the playground's. */
export interface Linked {
  readonly scenario: Scenario | null;
  readonly assumed: AssumeForm;
  readonly problem: string | null;
}

export function readLink(params: URLSearchParams): Linked {
  let assumed = USUAL_ASSUMPTIONS;
  try {
    for (const id of IDS) {
      const value = params.get(id);
      if (value === null) continue;
      const known = SWITCHES.filter((one) => one.id.toLowerCase() === id).map((one) => one.value);
      if (id !== 'a3' && !known.includes(value)) {
        const problem = `${id}: found ${JSON.stringify(value)}, expected ${known.join(', ')}`;
        return { scenario: null, assumed, problem };
      }
      assumed = { ...assumed, [id]: id === 'a3' ? unpack(value) : value };
    }
    const packed = params.get('scenario');
    if (packed === null) return { scenario: null, assumed, problem: null };
    const { scenario, problem } = readScenario(JSON.parse(unpack(packed)));
    return { scenario, assumed, problem: problem === null ? null : describeProblem(problem) };
  } catch {
    return { scenario: null, assumed, problem: 'the link is cut off or changed' };
  }
}

/** A text in letters, digits, dashes and underscores: base64url of its UTF-8. */
function pack(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text; a DOMException or a TypeError where it was not packed so. */
function unpack(packed: string): string {
  const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
