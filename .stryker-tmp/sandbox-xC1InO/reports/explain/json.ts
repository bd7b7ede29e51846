import type { Range } from '../../engine/index.ts';
import { writeAddress } from '../../properties/scenarios/numbers.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import { type Assumed, assumedValues } from '../assume/assumptions.ts';
import { schemaOf } from '../documents/shape.ts';
import type { Finding } from './alone.ts';
import type { SettingCure } from './cures.ts';
import { EXPLANATION_FORMAT } from './document.ts';
import type { Analysis, Explanation } from './explain.ts';
import { writeHistory } from './history-json.ts';
import type { Choice, Input } from './input.ts';

/** An explanation as one line of JSON: addresses as hex texts, ranges as pairs, sizes in bytes. */
export function writeJson(explanation: Explanation, replay: string, assumed: Assumed): string {
  const { scenario, strategy, property, violations, analysis } = explanation;
  const data = {
    $schema: schemaOf(EXPLANATION_FORMAT),
    format: EXPLANATION_FORMAT,
    strategy: strategy.id,
    assumptions: assumedValues(assumed),
    property: property.id,
    violated: analysis !== null,
    violations,
    ...(analysis === null ? {} : describeAnalysis(analysis)),
    replay,
    scenario: writeScenario(scenario),
  };
  return `${JSON.stringify(data, withAddresses)}\n`;
}

function describeAnalysis({ violation, history, findings, together, sharedBy, cures }: Analysis) {
  return {
    explained: violation,
    happened: history && writeHistory(history),
    inputs: findings.map(describeFinding),
    together: {
      tried: together.tried,
      seed: together.seed,
      free: together.free.map(nameOf),
      combinations: together.combinations.map((all) =>
        all.map(({ input, choice }) => ({ ...nameOf(input), value: choice.label })),
      ),
    },
    sharedBy,
    cures: { strategies: cures.strategies, settings: cures.settings.map(describeSetting) },
  };
}

function nameOf({ id, boot, device }: Input) {
  return { id, boot, device };
}

/** Sizes are given as intervals, all other values one by one. */
function describeFinding({ input, matters, keeps, ends, intervals, rule }: Finding) {
  return {
    ...nameOf(input),
    matters,
    whole: input.whole,
    tried: keeps.length + ends.length,
    keeps: labelsOf(keeps),
    ends: labelsOf(ends),
    keepsSizes: intervals,
    rule,
  };
}

function labelsOf(choices: readonly Choice[]): string[] {
  return choices.filter(({ bytes }) => bytes === undefined).map(({ label }) => label);
}

function describeSetting({ input, choice, brings }: SettingCure) {
  return { ...nameOf(input), value: choice.label, brings };
}

function withAddresses(key: string, value: unknown): unknown {
  if ((key === 'lfbBase' || key === 'min' || key === 'max') && typeof value === 'number') {
    return writeAddress(value);
  }
  return isRange(value) ? [writeAddress(value.start), writeAddress(value.end)] : value;
}

function isRange(value: unknown): value is Range {
  if (typeof value !== 'object' || value === null) return false;
  return 'start' in value && 'end' in value && typeof value.start === 'number';
}
