import { MessageChannel, Worker } from 'node:worker_threads';
import type { Strategy } from '../../engine/index.ts';
import { PLACE, RESERVE, type Rule, readAnswer, SYSFB } from './answers.ts';
import { Fate } from './fate.ts';
import { StrategyError } from './strategy-error.ts';
import { UnknownWordError } from './unknown-word.ts';
import { Watch, withinLimit } from './watch.ts';
import {
  type Declared,
  loadedShape,
  type Question,
  type Refused,
  type WatchedJob,
} from './watched-job.ts';

/**
 * How long a file may take to be imported, and its functions to answer, in milliseconds: long enough for a
 * machine on which many times more is run than it has cores.
 */
const TIMES = { importing: 60_000, answering: 30_000 };
/** And what it may keep in memory, in MiB. */
const LIMITS = { ...TIMES, memory: 512 };
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
  const fate = new Fate();
  const { port1, port2 } = new MessageChannel();
  const job: WatchedJob = { file, memory: limits.memory, fate: fate.buffer, port: port2 };
  const worker = new Worker(new URL(`./supervisor${EXTENSION}`, import.meta.url), {
    workerData: job,
    transferList: [port2],
    execArgv: EXEC_ARGV,
  });
  try {
    const loaded = await importedBy(worker, file, fate, limits.importing);
    worker.unref();
    return strategyOf(loaded, new Watch(loaded.declared.id, worker, port1, fate, limits.answering));
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

/** What the file declares; a StrategyError where it is refused, or does not come to that. */
function importedBy(worker: Worker, file: string, fate: Fate, limit: number): Promise<Declared> {
  let timer: NodeJS.Timeout | undefined;
  const cannot = (words: string) => new StrategyError(`${file}: cannot be loaded: ${words}`);
  const imported = new Promise<Declared>((resolve, reject) => {
    worker.on('message', (message: unknown) => {
      const { data: loaded } = loadedShape.safeParse(message);
      if (loaded === undefined) return reject(cannot('it sent what is no declaration'));
      if (loaded === 'ended') return reject(cannot(fate.words));
      if (loaded !== 'importing')
        return 'fault' in loaded ? reject(refusal(loaded)) : resolve(loaded);
      timer ??= setTimeout(() => reject(cannot(`it did not end ${withinLimit(limit)}`)), limit);
    });
    worker.on('error', reject);
  });
  return imported.finally(() => {
    clearTimeout(timer);
    // It may send what it likes: nothing more is heard.
    worker.removeAllListeners('message');
  });
}

function refusal({ fault, unknown }: Refused): StrategyError {
  return unknown === null ? new StrategyError(fault) : new UnknownWordError(fault, unknown);
}

function strategyOf({ declared, sysfb, place }: Declared, watch: Watch): Strategy {
  const { exactVtpmCut, ...named } = declared;
  const ask = <Answer>(question: Question, rule: Rule<Answer>): Answer =>
    readAnswer(`strategy "${declared.id}": ${question.method}`, rule, watch.ask(question));
  return {
    ...named,
    ...(exactVtpmCut !== undefined && { exactVtpmCut }),
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
