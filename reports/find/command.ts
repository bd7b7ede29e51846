import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { properties, relations } from '../../properties/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { didYouMean } from '../../properties/scenarios/nearest.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import { StoppedError, shownAt, stoppedAt } from '../running/stopped.ts';
import type { FindOptions, Sought } from './options.ts';
import { type Findings, search } from './search.ts';
import { namedScenario, scenarioText, writeFindings } from './text.ts';

/** Finds the smallest violating scenario and writes it, with its proof. */
export async function find(options: FindOptions, out: Writable): Promise<void> {
  const findings = await search(options, propertyOf(options.property)).catch((error: unknown) => {
    throw new StoppedError(stoppedAt(shownAt(error), error));
  });
  if (options.json) out.write(writeJson(findings));
  else out.write(writeFindings(findings, options.beyond, options.seed));
  if (options.save === null) return;
  for (const file of save(findings, options.save)) {
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

/** Saves each kind's scenario under its name; a file is whole or not there. */
function save(findings: Findings, folder: string): string[] {
  const all = [...findings.found, ...(findings.beyond?.found ?? [])];
  try {
    mkdirSync(folder, { recursive: true });
    return all.map((found) => {
      const scenario = namedScenario(findings.strategy, found);
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
