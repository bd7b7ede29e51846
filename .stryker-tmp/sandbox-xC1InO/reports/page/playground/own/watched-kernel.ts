import type { Scenario } from '../../../../engine/index.ts';
import type { How } from '../evaluate.ts';
import type { DeclaredKernel, JudgedKernel, KernelQuestion } from './messages.ts';
import type { Runner } from './runner.ts';
import { type Judging, NOT_JUDGED, type Sourced } from './sourced.ts';
import { replyOf, type Started, startedWith } from './started.ts';

/** How long one scenario may take, in milliseconds: a loop that never ends runs out of steps long before. */
const LIMIT = 10_000;

/** The kernel of a module's file, in a worker of its own; an Error, one line, where there is none. */
export function watchedKernel(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  { script }: Runner,
): Promise<Sourced> {
  const make = (started: Started) => new WatchedKernel(started);
  return startedWith({ file, content: bytes }, script, make);
}

/** A kernel whose boots happen in a worker: a whole scenario is one question, and the last answer is kept. */
class WatchedKernel implements Sourced {
  readonly strategy: DeclaredKernel;
  readonly #worker: Worker;
  readonly #port: MessagePort;
  #answered: { readonly key: string; readonly judging: Judging } | null = null;
  #wanted: { readonly key: string; readonly waits: Promise<void> } | null = null;
  #fault: string | null = null;

  constructor({ worker, port, loaded }: Started) {
    this.#worker = worker;
    this.#port = port;
    this.strategy = Object(loaded);
  }

  judge(scenario: Scenario, how: How): Judging {
    if (this.#fault !== null) return { ...NOT_JUDGED, fault: this.#fault };
    const key = JSON.stringify([scenario, how]);
    if (this.#answered?.key === key) return this.#answered.judging;
    if (this.#wanted?.key !== key) {
      // One question after the other: replies do not say which one they answer.
      const before = this.#wanted?.waits ?? Promise.resolve();
      this.#wanted = { key, waits: before.then(() => this.#fetch(key, { scenario, how })) };
    }
    return { ...NOT_JUDGED, waits: this.#wanted.waits };
  }

  stop(fault: string): void {
    this.#fault ??= fault;
    this.#worker.terminate();
  }

  async #fetch(key: string, question: KernelQuestion): Promise<void> {
    // The reader may have changed the scenario while others were waited for.
    if (this.#fault !== null || this.#wanted?.key !== key) return;
    const reply = replyOf(this.#port, this.#worker, LIMIT);
    this.#port.postMessage(question);
    try {
      const answered = await reply;
      const judging =
        'fault' in answered ? { fault: answered.fault } : this.#judged(Object(answered.value));
      this.#answered = { key, judging: { ...NOT_JUDGED, ...judging } };
    } catch {
      const name = `strategy ${JSON.stringify(this.strategy.id)}`;
      this.stop(`${name} did not end within ${LIMIT / 1000} seconds: it may never end`);
    }
  }

  #judged(judged: JudgedKernel): Pick<Judging, 'judgement'> {
    return { judgement: { ...judged, strategy: this.strategy } };
  }
}
