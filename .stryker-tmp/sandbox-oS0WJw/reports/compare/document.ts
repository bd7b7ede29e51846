import { z } from 'zod';
import { fields, flag, list, oneOf } from '../../properties/scenarios/shape.ts';
import { assumedValues, USUALLY_ASSUMED } from '../assume/assumptions.ts';
import {
  byName,
  count,
  counts,
  type DocumentOf,
  kind,
  kinds,
  name,
  namesOf,
  ownSchema,
  share,
  strategies,
  text,
} from '../documents/shape.ts';
import { CHANGES } from './changes.ts';
import { questions } from './questions.ts';
import { judgedProperties } from './verdict.ts';

export const COMPARISON_FORMAT = 'hvmmio-comparison/1';

const SEED = 'a seed: up to 40 letters, digits, dots and dashes';

const property = z.enum(judgedProperties, { error: `one of ${judgedProperties.join(', ')}` });

const paired = fields('a paired difference', {
  onlyBaseline: count,
  onlyStrategy: count,
  difference: z.int({ error: 'a whole number' }),
  p: share,
});

const cell = fields('a cell', {
  strategy: name,
  property,
  judged: count,
  violated: count,
  /** Scenarios, of those judged, that put the property to the test. */
  exercised: count.exactOptional(),
  interval: z.tuple([share, share], { error: 'a lower and an upper bound' }).readonly(),
  againstBaseline: paired.nullable(),
  smallest: name.nullable(),
});

const answer = fields('an answer', {
  strategy: name,
  question: oneOf(questions.map(({ id }) => id)),
  judged: count,
  violated: count,
  againstBaseline: paired.nullable(),
  smallest: name.nullable(),
  smallestApart: fields('the smallest of each alone', {
    strategy: name.nullable(),
    baseline: name.nullable(),
  }),
  where: fields('what failures share', {
    traits: list('a list of traits', text),
    scenarios: count,
  }).nullable(),
});

const stratum = fields('a stratum', {
  property,
  hostClass: name,
  judged: counts,
  violated: counts,
  exercised: counts.exactOptional(),
});

const tradeOff = fields('a trade-off', {
  strategy: name,
  hostClass: name.nullable(),
  scenarios: count,
  conflicts: count,
  starved: count,
  moved: count.exactOptional(),
});

const seen = fields('scenarios and the smallest of them', {
  scenarios: count,
  smallest: name.nullable(),
});

const change = fields('what a strategy makes of a kind of failure', {
  ...kind.shape,
  change: oneOf(CHANGES),
  onlyBaseline: seen,
  onlyStrategy: seen,
  both: seen,
});

const changes = fields('what a strategy changes', {
  strategy: name,
  kinds: list('a list of kinds of failure', change),
});

const stopped = fields('a strategy that was stopped', { strategy: name, at: text, why: text });

const shift = fields('what changes under another assumption', {
  assumption: name,
  value: name,
  words: text,
  cells: list(
    'a list of cells',
    fields('a changed cell', {
      strategy: name,
      property,
      violated: count,
      before: count,
      otherVerdict: flag(),
    }),
  ),
});

const assumptions = Object.keys(assumedValues(USUALLY_ASSUMED));

/** The shape of a comparison. Each error's message says what is expected. */
export const comparisonShape = fields('a comparison', {
  $schema: ownSchema(COMPARISON_FORMAT),
  format: z.literal(COMPARISON_FORMAT, { error: `"${COMPARISON_FORMAT}"` }),
  scenarios: count,
  seed: z.string({ error: SEED }).regex(/^[A-Za-z0-9.-]{1,40}$/, { error: SEED }),
  strategies,
  baseline: name,
  properties: namesOf('properties', property),
  classes: list('a list of classes of hosts', name).exactOptional(),
  ownIdeas: list('a list of strategies', name).exactOptional(),
  answers: list('a list of answers', answer).exactOptional(),
  cells: list('a list of cells', cell),
  hostClasses: byName('the scenarios of each class of hosts', count),
  strata: list('a list of strata', stratum),
  kinds,
  tradeOffs: list('a list of trade-offs', tradeOff),
  population: byName('weights by what they decide', byName('weights by name', count)),
  assumptions: fields(
    `a value for each of ${assumptions.join(', ')}`,
    Object.fromEntries(assumptions.map((id) => [id, name])),
  ),
  files: byName('paths by ids of strategies', text).exactOptional(),
  changes: list('a list of what strategies change', changes).exactOptional(),
  leftOut: list('a list of scenarios that are left out', stopped).exactOptional(),
  stopped: list('a list of strategies that were stopped', stopped).exactOptional(),
  underOtherAssumptions: list('a list of changes under other assumptions', shift).exactOptional(),
});

/** A comparison as a JSON document. */
export type ComparisonDocument = DocumentOf<typeof comparisonShape>;
