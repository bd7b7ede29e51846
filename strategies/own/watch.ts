import { type MessagePort, receiveMessageOnPort, type Worker } from 'node:worker_threads';
import { StrategyError } from './strategy-error.ts';
import { ENDED, type Question, type Replied } from './watched-job.ts';

/** A limit in milliseconds that was exceeded, and why that may be. */
export function withinLimit(limit: number): string {
  return `within ${limit / 1000} s (it may never end, or the machine may be busy)`;
}

/** Puts questions to a strategy in a worker and waits for the answers. */
export class Watch {
  readonly #strategy: string;
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #replies: Int32Array<SharedArrayBuffer>;
  readonly #limit: number;
  #fault: StrategyError | null = null;

  /** `limit`: how long one answer may take, in milliseconds. */
  constructor(
    strategy: string,
    worker: Worker,
    port: MessagePort,
    replies: Int32Array<SharedArrayBuffer>,
    limit: number,
  ) {
    this.#strategy = strategy;
    this.#worker = worker;
    this.#port = port;
    this.#replies = replies;
    this.#limit = limit;
  }

  /**
   * The answer to a question. A StrategyError where it breaks a rule or does not come, or not in time;
   * the worker is ended then, and every later question ends in the same error.
   */
  ask(question: Question): unknown {
    if (this.#fault !== null) throw this.#fault;
    const replies = Atomics.load(this.#replies, 0);
    if (replies !== ENDED) {
      this.#port.postMessage(question);
      Atomics.wait(this.#replies, 0, replies, this.#limit);
    }
    const received: { readonly message: Replied } | undefined = receiveMessageOnPort(this.#port);
    if (received === undefined) {
      const ended = Atomics.load(this.#replies, 0) === ENDED;
      const late = `did not answer ${withinLimit(this.#limit)}`;
      const fault = ended ? 'was not answered: it ended its process' : late;
      return this.#stop(`strategy "${this.#strategy}": ${question.method} ${fault}`, question);
    }
    const { message } = received;
    return 'fault' in message ? this.#stop(message.fault, question) : message.answer;
  }

  #stop(words: string, { shown }: Question): never {
    this.#fault = new StrategyError(words, this.#strategy, JSON.stringify(shown));
    void this.#worker.terminate();
    throw this.#fault;
  }
}
