import type { Scenario, Strategy } from '../../../engine/index.ts';
import type { Property, Relation } from '../../../properties/property.ts';
import type { Assumed } from '../../assume/assumptions.ts';
import { replayOf } from '../../explain/digest/replay.ts';
import { type Explained, type Explanation, tryToExplain } from '../../explain/explain.ts';
import { writeMail } from '../../explain/formats.ts';
import { withPlainNames } from '../../explain/plain-names.ts';
import type { ScenarioSource } from '../../explain/scenario-source.ts';
import { commandLines } from '../../words/commands.ts';

/** One case: what is explained, under what. */
export interface Subject {
  readonly scenario: Scenario;
  /** Null where it has none that means the same everywhere. */
  readonly name: string | null;
  readonly strategy: Strategy;
  readonly property: Property | Relation;
  /** Those to compare with. */
  readonly strategies: readonly Strategy[];
  readonly assumed: Assumed;
  /** Of hvmmio, which a mail names. */
  readonly version: string;
}

/** The file that a scenario without a name is saved as. */
export const FILE = 'scenario.json';
const COMMAND_WIDTH = 70;

export function explainCase(subject: Subject): Explained {
  const { scenario, strategy, property, strategies, assumed } = subject;
  return tryToExplain(scenario, strategy, property, strategies, assumed.assumptions);
}

/** The command that explains the same again. */
export function commandOf(subject: Subject, explanation: Explanation): string {
  const { parts } = replayOf(explanation, sourceOf(subject), subject.assumed, null);
  return commandLines(parts, COMMAND_WIDTH).join('\n');
}

/** The same as plain text for a mail. */
export function mailOf(subject: Subject): string {
  const plain = { ...subject, scenario: withPlainNames(subject.scenario) };
  const { explanation, problem } = explainCase(plain);
  if (explanation === null) return `${problem}\n`;
  return writeMail(explanation, sourceOf(plain), subject.assumed, null, subject.version);
}

function sourceOf({ scenario, name }: Subject): ScenarioSource {
  return {
    scenario,
    file: name ?? FILE,
    known: name !== null,
    strategy: null,
    property: null,
    kind: null,
  };
}
