import { type MessagePort, receiveMessageOnPort, type Worker } from 'node:worker_threads';
import type { Fate } from './fate.ts';
import { StrategyError } from './strategy-error.ts';
import { type Question, repliedShape } from './watched-job.ts';

/** A limit in milliseconds that was exceeded, and why that may be. */
export function withinLimit(limit: number): string {
  return `within ${limit / 1000} s (it may never end, or the machine may be busy)`;
}

/** Puts questions to a strategy in a worker and waits for the answers. */
export class Watch {
  readonly #strategy: string;
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #fate: Fate;
  readonly #limit: number;
  #fault: StrategyError | null = null;

  /** `limit`: how long one call of one of its functions may take, in milliseconds. */
  constructor(strategy: string, worker: Worker, port: MessagePort, fate: Fate, limit: number) {
    this.#strategy = strategy;
    this.#worker = worker;
    this.#port = port;
    this.#fate = fate;
    this.#limit = limit;
  }

  /**
   * The answer to a question. A StrategyError where it breaks a rule or does not come, or not in time;
   * the worker is ended then, and every later question ends in the same error.
   */
  ask(question: Question): unknown {
    if (this.#fault !== null) throw this.#fault;
    const { replies } = this.#fate;
    if (!this.#fate.hasEnded) {
      this.#port.postMessage(question);
      this.#fate.wait(replies, this.#limit);
    }
    const head = `strategy "${this.#strategy}": ${question.method}`;
    const received: { readonly message: unknown } | undefined = receiveMessageOnPort(this.#port);
    if (received === undefined) {
      const { hasEnded, words } = this.#fate;
      const late = `did not answer ${withinLimit(this.#limit)}`;
      return this.#stop(`${head} ${hasEnded ? `was not answered: ${words}` : late}`, question);
    }
    const { data: reply } = repliedShape.safeParse(received.message);
    if (reply === undefined) return this.#stop(`${head} sent what is no answer`, question);
    return 'fault' in reply ? this.#stop(reply.fault, question) : reply.answer;
  }

  #stop(words: string, { shown }: Question): never {
    this.#fault = new StrategyError(words, this.#strategy, JSON.stringify(shown));
    void this.#worker.terminate();
    throw this.#fault;
  }
}
