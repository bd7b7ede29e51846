import { isDeepStrictEqual } from 'node:util';
import {
  type BootOutcome,
  type Range,
  type Strategy,
  simulate,
  VmbusMemory,
} from '../../../engine/index.ts';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import { drawnOf } from '../../compare/judged-sample.ts';
import { describeRange } from '../../words/units.ts';
import { ACPI_CLASSES, SAMPLE } from './sample.ts';

/**
 * On how many VMs a patched kernel decides all that its member does. An InputError says where it first decides
 * otherwise.
 */
export function equalOn(kernel: Strategy, member: Strategy): number {
  const memory = new VmbusMemory();
  let equal = 0;
  let first: string | null = null;
  for (const { scenario } of drawnOf(SAMPLE.seed, SAMPLE.scenarios, ACPI_CLASSES)) {
    const found = simulate(scenario, kernel, memory).boots;
    const expected = simulate(scenario, member, memory).boots;
    if (isDeepStrictEqual(found, expected)) equal += 1;
    else first ??= `${scenario.name}: ${whereApart(found, expected)}`;
  }
  if (first === null) return equal;
  const { scenarios, seed } = SAMPLE;
  throw new InputError(
    `${member.id}: no patch: the patched kernel decides otherwise on ${scenarios - equal} of ${scenarios} VMs (seed ${seed}), first on ${first}`,
  );
}

/** The first thing of a boot that is not the same, in words. */
function whereApart(found: readonly BootOutcome[], expected: readonly BootOutcome[]): string {
  const at = expected.findIndex((boot, index) => !isDeepStrictEqual(boot, found[index]));
  const [kernel, member] = [found[at], expected[at]];
  if (kernel === undefined || member === undefined) return 'another number of boots';
  const apart = (what: string, one: string, other: string) =>
    `boot ${at + 1}, ${what}: found ${one}, expected ${other}`;
  if (!isDeepStrictEqual(kernel.ranges, member.ranges)) {
    return apart(
      'ranges',
      kernel.ranges.map(rangeText).join(', '),
      member.ranges.map(rangeText).join(', '),
    );
  }
  if (!isDeepStrictEqual(kernel.reserved, member.reserved)) {
    return apart('reserved', rangeText(kernel.reserved), rangeText(member.reserved));
  }
  const step = member.steps.findIndex((one, index) => !isDeepStrictEqual(one, kernel.steps[index]));
  const [asked, answer] = [member.steps[step], kernel.steps[step]];
  if (asked === undefined) return apart('what it leaves', 'another', "the member's");
  const told = (one: typeof asked | undefined) =>
    one === undefined ? 'no request' : `${rangeText(one.granted)} (${one.result})`;
  return apart(`the ${asked.window} window of ${asked.device}`, told(answer), told(asked));
}

function rangeText(range: Range | null): string {
  return range === null ? 'nothing' : describeRange(range);
}
