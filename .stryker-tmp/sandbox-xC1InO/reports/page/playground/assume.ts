import { DEFAULT_ASSUMPTIONS, type IomemEntry, type Scenario } from '../../../engine/index.ts';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import { type Assumed, SWITCHES, USUALLY_ASSUMED } from '../../assume/assumptions.ts';
import { checkFits } from '../../assume/fits.ts';
import { parseIomem } from '../../assume/iomem-entries.ts';
import { WHERE } from './evaluate.ts';

/** What the fields of the assumptions hold: values by lower-case id, and the text of A3's ranges. */
export interface AssumeForm {
  readonly a1: string;
  readonly a2: string;
  readonly a3: string;
  readonly a4: string;
  readonly a5: string;
}

export const USUAL_ASSUMPTIONS: AssumeForm = {
  a1: DEFAULT_ASSUMPTIONS.A1,
  a2: DEFAULT_ASSUMPTIONS.A2,
  a3: '',
  a4: DEFAULT_ASSUMPTIONS.A4,
  a5: DEFAULT_ASSUMPTIONS.A5,
};

/** The assumptions with a fixed choice of answers. */
export const CHOICES = ['a1', 'a2', 'a4', 'a5'] as const;

/** What messages call the text of A3's ranges, which on the command line is a file. */
const RANGES = 'ranges';

/** What a form assumes, or what is wrong with its ranges. */
export type ReadAssumed =
  | { readonly assumed: Assumed; readonly problem: null }
  | { readonly assumed: null; readonly problem: string };

export function readAssumeForm(form: AssumeForm, scenario: Scenario | null): ReadAssumed {
  let { assumptions } = USUALLY_ASSUMED;
  for (const id of CHOICES) {
    const found = SWITCHES.find((one) => one.id.toLowerCase() === id && one.value === form[id]);
    assumptions = { ...assumptions, ...found?.sets };
  }
  try {
    const A3 = readRanges(form.a3);
    const iomemFile = A3.length === 0 ? null : RANGES;
    const assumed: Assumed = { assumptions: { ...assumptions, A3 }, iomemFile };
    if (scenario !== null) checkFits(assumed, scenario, WHERE);
    return { assumed, problem: null };
  } catch (error) {
    if (error instanceof InputError) return { assumed: null, problem: error.message };
    throw error;
  }
}

function readRanges(text: string): readonly IomemEntry[] {
  if (text.trim() === '') return [];
  return parseIomem({ file: RANGES, line: 1, text, oneLine: false });
}
