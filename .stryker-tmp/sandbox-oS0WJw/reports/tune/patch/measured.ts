import type { Strategy } from '../../../engine/index.ts';
import { compareStrategies } from '../../compare/comparison.ts';
import { questions } from '../../compare/questions.ts';
import { equalOn } from './equal.ts';
import { ACPI_CLASSES, SAMPLE } from './sample.ts';

/** What was counted of a tree before a patch and after it. */
export interface Measured {
  /** VMs on which the patched tree decides all as the member does. */
  readonly equal: number;
  readonly scenarios: number;
  readonly seed: string;
  /** By question: of how many VMs it is true. */
  readonly answers: readonly {
    readonly question: string;
    readonly head: string;
    readonly before: number;
    readonly after: number;
  }[];
}

/**
 * Holds the patched tree equal to the member, and counts what it fails at beside the tree as it is. An InputError
 * where the two are not equal.
 */
export function measure(tree: Strategy, patched: Strategy, member: Strategy): Measured {
  const equal = equalOn(patched, member);
  const { scenarios, seed } = SAMPLE;
  const { answers, ...comparison } = compareStrategies(scenarios, seed, [tree, patched], () => {}, {
    baseline: tree.id,
    classes: ACPI_CLASSES,
  });
  const counted = (id: string, question: string) =>
    answers.find((one) => one.strategy === id && one.question === question)?.violated;
  return {
    equal,
    scenarios: comparison.scenarios,
    seed,
    answers: questions.flatMap(({ id: question, head }) => {
      const [before, after] = [counted(tree.id, question), counted(patched.id, question)];
      return before === undefined || after === undefined ? [] : [{ question, head, before, after }];
    }),
  };
}
