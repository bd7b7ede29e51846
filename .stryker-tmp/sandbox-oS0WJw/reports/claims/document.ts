import { z } from 'zod';
import { readScenario } from '../../properties/scenarios/read.ts';
import { fields, flag, list, oneOf } from '../../properties/scenarios/shape.ts';
import { count, type DocumentOf, name, ownSchema, scenarioJson, text } from '../documents/shape.ts';

export const CLAIMS_FORMAT = 'hvmmio-claims/1';

/** Longer lists than this of what a claim has are refused. */
const MOST = 100;

function listUpTo<Item extends z.ZodType>(what: string, item: Item) {
  const expected = `a list of at most ${MOST} ${what}`;
  return list(expected, item).max(MOST, { error: expected });
}

/** The JSON of a scenario's file. */
const scenario = scenarioJson
  .superRefine((json, context) => {
    const { problem } = readScenario(json);
    if (problem === null) return;
    context.addIssue({ code: 'custom', path: [...problem.path], message: problem.expected });
  })
  .meta({ $ref: 'scenario-1.json' });

const counterexample = fields('a counterexample', { strategy: name, scenario });

/** How a claim falls under one setting of the assumptions. */
const falls = oneOf(['upheld', 'refuted', 'nothing to judge']);

const side = fields('how a claim falls under another assumption', {
  assumption: name,
  verdict: falls,
  tried: count,
  failing: count,
  counterexample: counterexample.nullable(),
});

const outside = fields('how a claim fares outside its premises', {
  words: text,
  tried: count,
  failing: count,
  counterexample: counterexample.nullable(),
});

/** What was said, and how it is read. */
const said = {
  id: name,
  source: text,
  claim: text,
  premises: text.nullable(),
  reads: text.nullable(),
};

/** A claim about a kernel that was not given. */
const notJudged = fields('a claim that is not judged', { ...said, settledBy: text });

const claim = fields('a claim', {
  ...said,
  verdict: oneOf(['upheld', 'refuted', 'rests on an assumption']),
  usually: falls,
  domain: text,
  tried: count,
  failing: count,
  exhaustive: flag(),
  counterexample: counterexample.nullable(),
  underAssumptions: listUpTo('other assumptions', side),
  evidence: listUpTo('lines', text),
  outside: listUpTo('places outside its premises', outside),
});

/** The shape of verdicts on claims. Each error's message says what is expected. */
export const claimsShape = fields('verdicts on claims', {
  $schema: ownSchema(CLAIMS_FORMAT),
  format: z.literal(CLAIMS_FORMAT, { error: `"${CLAIMS_FORMAT}"` }),
  claims: listUpTo('claims', claim),
  notJudged: listUpTo('claims', notJudged).optional(),
});

export type CounterexampleDocument = DocumentOf<typeof counterexample>;
export type SideDocument = DocumentOf<typeof side>;
export type ClaimDocument = DocumentOf<typeof claim>;
/** Verdicts on claims as a JSON document. */
export type ClaimsDocument = DocumentOf<typeof claimsShape>;
