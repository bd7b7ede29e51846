import { createContext } from 'preact';
import type { Strategy } from '../../../../engine/index.ts';
import type { Declared, Job, Question, ReadExport, Reply } from './messages.ts';
import type { Sourced } from './sourced.ts';

/** How long a file may take to be loaded, and to answer one question, in milliseconds. */
const LIMIT = 5000;

/** What runs a file: this page's own script, which answers in a worker, and the check of what a file exports. */
export interface Runner {
  readonly script: string;
  readonly read: ReadExport;
}

export const RunnerContext = createContext<Runner | null>(null);

/** The strategy of a JavaScript file, in a worker of its own; an Error, one line, where there is none. */
export async function watched(job: Job, { script, read }: Runner): Promise<Sourced> {
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(url);
  URL.revokeObjectURL(url);
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(job, [port2]);
  try {
    const loaded = await replyOf(port1, worker);
    if ('fault' in loaded) throw new Error(loaded.fault);
    return new Watched(worker, port1, job.file, Object(loaded.value), read);
  } catch (error) {
    worker.terminate();
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(words.startsWith(job.file) ? words : `${job.file}: cannot be loaded: ${words}`);
  }
}

/** The next message of a worker; an Error where none comes in time. */
function replyOf(port: MessagePort, worker: Worker): Promise<Reply<unknown>> {
  return new Promise((resolve, reject) => {
    const refuse = (words: string) => reject(new Error(words));
    const timer = setTimeout(() => refuse(`it did not end within ${LIMIT / 1000} seconds`), LIMIT);
    worker.onerror = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      refuse(event.message || 'it could not be run');
    };
    port.onmessage = ({ data }: MessageEvent<Reply<unknown>>) => {
      clearTimeout(timer);
      resolve(data);
    };
  });
}

/**
 * A strategy whose answers come from a worker, and so later than it is asked: what it has not answered yet
 * ends the run that asked, is fetched by `awaited`, and is there when the run is begun again.
 */
class Watched implements Sourced {
  readonly strategy: Strategy;
  readonly #answers = new Map<string, unknown>();
  readonly #worker: Worker;
  readonly #port: MessagePort;
  #missing: Question | null = null;
  #fetched: Promise<void> = Promise.resolve();
  #fault: string | null = null;

  constructor(
    worker: Worker,
    port: MessagePort,
    file: string,
    declared: Declared,
    read: ReadExport,
  ) {
    this.#worker = worker;
    this.#port = port;
    const { methods, ...others } = declared;
    const asked = methods.map((method) => [
      method,
      (...shown: unknown[]) => this.#ask({ method, shown }),
    ]);
    this.strategy = read({ ...others, ...Object.fromEntries(asked) }, file);
  }

  get fault(): string | null {
    return this.#fault;
  }

  awaited(): Promise<void> | null {
    const question = this.#missing;
    if (question === null) return null;
    this.#missing = null;
    // One question after the other: replies do not say which one they answer.
    this.#fetched = this.#fetched.then(() => this.#fetch(question));
    return this.#fetched;
  }

  stop(fault: string): void {
    this.#fault ??= fault;
    this.#worker.terminate();
  }

  #ask(question: Question): unknown {
    const key = JSON.stringify(question);
    if (this.#answers.has(key)) return this.#answers.get(key);
    this.#missing = question;
    throw new Error('not answered yet');
  }

  async #fetch(question: Question): Promise<void> {
    const key = JSON.stringify(question);
    if (this.#fault !== null || this.#answers.has(key)) return;
    const reply = replyOf(this.#port, this.#worker);
    this.#port.postMessage(question);
    try {
      const answered = await reply;
      if (!('fault' in answered)) this.#answers.set(key, answered.value);
      else this.stop(answered.fault);
    } catch {
      const name = `strategy ${JSON.stringify(this.strategy.id)}: ${question.method}`;
      this.stop(`${name} did not answer within ${LIMIT / 1000} seconds`);
    }
  }
}
