import type { Scenario } from '../../../engine/index.ts';
import { SCENARIO_FORMAT } from '../../../properties/scenarios/schema.ts';
import { writeRoute } from '../shared/route.ts';
import type { AssumeForm } from './assume.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { leanJson } from './lean.ts';
import {
  assumedParams,
  BROKEN_LINK,
  type Linked,
  ownParams,
  readAssumed,
  readLink,
  scenarioOf,
} from './link.ts';

/** The parameter that holds a scenario: lean JSON without its format, deflated, in base64url. */
const SHORT = 's';
/** More than any scenario that a person would link, in bytes of JSON. */
const LONGEST = 2 ** 20;

/**
 * The address within the page, as short as it gets, at which the playground shows a scenario; of the reader's
 * own strategies it says how many there are, and nothing else.
 */
export async function shortLink(scenario: Scenario, assumed: AssumeForm, own = 0): Promise<string> {
  const { format: _, ...lean } = leanJson(scenario);
  const packed = toBase64Url(await deflated(JSON.stringify(lean)));
  const params = new URLSearchParams({
    [SHORT]: packed,
    ...assumedParams(assumed),
    ...ownParams(own),
  });
  return writeRoute({ view: 'playground', params });
}

/** Whether an address names a scenario, in whichever form. */
export function namesScenario(params: URLSearchParams): boolean {
  return params.has(SHORT) || params.has('scenario');
}

/** What an address holds, in its short form or in the long one that other views write. */
export async function readAnyLink(params: URLSearchParams): Promise<Linked> {
  const packed = params.get(SHORT);
  if (packed === null) return readLink(params);
  const read = readAssumed(params);
  if (read.problem !== null) return { ...read, scenario: null };
  try {
    const lean: unknown = JSON.parse(await inflated(fromBase64Url(packed)));
    return { ...read, ...scenarioOf({ format: SCENARIO_FORMAT, ...Object(lean) }) };
  } catch {
    return { ...read, scenario: null, problem: BROKEN_LINK };
  }
}

async function deflated(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The text; a TypeError or a RangeError where it was not deflated so, or is longer than any scenario. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > LONGEST) throw new RangeError('longer than any scenario');
  }
  return text + decoder.decode();
}
