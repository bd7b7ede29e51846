import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Scenario } from '../../engine/index.ts';
import { counterexampleName } from '../../properties/failures/counterexamples.ts';
import { COUNTEREXAMPLES } from '../../properties/failures/folders.ts';
import { properties, relations } from '../../properties/index.ts';
import { onOneLine } from '../../properties/scenarios/describe.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import { reduce } from '../../properties/search/reduce.ts';
import { schemaOf } from '../documents/shape.ts';
import { StoppedError, shownAt, stoppedAt } from '../running/stopped.ts';
import { makeFolder, writeWhole } from '../running/write-file.ts';
import { unknownProperty } from '../running/wrong-words.ts';
import { widthOf } from '../words/terminal.ts';
import { SEARCH_FORMAT } from './document.ts';
import type { FindOptions, Sought } from './options.ts';
import { isScenarioNamed } from './saved.ts';
import { type Findings, type Found, type Searched, search } from './search.ts';
import { namedScenario, scenarioText, writeFindings } from './text.ts';

/**
 * Finds the smallest violating scenario, and the smallest ordinary one, writes them with their proofs and
 * returns them.
 * An InputError where what is found of two strategies is to be saved: its name would speak of one alone.
 */
export async function find(options: FindOptions, out: Writable): Promise<Findings> {
  if (options.butNot !== null && options.save !== null) {
    throw new InputError('--save: found beside --but-not, expected one of the two');
  }
  const property = propertyOf(options.property);
  checkSaved(options);
  if (options.save !== null) makeFolder(options.save);
  const findings = await search(options, property).catch((error: unknown) => {
    throw new StoppedError(stoppedAt(shownAt(error), error));
  });
  if (options.json) out.write(writeJson(findings));
  else out.write(writeFindings(findings, options, widthOf(out)));
  if (options.save === null) return findings;
  for (const file of save(findings, options, property, options.save)) {
    if (!options.json) out.write(`Saved ${onOneLine(file)}\n`);
  }
  return findings;
}

function propertyOf(id: string): Sought {
  const all = [...properties, ...relations];
  const found = all.find((property) => property.id === id);
  if (found !== undefined) return found;
  throw unknownProperty(id);
}

/** `npm test` keeps counterexamples of built-in strategies alone. */
function checkSaved({ strategy, named, save: folder }: FindOptions): void {
  if (folder !== COUNTEREXAMPLES || named === strategy.id) return;
  const expected = 'expected a folder, or a strategy that is built in';
  throw new InputError(`--save: found ${JSON.stringify(named)}, ${expected}`);
}

/** A kind's scenario under its name; among the counterexamples nothing near that could be smaller. */
function toSave({ kind, scenario }: Found, { strategy, save }: FindOptions, property: Sought) {
  const kept = save === COUNTEREXAMPLES ? reduce(scenario, { strategy, property, kind }) : scenario;
  return namedScenario(strategy.id, { kind, scenario: kept });
}

/** Saves each kind's scenario under its name, ordinary ones in a folder of theirs; a file is whole or not there. */
function save(
  { smallest, ordinary, beyond }: Findings,
  options: FindOptions,
  property: Sought,
  folder: string,
): string[] {
  const all = [...smallest.found, ...(beyond?.found ?? [])];
  const [common] = ordinary.found;
  const name = counterexampleName(options.strategy.id, property.id);
  const { force } = options;
  const files = all.map((found) => saveIn(folder, force, toSave(found, options, property)));
  if (common === undefined) return files;
  return [...files, saveIn(join(folder, 'ordinary'), force, { ...common.scenario, name })];
}

/** What an earlier search saved under the same name is replaced. */
function saveIn(folder: string, force: boolean, scenario: Scenario): string {
  makeFolder(folder);
  const path = join(folder, `${scenario.name}.json`);
  const isOwn = (bytes: Buffer) => isScenarioNamed(bytes, scenario.name);
  writeWhole({ path, force, isOwn }, scenarioText(scenario));
  return path;
}

function writeJson({ strategy, property, butNot, smallest, ordinary, beyond }: Findings): string {
  const written = (all: readonly Found[]) =>
    all.map((one) => ({ kind: one.kind, scenario: writeScenario(namedScenario(strategy, one)) }));
  const ended = ({ search: { end, tried }, found }: Searched) => ({
    end,
    tried,
    found: written(found),
  });
  const document = {
    $schema: schemaOf(SEARCH_FORMAT),
    format: SEARCH_FORMAT,
    strategy,
    property,
    ...(butNot !== null && { butNot }),
    ...ended(smallest),
    ordinary: ended(ordinary),
    beyond: beyond && { drawn: beyond.drawn, found: written(beyond.found) },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
