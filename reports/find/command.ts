import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import type { Scenario } from '../../engine/index.ts';
import { COUNTEREXAMPLES } from '../../properties/failures/counterexamples.ts';
import { properties, relations } from '../../properties/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { didYouMean } from '../../properties/scenarios/nearest.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import { reduce } from '../../properties/search/reduce.ts';
import { StoppedError, shownAt, stoppedAt } from '../running/stopped.ts';
import type { FindOptions, Sought } from './options.ts';
import { type Findings, search } from './search.ts';
import { namedScenario, scenarioText, writeFindings } from './text.ts';

/** Finds the smallest violating scenario and writes it, with its proof. */
export async function find(options: FindOptions, out: Writable): Promise<void> {
  const property = propertyOf(options.property);
  checkSaved(options);
  const findings = await search(options, property).catch((error: unknown) => {
    throw new StoppedError(stoppedAt(shownAt(error), error));
  });
  if (options.json) out.write(writeJson(findings));
  else out.write(writeFindings(findings, options.beyond, options.seed));
  if (options.save === null) return;
  for (const file of save(toSave(findings, options, property), options.save)) {
    if (!options.json) out.write(`Saved ${file}\n`);
  }
}

function propertyOf(id: string): Sought {
  const all = [...properties, ...relations];
  const found = all.find((property) => property.id === id);
  if (found !== undefined) return found;
  const hint = didYouMean(
    id,
    all.map((property) => property.id),
  );
  const expected = 'expected an id that "hvmmio properties" lists';
  throw new InputError(`unknown property ${JSON.stringify(id)}, ${expected}${hint}`);
}

/** `npm test` keeps counterexamples of built-in strategies alone. */
function checkSaved({ strategy, named, save: folder }: FindOptions): void {
  if (folder !== COUNTEREXAMPLES || named === strategy.id) return;
  const expected = 'expected a folder, or a strategy that is built in';
  throw new InputError(`--save: found ${JSON.stringify(named)}, ${expected}`);
}

/** What is found, under its name; among the counterexamples nothing near that could be smaller. */
function toSave(findings: Findings, { strategy, save }: FindOptions, property: Sought): Scenario[] {
  const all = [...findings.found, ...(findings.beyond?.found ?? [])];
  return all.map(({ kind, scenario }) => {
    const kept =
      save === COUNTEREXAMPLES ? reduce(scenario, { strategy, property, kind }) : scenario;
    return namedScenario(findings.strategy, { kind, scenario: kept });
  });
}

/** Saves each scenario under its name; a file is whole or not there. */
function save(scenarios: readonly Scenario[], folder: string): string[] {
  try {
    mkdirSync(folder, { recursive: true });
    return scenarios.map((scenario) => {
      const file = join(folder, `${scenario.name}.json`);
      writeFileSync(`${file}.part`, scenarioText(scenario));
      renameSync(`${file}.part`, file);
      return file;
    });
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new InputError(`${folder}: cannot be written (${reason})`);
  }
}

function writeJson({ strategy, property, search: ended, found, beyond }: Findings): string {
  const written = (all: Findings['found']) =>
    all.map((one) => ({ kind: one.kind, scenario: writeScenario(namedScenario(strategy, one)) }));
  const document = {
    format: 'hvmmio-search/1',
    strategy,
    property,
    end: ended.end,
    tried: ended.tried,
    found: written(found),
    beyond: beyond && { drawn: beyond.drawn, found: written(beyond.found) },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
