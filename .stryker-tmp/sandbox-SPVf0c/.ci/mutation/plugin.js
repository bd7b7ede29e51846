import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Writes each mutant to the file HVMMIO_MUTANTS as soon as it is judged, so that a run that is stopped has something to
 * say: first how many there are, then a line of JSON each.
 */
class Lines {
  #write(value) {
    appendFileSync(process.env.HVMMIO_MUTANTS, `${JSON.stringify(value)}\n`);
  }

  onMutationTestingPlanReady({ mutantPlans }) {
    this.#write({ planned: mutantPlans.length });
  }

  onMutantTested({ fileName, location, mutatorName, replacement, status }) {
    const { line, column } = location.start;
    const file = relative('', fileName).replaceAll('\\', '/');
    this.#write({ file, line, column, mutatorName, replacement, status });
  }
}

/** Lets through a part of the mutants, HVMMIO_MUTANT_SHARE of all, that HVMMIO_MUTANT_SEED draws. */
class Sample {
  async init() {}

  async check(mutants) {
    return Object.fromEntries(mutants.map((mutant) => [mutant.id, drawn(mutant)]));
  }
}
Sample.inject = [];
Lines.inject = [];

/** A mutant is drawn or not whatever others there are. */
function drawn({ fileName, location, mutatorName, replacement }) {
  const { HVMMIO_MUTANT_SEED: seed, HVMMIO_MUTANT_SHARE: share } = process.env;
  const file = relative('', fileName).replaceAll('\\', '/');
  const text = JSON.stringify([seed, file, location, mutatorName, replacement]);
  const number = createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
  if (number < Number(share)) return { status: 'passed' };
  return { status: 'compileError', reason: 'not in the sample' };
}

export const strykerPlugins = [
  { kind: 'Reporter', name: 'lines', injectableClass: Lines },
  { kind: 'Checker', name: 'sample', injectableClass: Sample },
];
