import type { Fact } from './facts.ts';

/**
 * A value and what it rests on. `read`: a line says so; `inferred`: it follows from lines; `assumed`: no
 * line says so, and other values are tried too where there are `others`.
 */
export interface Known<Value> {
  readonly value: Value;
  readonly how: 'read' | 'inferred' | 'assumed';
  readonly facts: readonly Fact[];
  /** Why this value, in a few words; empty where the line speaks for itself. */
  readonly why: string;
  /** Values that are as possible, as far as the logs say. */
  readonly others: readonly Value[];
}

export function read<Value>(value: Value, fact: Fact): Known<Value> {
  return { value, how: 'read', facts: [fact], why: '', others: [] };
}

export function inferred<Value>(
  value: Value,
  why: string,
  facts: readonly Fact[],
  others: readonly Value[] = [],
): Known<Value> {
  return { value, how: 'inferred', facts, why, others };
}

export function assumed<Value>(
  value: Value,
  why: string,
  others: readonly Value[] = [],
): Known<Value> {
  return { value, how: 'assumed', facts: [], why, others };
}
