import type { Scenario, Strategy } from '../../../../engine/index.ts';
import type { How, Judgement } from '../evaluate.ts';

/** What a worker is started with, beside the port on which it answers. */
export interface Job {
  readonly file: string;
  /** JavaScript as text; the bytes of a kernel's module. */
  readonly content: string | Uint8Array;
}

/** One call of one of a strategy's functions. */
export interface Question {
  readonly method: 'reserve' | 'sysfb' | 'place';
  readonly shown: readonly unknown[];
}

/** What a file declares, and which of its functions there are. */
export type Declared = Pick<Strategy, 'id' | 'summary' | 'source' | 'exactVtpmCut'> & {
  readonly methods: readonly Question['method'][];
};

/** What a kernel is asked: to run a scenario, which the worker judges too. */
export interface KernelQuestion {
  readonly scenario: Scenario;
  readonly how: How;
}

/** What a kernel's module declares. */
export type DeclaredKernel = Judgement['strategy'];

/** What came of a scenario under a kernel. */
export type JudgedKernel = Omit<Judgement, 'strategy'>;

/** What comes back of a job, and then of each question. */
export type Reply<Value> = { readonly value: Value } | { readonly fault: string };

/** The strategy that a file exports, checked and guarded; an error named StrategyError where it is none. */
export type ReadExport = (exported: unknown, file: string) => Strategy;

/** The strategy that the kernel in a module is; an error named StrategyError where it is no such module. */
export type ReadModule = (bytes: Uint8Array, file: string) => Strategy;
