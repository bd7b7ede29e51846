/*
 * `npm run soak`: compares the engine with the oracle on a million drawn cases, or as many as are asked for.
 * A run that was stopped goes on with `--from`: a case depends on the seed and its index alone. `--planted`
 * plants mistakes in the engine instead, and says after how many cases each is found.
 */
import { parseArgs } from 'node:util';
import { writeScenario } from '../../../properties/scenarios/write.ts';
import { strategies } from '../../../strategies/index.ts';
import { tablePlanted } from './planted.ts';
import { Tally } from './seen.ts';
import { type Found, smallest, sweep } from './sweep.ts';

const PROGRESS_EVERY = 10_000;
const TALLIED_EVERY = 100;
const MOST_FOUND = 10;
const MOST = '1000000';
/** Cases in which each planted mistake is to be found. */
const MOST_TO_FIND = '20000';

const OPTIONS = {
  seed: { type: 'string', default: 'soak' },
  from: { type: 'string', default: '0' },
  count: { type: 'string' },
  planted: { type: 'boolean', default: false },
} as const;
const USAGE = 'npm run soak -- [--seed TEXT] [--from INDEX] [--count CASES] [--planted]';

/** The options; a wrong one ends the run with one line and status 2. */
function given() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    const [first] = String(error instanceof Error ? error.message : error).split('\n');
    return refuse(`${first} Expected ${USAGE}`);
  }
}

function refuse(what: string): never {
  console.error(what);
  process.exit(2);
}

function soak(seed: string, from: number, count: number): void {
  const tally = new Tally();
  const found: Found[] = [];
  let done = 0;
  let tallied = 0;
  let relations = 0;
  const part = { seed, from, to: from + count };
  sweep(part, strategies, (drawn, index, disagreement, related) => {
    done += 1;
    if (related) relations += 1;
    if (index % TALLIED_EVERY === 0) {
      tally.add(drawn);
      tallied += 1;
    }
    if (disagreement !== null) found.push(disagreement);
    if (done % PROGRESS_EVERY === 0 && done < count) {
      const next = index + 1;
      console.error(`${done} compared, ${found.length} disagree; to go on: --from ${next}`);
    }
    return found.length < MOST_FOUND;
  });
  const about = `${done} cases, seed ${seed}, from ${from} to ${from + done - 1}`;
  console.log(`Engine and oracle disagree on ${found.length} of ${about}.`);
  console.log(
    `Each is any scenario of model.md, half of them pushed to its edges, under one of ` +
      `${strategies.length} strategies, three of four under other assumptions; ` +
      `${relations} were compared over all load orders and sizes of low MMIO too.`,
  );
  console.log(`Of ${tallied} of them, one in ${TALLIED_EVERY}:`);
  for (const [name, number] of tally.counts)
    console.log(`  ${String(number).padStart(7)}  ${name}`);
  for (const one of found) console.log(described(one));
  if (found.length > 0) process.exitCode = 1;
}

function described(found: Found): string {
  const { scenario, assumptions, strategy } = smallest(found);
  return [
    '',
    `case ${found.index}, ${strategy.id}, about ${found.about}`,
    `  engine ${found.engine}`,
    `  oracle ${found.oracle}`,
    `  the smallest near it, under ${JSON.stringify(assumptions)}:`,
    `  ${JSON.stringify(writeScenario(scenario))}`,
  ].join('\n');
}

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return refuse(`--${name}: found ${JSON.stringify(text)}, expected a whole number`);
}

const { seed, planted, ...numbers } = given();
const from = wholeNumber('from', numbers.from);
const count = wholeNumber('count', numbers.count ?? (planted ? MOST_TO_FIND : MOST));
if (planted) tablePlanted(seed, count);
else soak(seed, from, count);
