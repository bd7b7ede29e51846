import type { Strategy } from '../../../engine/index.ts';
import { harmfulProperties } from '../../../properties/index.ts';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { SWITCHES } from '../../assume/assumptions.ts';
import type { CounterexampleDocument } from '../../claims/document.ts';
import { inShort } from '../../claims/text-list.ts';
import { caseLink } from '../case/case-link.ts';
import {
  type AssumeForm,
  CHOICES,
  readAssumeForm,
  USUAL_ASSUMPTIONS,
} from '../playground/assume.ts';
import { evaluate } from '../playground/evaluate.ts';
import { playgroundLink } from '../playground/link.ts';

/** A counterexample in words, and where the page shows it. */
export interface Opened {
  readonly words: string;
  /** Null where the page has no field for the assumption. */
  readonly link: { readonly href: string; readonly to: string } | null;
}

/**
 * A counterexample opens as one case where a window of it lies over the framebuffer or goes nowhere, and
 * otherwise in the playground. `assumption` is one other than usual, such as `A2=kept`; null for the usual ones.
 */
export function openCounterexample(
  { strategy: id, scenario: json }: CounterexampleDocument,
  assumption: string | null,
  strategies: readonly Strategy[],
): Opened {
  const { scenario } = readScenario(json);
  if (scenario === null) return { words: id, link: null };
  const words = inShort({ strategy: id, scenario }, strategies);
  const form = formOf(assumption);
  const strategy = strategies.find((one) => one.id === id);
  const assumed = form === null ? null : readAssumeForm(form, scenario).assumed;
  if (form === null || assumed === null) return { words, link: null };
  const known = strategy === undefined ? [] : [strategy];
  const [judged] = evaluate(scenario, known, { assumed, relations: false }).judgements;
  const violated = judged?.violations.map(({ property }) => property) ?? [];
  const property = violated.find((one) => harmfulProperties.some(({ id }) => id === one));
  const link =
    property === undefined
      ? { href: playgroundLink(scenario, form), to: 'the playground' }
      : { href: caseLink({ strategy: id, property, source: scenario }, form), to: 'One case' };
  return { words, link };
}

/** The fields of the playground for an assumption; null where it has no field that says so. */
function formOf(assumption: string | null): AssumeForm | null {
  if (assumption === null) return USUAL_ASSUMPTIONS;
  const found = SWITCHES.find(({ id, value }) => `${id}=${value}` === assumption);
  const field = CHOICES.find((id) => id.toUpperCase() === found?.id);
  if (found === undefined || field === undefined) return null;
  return { ...USUAL_ASSUMPTIONS, [field]: found.value };
}
