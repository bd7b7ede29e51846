import type { Scenario, Strategy } from '../../../engine/index.ts';
import { properties, relations } from '../../../properties/index.ts';
import { drawNamed } from '../../../properties/population/population.ts';
import type { Property, Relation } from '../../../properties/property.ts';
import { onOneLine } from '../../../properties/scenarios/describe.ts';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import type { Assumed } from '../../assume/assumptions.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import {
  type AssumeForm,
  CHOICES,
  readAssumeForm,
  USUAL_ASSUMPTIONS,
} from '../playground/assume.ts';
import { readDropped } from '../playground/dropped.ts';
import { EXAMPLE } from '../playground/example.ts';
import { readLink } from '../playground/link.ts';

export const ALL_PROPERTIES: readonly (Property | Relation)[] = [...properties, ...relations];

/** What the address asks to be explained. */
export interface Choice {
  readonly strategy: Strategy;
  /** Null: the first that is violated. */
  readonly property: Property | Relation | null;
  /** Null: the smallest that there is. */
  readonly scenario: Scenario | null;
  /** The scenario's, if it means the same everywhere. */
  readonly name: string | null;
  readonly form: AssumeForm;
  readonly assumed: Assumed;
}

/** The choice, or the one thing that is wrong with the address. */
export type ReadChoice =
  | { readonly choice: Choice; readonly problem: null }
  | { readonly choice: null; readonly problem: string };

/** What an address of this view asks for; what it leaves out is the usual. */
export function readChoice(
  params: URLSearchParams,
  strategies: readonly Strategy[],
  comparison: ComparisonDocument | null,
): ReadChoice {
  try {
    const strategy = named('strategy', params.get('strategy') ?? 'original', strategies);
    const wanted = params.get('property');
    const property = wanted === null ? null : named('property', wanted, ALL_PROPERTIES);
    const { scenario, name, form } = readSource(params, comparison);
    const { assumed, problem } = readAssumeForm(form, scenario);
    if (assumed === null) return { choice: null, problem };
    return { choice: { strategy, property, scenario, name, form, assumed }, problem: null };
  } catch (error) {
    if (error instanceof InputError) return { choice: null, problem: error.message };
    throw error;
  }
}

function named<One extends { readonly id: string }>(
  name: string,
  id: string,
  known: readonly One[],
): One {
  const found = known.find((one) => one.id === id);
  if (found !== undefined) return found;
  const ids = known.map((one) => one.id).join(', ');
  throw new InputError(`${name}: found ${quoted(id)}, expected one of ${ids}`);
}

function quoted(text: string): string {
  return onOneLine(JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}\u2026` : text));
}

/**
 * A scenario as the playground's links hold one, or as plain JSON, or by its name, or none; what an address
 * that asks for nothing shows is the recorded kdump case.
 */
function readSource(params: URLSearchParams, comparison: ComparisonDocument | null) {
  if (params.size === 0) return { scenario: EXAMPLE, name: null, form: USUAL_ASSUMPTIONS };
  const text = params.get('scenario');
  const plain = text?.trimStart().startsWith('{') === true ? text : null;
  const rest = new URLSearchParams(params);
  if (plain !== null) rest.delete('scenario');
  const name = text === null ? params.get('name') : null;
  if (name !== null) assumeAs(comparison, rest);
  const { scenario: linked, assumed: form, problem } = readLink(rest);
  if (problem !== null) throw new InputError(problem);
  const parsed = plain === null ? null : readDropped('scenario', plain);
  if (name === null) return { scenario: parsed ?? linked, name, form };
  const drawn = drawNamed(name);
  if (drawn !== null) return { scenario: drawn, name, form };
  throw new InputError(`name: found ${quoted(name)}, expected population-SEED-NUMBER`);
}

/** What the address does not say of assumptions is as the comparison, which named the scenario, has it. */
function assumeAs(comparison: ComparisonDocument | null, params: URLSearchParams): void {
  for (const id of CHOICES) {
    const value = comparison?.assumptions[id.toUpperCase()];
    if (value !== undefined && !params.has(id)) params.set(id, value);
  }
}
