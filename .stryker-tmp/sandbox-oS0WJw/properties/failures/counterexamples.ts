import { readdirSync, readFileSync } from 'node:fs';
import type { Scenario } from '../../engine/index.ts';
import { properties, relations } from '../index.ts';
import { describeProblem } from '../scenarios/describe.ts';
import { readScenario } from '../scenarios/read.ts';
import { compareScenarios } from '../settings/order.ts';
import { COUNTEREXAMPLES, ORDINARY_COUNTEREXAMPLES } from './folders.ts';

/** A saved scenario that violates a property under a strategy, in one kind. */
export interface Counterexample {
  /** STRATEGY.PROPERTY, and then the other parts of the kind's id, dots between them. */
  readonly name: string;
  readonly strategy: string;
  readonly property: string;
  /** The kind's id. */
  readonly kind: string;
  /** Its path inside this package. */
  readonly file: string;
  readonly scenario: Scenario;
}

const PROPERTIES = [...properties, ...relations].map(({ id }) => id);
const NAME = new RegExp(`^(.+?)\\.(${PROPERTIES.join('|')})((?:\\.[a-z-]+)*)$`);

/** The name of the counterexample of a strategy and a kind. */
export function counterexampleName(strategy: string, kind: string): string {
  return `${strategy}.${kind.replaceAll('/', '.')}`;
}

/** All saved counterexamples of a folder by name, or those of one strategy. */
export function readCounterexamples(
  folder = COUNTEREXAMPLES,
  strategy: string | null = null,
): Counterexample[] {
  return namesIn(folder)
    .filter((name) => strategy === null || NAME.exec(name)?.[1] === strategy)
    .map((name) => read(folder, name));
}

/**
 * The counterexample of a name. Of a strategy and a property alone, such as
 * `original.config-window-accepted`, that is the smallest ordinary one, and where none is ordinary the
 * smallest of any kind; null where there is none at all.
 */
export function findCounterexample(name: string): Counterexample | null {
  if (namesIn(ORDINARY_COUNTEREXAMPLES).includes(name)) return read(ORDINARY_COUNTEREXAMPLES, name);
  const names = namesIn(COUNTEREXAMPLES);
  const fitting = names.includes(name)
    ? [name]
    : names.filter((other) => other.startsWith(`${name}.`));
  const [smallest] = fitting
    .map((one) => read(COUNTEREXAMPLES, one))
    .sort((one, other) => compareScenarios(one.scenario, other.scenario));
  return smallest ?? null;
}

/** Every name that `findCounterexample` knows, STRATEGY.PROPERTY among them. */
export function counterexampleNames(): string[] {
  const kinds = namesIn(COUNTEREXAMPLES);
  const known = new Set([...namesIn(ORDINARY_COUNTEREXAMPLES), ...kinds]);
  for (const name of kinds) {
    const [, strategy, property] = NAME.exec(name) ?? [];
    known.add(`${strategy}.${property}`);
  }
  return [...known];
}

function namesIn(folder: string): string[] {
  return readdirSync(urlOf(folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => entry.name.slice(0, -'.json'.length))
    .sort();
}

function urlOf(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}

function read(folder: string, name: string): Counterexample {
  const file = `${folder}/${name}.json`;
  const [, strategy, property, rest = ''] = NAME.exec(name) ?? [];
  if (strategy === undefined || property === undefined) {
    throw new Error(`${file}: expected a file name of strategy, property and kind`);
  }
  const { scenario, problem } = readScenario(JSON.parse(readFileSync(urlOf(file), 'utf8')));
  if (problem !== null) throw new Error(`${file}: ${describeProblem(problem)}`);
  const kind = `${property}${rest.replaceAll('.', '/')}`;
  return { name, strategy, property, kind, file, scenario };
}
