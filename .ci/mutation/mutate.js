/** `npm run mutate`: plants mistakes in the sources by StrykerJS, and counts which of them the tests find. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changedSince, folders, isCommit, parts } from './parts.js';
import { list, table } from './print.js';
import { ROOMS } from './rooms.js';
import { interval, isBelowBeyondChance, score, tally } from './score.js';
import { FOLDER, keepFound, mutate, readMutants } from './stryker.js';

const USAGE = `Usage: npm run mutate -- [ROOM...] [options]

Plants mistakes in the sources, one at a time, and counts which of them the tests find. What was counted is
kept in ${FOLDER}/: a run that was stopped goes on, and where nothing has changed nothing is run.

Rooms: ${ROOMS.map(({ name, goal }) => `${name} (goal ${goal} %)`).join(', ')}

  --since COMMIT   mutate only lines that differ from it, and stop after 3 minutes
  --sample SHARE   mutate a sample: a share of all, such as 0.1
  --seed TEXT      which sample (default: 1)
  --survivors      list what is known to have survived, and run nothing
  --workers N      processes (default: as many as the machine runs at once)

Ends with 1 where a room is below its goal, a sample beyond chance. Lines since a commit are only told of: of
a few, many may be mutants that do the same as the source.`;

/** Milliseconds. */
const LIMIT = 180_000;

try {
  process.exitCode = await main(
    parseArgs({
      allowPositionals: true,
      options: {
        since: { type: 'string' },
        sample: { type: 'string' },
        seed: { type: 'string', default: '1' },
        survivors: { type: 'boolean' },
        workers: { type: 'string', default: String(availableParallelism()) },
        help: { type: 'boolean', short: 'h' },
      },
    }),
  );
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

async function main({ values, positionals }) {
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const rooms = chosen(positionals);
  const workers = number(
    '--workers',
    values.workers,
    (found) => Number.isInteger(found) && found > 0,
    'a whole number above 0',
  );
  if (values.survivors) return survivors(rooms);
  if (values.since !== undefined) return since(rooms, values.since, workers);
  if (values.sample === undefined) return whole(rooms, workers);
  const share = number(
    '--sample',
    values.sample,
    (found) => found > 0 && found <= 1,
    'a share above 0 and up to 1',
  );
  return sample(rooms, { share, seed: values.seed, workers });
}

function chosen(names) {
  const known = ROOMS.map(({ name }) => name);
  for (const name of names) {
    if (!known.includes(name))
      throw new Error(`found room "${name}", expected ${known.join(', ')}`);
  }
  return ROOMS.filter(({ name }) => names.length === 0 || names.includes(name));
}

function number(option, text, isGood, expected) {
  const found = Number(text);
  if (text.trim() === '' || !isGood(found))
    throw new Error(`${option}: found "${text}", expected ${expected}`);
  return found;
}

function outputOf(part) {
  return join(FOLDER, `${part.name}.jsonl`);
}

/** What is known of a part as it is, or null where it has changed or was not run to its end. */
function known(part, output = outputOf(part), hash = part.hash) {
  const read = readMutants(output);
  return read?.hash === hash && read.mutants.length === read.planned ? read.mutants : null;
}

async function run(part, { workers, output = outputOf(part), hash = part.hash, env, settings }) {
  const before = known(part, output, hash);
  if (before !== null) return before;
  begin(output, hash);
  console.error(`${part.name}: ${part.sources.length} files`);
  if (settings.incrementalFile !== undefined) keepFound(settings.incrementalFile);
  await mutate({
    name: part.name,
    mutate: part.sources,
    tests: part.tests,
    output,
    workers,
    env,
    settings,
  });
  // Files of types alone have no mutants, and nothing is planned.
  if (readMutants(output).planned === null) appendFileSync(output, '{"planned":0}\n');
  const mutants = known(part, output, hash);
  if (mutants === null) throw new Error(`${part.name}: Stryker did not say how each mutant ended`);
  return mutants;
}

function begin(output, hash) {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(output, `${JSON.stringify({ hash })}\n`);
}

async function whole(rooms, workers) {
  const rows = [];
  for (const room of rooms) {
    const mutants = [];
    for (const part of parts(room)) {
      const incrementalFile = join(FOLDER, `${part.name}.json`);
      mutants.push(
        ...(await run(part, { workers, settings: { incremental: true, incrementalFile } })),
      );
    }
    rows.push({ room, counts: tally(mutants) });
  }
  const low = rows.filter(({ room, counts }) => score(counts) < room.goal);
  const names = low.map(({ room }) => room.name).join(', ');
  console.log(low.length === 0 ? 'Every room is at its goal.' : `Below its goal: ${names}.`);
  table(rows);
  return low.length === 0 ? 0 : 1;
}

async function sample(rooms, { share, seed, workers }) {
  const rows = [];
  const env = { HVMMIO_MUTANT_SHARE: String(share), HVMMIO_MUTANT_SEED: seed };
  for (const room of rooms) {
    const mutants = [];
    for (const folder of folders(room)) {
      const asked = {
        workers,
        env,
        settings: { checkers: ['sample'] },
        output: join(FOLDER, `${folder.name}.sample.jsonl`),
      };
      mutants.push(...(await run(folder, { ...asked, hash: `${folder.hash} ${share} ${seed}` })));
    }
    rows.push({ room, mutants, counts: tally(mutants), all: mutants.length });
  }
  for (const { room, counts, all } of rows) {
    const [low, high] = interval(counts).map((end) => end.toFixed(1));
    console.log(
      `${room.name}: ${counts.of} of ${all} mutants, seed ${seed}: ${score(counts).toFixed(1)} % (95 %: ${low} to ${high})`,
    );
  }
  table(rows);
  return holdGoals(rows);
}

async function since(rooms, commit, workers) {
  if (!isCommit(commit))
    throw new Error(`--since: found "${commit}", expected a commit of this clone`);
  const until = Date.now() + LIMIT;
  const runs = [];
  for (const room of rooms) {
    for (const folder of folders(room)) {
      const ranges = changedSince(commit, folder.sources);
      if (ranges.length === 0) continue;
      runs.push({ room, ...(await inTime({ ...folder, ranges }, workers, until - Date.now())) });
    }
  }
  const all = runs.flatMap(({ mutants }) => mutants);
  const { found, of } = tally(all);
  const lines = `lines that differ from ${commit}`;
  if (of === 0) console.log(`No mutant was run of ${lines}.`);
  else console.log(`${found} of ${of} mutants of ${lines} are found.`);
  const unfinished = runs.filter(({ isWhole }) => !isWhole);
  for (const { folder, planned, mutants } of unfinished) {
    const some = planned === null ? 'none' : `${mutants.length} of ${planned}`;
    console.log(
      `Not finished in ${LIMIT / 60_000} minutes: ${folder}, ${some} of its mutants run.`,
    );
  }
  holdGoals(runs);
  list(all);
  return 0;
}

/** The exit status: 1 where the mutants that were run of a room are below its goal beyond chance. */
function holdGoals(runs) {
  const low = ROOMS.filter((room) => {
    const mutants = runs.filter((one) => one.room === room).flatMap((one) => one.mutants);
    return isBelowBeyondChance(tally(mutants), room.goal);
  });
  for (const { name, goal } of low) console.log(`${name} is below its goal of ${goal} %.`);
  return low.length > 0 ? 1 : 0;
}

async function inTime({ folder, ranges, tests }, workers, limit) {
  if (limit <= 0) return { folder, mutants: [], planned: null, isWhole: false };
  const name = `${folder.replaceAll('/', '-')}-since`;
  const output = join(FOLDER, `${name}.jsonl`);
  begin(output, null);
  const isWhole = await mutate({ name, mutate: ranges, tests, output, workers, limit });
  return { folder, ...readMutants(output), isWhole };
}

function survivors(rooms) {
  const all = rooms.flatMap(parts);
  const run = all.flatMap((part) => known(part) ?? []);
  const unknown = all.filter((part) => known(part) === null).map(({ name }) => name);
  const { found, of } = tally(run);
  if (of === 0) console.log('No mutant was run of the sources as they are.');
  else console.log(`${of - found} of ${of} mutants that were run are not found by a test.`);
  if (unknown.length > 0)
    console.log(`${unknown.length} of ${all.length} parts are not run as they are now.`);
  list(run);
  return 0;
}
