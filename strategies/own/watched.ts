import { MessageChannel, Worker } from 'node:worker_threads';
import type { Strategy } from '../../engine/index.ts';
import { PLACE, RESERVE, type Rule, readAnswer, SYSFB } from './answers.ts';
import { StrategyError } from './strategy-error.ts';
import { type UnknownWord, UnknownWordError } from './unknown-word.ts';
import { Watch, withinLimit } from './watch.ts';
import type { Loaded, Question, WatchedJob } from './watched-job.ts';

/**
 * How long a file may take to be imported, and its functions to answer, in milliseconds: long enough for a
 * machine on which many times more is run than it has cores.
 */
const LIMITS = { importing: 60_000, answering: 30_000 };
/** What it may keep in memory, in MiB. */
const MEMORY = 512;
/** Answers that are kept; with more all are forgotten and asked for again. */
const MOST_KEPT = 100_000;

/** TypeScript is run as it is where this module is. */
const EXTENSION = import.meta.url.slice(-3);
const EXEC_ARGV = EXTENSION === '.ts' ? ['--import', 'jiti/register'] : [];

/**
 * The strategy that a file exports by default, run in a worker of its own: it cannot hang the program,
 * end it, or change anything in it. A StrategyError where it exports none, and from any of its functions
 * that does not return in time or breaks a rule; after that it answers nothing else.
 */
export async function loadWatched(file: string, limits = LIMITS): Promise<Strategy> {
  const replies = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const job: WatchedJob = { file, replies, port: port2 };
  const worker = new Worker(new URL(`./worker${EXTENSION}`, import.meta.url), {
    workerData: job,
    transferList: [port2],
    execArgv: EXEC_ARGV,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  try {
    const loaded = await importedBy(worker, file, limits.importing);
    worker.unref();
    return strategyOf(
      loaded,
      new Watch(loaded.declared.id, worker, port1, replies, limits.answering),
    );
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

type Declared = Exclude<Loaded, 'importing' | { fault: string }>;

function importedBy(worker: Worker, file: string, limit: number): Promise<Declared> {
  return new Promise((resolve, reject) => {
    const refuse = (words: string, unknown: UnknownWord | null = null) =>
      reject(unknown === null ? new StrategyError(words) : new UnknownWordError(words, unknown));
    let timer: NodeJS.Timeout | undefined;
    worker.on('message', (loaded: Loaded) => {
      if (loaded === 'importing') {
        const words = `${file}: cannot be loaded: it did not end ${withinLimit(limit)}`;
        timer = setTimeout(() => refuse(words), limit);
        return;
      }
      clearTimeout(timer);
      if ('fault' in loaded) refuse(loaded.fault, loaded.unknown);
      else resolve(loaded);
    });
    worker.on('error', (error) => {
      clearTimeout(timer);
      refuse(`${file}: cannot be loaded: ${error.message.split('\n', 1)[0]}`);
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      refuse(`${file}: cannot be loaded: it ended before it exported anything`);
    });
  });
}

function strategyOf({ declared, sysfb, place }: Declared, watch: Watch): Strategy {
  const ask = <Answer>(question: Question, rule: Rule<Answer>): Answer =>
    readAnswer(`strategy "${declared.id}": ${question.method}`, rule, watch.ask(question));
  return {
    ...declared,
    reserve: kept((...shown) => ask({ method: 'reserve', shown }, RESERVE)),
    ...(sysfb && { sysfb: kept((...shown) => ask({ method: 'sysfb', shown }, SYSFB)) }),
    ...(place && { place: kept((...shown) => ask({ method: 'place', shown }, PLACE)) }),
  };
}

/** A function that asks each question once, and after that knows the answer. */
function kept<Shown extends readonly unknown[], Answer>(
  ask: (...shown: Shown) => Answer,
): (...shown: Shown) => Answer {
  const answers = new Map<string, Answer>();
  return (...shown) => {
    const question = JSON.stringify(shown);
    const known = answers.get(question);
    if (known !== undefined) return known;
    if (answers.size === MOST_KEPT) answers.clear();
    const answer = ask(...shown);
    answers.set(question, answer);
    return answer;
  };
}
