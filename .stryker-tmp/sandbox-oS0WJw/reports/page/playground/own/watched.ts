import type { Scenario, Strategy } from '../../../../engine/index.ts';
import { InputError } from '../../../../properties/scenarios/input-error.ts';
import { evaluate, type How } from '../evaluate.ts';
import type { Declared, Question, ReadExport } from './messages.ts';
import type { Runner } from './runner.ts';
import { type Judging, NOT_JUDGED, type Sourced } from './sourced.ts';
import { replyOf, type Started, startedWith } from './started.ts';

/** How long one question may take, in milliseconds. */
const LIMIT = 5000;

/** The strategy of a JavaScript file, in a worker of its own; an Error, one line, where there is none. */
export function watched(
  { file, text }: { readonly file: string; readonly text: string },
  { script, read }: Runner,
): Promise<Sourced> {
  const make = (started: Started) => new Watched(started, file, read);
  return startedWith({ file, content: text }, script, make);
}

/**
 * A strategy whose answers come from a worker, and so later than it is asked: what it has not answered yet
 * ends the run that asked, is then fetched, and is there when the run is begun again.
 */
class Watched implements Sourced {
  readonly strategy: Strategy;
  readonly #answers = new Map<string, unknown>();
  readonly #worker: Worker;
  readonly #port: MessagePort;
  #missing: Question | null = null;
  #fetched: Promise<void> = Promise.resolve();
  #fault: string | null = null;

  constructor({ worker, port, loaded }: Started, file: string, read: ReadExport) {
    this.#worker = worker;
    this.#port = port;
    const declared: Declared = Object(loaded);
    const { methods, ...others } = declared;
    const asked = methods.map((method) => [
      method,
      (...shown: unknown[]) => this.#ask({ method, shown }),
    ]);
    this.strategy = read({ ...others, ...Object.fromEntries(asked) }, file);
  }

  judge(scenario: Scenario, how: How): Judging {
    if (this.#fault !== null) return { ...NOT_JUDGED, fault: this.#fault };
    try {
      const [judgement = null] = evaluate(scenario, [this.strategy], how).judgements;
      return { ...NOT_JUDGED, judgement };
    } catch (error) {
      const waits = this.#awaited();
      if (waits !== null) return { ...NOT_JUDGED, waits };
      if (error instanceof InputError) return { ...NOT_JUDGED, fault: error.message };
      // Reports import no strategies, and so know that error by its name.
      if (!(error instanceof Error) || error.name !== 'StrategyError') throw error;
      this.stop(error.message);
      return { ...NOT_JUDGED, fault: error.message };
    }
  }

  stop(fault: string): void {
    this.#fault ??= fault;
    this.#worker.terminate();
  }

  /** After a run has thrown: what to wait for before it is begun again; null where nothing is missing. */
  #awaited(): Promise<void> | null {
    const question = this.#missing;
    if (question === null) return null;
    this.#missing = null;
    // One question after the other: replies do not say which one they answer.
    this.#fetched = this.#fetched.then(() => this.#fetch(question));
    return this.#fetched;
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
    const reply = replyOf(this.#port, this.#worker, LIMIT);
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
