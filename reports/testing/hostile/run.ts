/*
 * `npm run hostile`: puts a million hostile inputs to all readers, or as many as are asked for. A case depends on the
 * seed, the reader and its index alone: `--reader NAME --seed TEXT --from INDEX --count 1` tries one again.
 */
import { parseArgs } from 'node:util';
import { readers } from './readers/index.ts';
import { type Share, type Swept, shared, sweep } from './sweep.ts';
import type { Failure } from './trial.ts';

const MOST = '1000000';
const OPTIONS = {
  reader: { type: 'string' },
  seed: { type: 'string', default: '1' },
  from: { type: 'string', default: '0' },
  count: { type: 'string', default: MOST },
  workers: { type: 'string', default: '2' },
} as const;
const USAGE =
  'npm run hostile -- [--reader NAME [--from INDEX]] [--seed TEXT] [--count CASES] [--workers N]';

function refuse(what: string): never {
  console.error(what);
  process.exit(2);
}

/** The options; a wrong one ends the run with one line and status 2. */
function given() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    const [first] = String(error instanceof Error ? error.message : error).split('\n');
    return refuse(`${first} Expected ${USAGE}`);
  }
}

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  return refuse(`--${name}: found ${JSON.stringify(text)}, expected a whole number`);
}

function sharesOf(name: string | undefined, from: number, count: number): readonly Share[] {
  if (name === undefined) {
    return from === 0 ? shared(readers, count) : refuse('--from: found no --reader, expected one');
  }
  const reader = readers.find((one) => one.name === name);
  if (reader !== undefined) return [{ reader, from, count }];
  const known = readers.map((one) => one.name).join(', ');
  return refuse(`--reader: found ${JSON.stringify(name)}, expected one of ${known}`);
}

function describe(seed: string, { reader, index, plan, fault }: Failure): string {
  return [
    '',
    `${reader}, case ${index}: ${fault}`,
    ...(plan === null ? [] : [`  the smallest near it: ${JSON.stringify(plan)}`]),
    `  npm run hostile -- --reader ${reader} --seed ${seed} --from ${index} --count 1`,
  ].join('\n');
}

function table(all: readonly Swept[]): string {
  const rows = all.map(({ reader, read, refused }) => {
    const numbers = [read, refused].map((number) => String(number).padStart(9)).join('');
    return `  ${reader.name.padEnd(18)}${numbers}`;
  });
  return [`  ${'reader'.padEnd(18)}     read  refused`, ...rows].join('\n');
}

const values = given();
const { seed } = values;
const shares = sharesOf(
  values.reader,
  wholeNumber('from', values.from),
  wholeNumber('count', values.count),
);
const left = shares.values();
const swept = new Map<Share, Swept>();

/** Takes one reader after another until none is left. */
async function sweepSome(): Promise<void> {
  for (const share of left) {
    console.error(
      `${share.reader.name}: ${share.count} inputs, ${swept.size} of ${shares.length} readers done`,
    );
    const one = await sweep(share, seed);
    for (const failure of one.failures) console.error(describe(seed, failure));
    swept.set(share, one);
  }
}

await Promise.all(Array.from({ length: wholeNumber('workers', values.workers) }, sweepSome));
const all = shares.flatMap((share) => swept.get(share) ?? []);
const failures = all.flatMap((one) => one.failures);
const count = shares.reduce((sum, one) => sum + one.count, 0);
const over = shares.length === 1 ? `reader ${shares[0]?.reader.name}` : `${shares.length} readers`;
console.log(
  `${failures.length} of ${count} hostile inputs broke ${over}, seed ${seed}: ` +
    'every other was read, or refused in one line.',
);
console.log(table(all));
for (const one of failures) console.log(describe(seed, one));
process.exitCode = failures.length > 0 ? 1 : 0;
