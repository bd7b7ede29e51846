import { FAMILY } from '../../properties/tune/member.ts';
import type { Rates } from '../../properties/tune/rates.ts';
import { schemaOf } from '../documents/shape.ts';
import { TUNE_FORMAT } from './document.ts';
import type { Beaters, Findings, RatedMember } from './findings.ts';
import { kernelChange } from './kernel-change.ts';
import { shareWords } from './words.ts';

/** Weights as texts: they are exact, and may be beyond what a number can hold. */
function ratesJson({ conflicts, starved, moved, any }: Rates) {
  return {
    conflicts: String(conflicts),
    starved: String(starved),
    moved: String(moved),
    any: String(any),
  };
}

function memberJson({ member, rates }: RatedMember) {
  const { eighths, cap, base, windows } = member;
  return { share: shareWords(eighths), cap, base, windows, ...ratesJson(rates) };
}

function beatersJson({ members, best }: Beaters) {
  return { members, best: best && memberJson(best) };
}

/** A search for a better strategy as one JSON document, a line for each of its fields. */
export function writeTuneJson(findings: Findings): string {
  const { run, weight, leftOut, frontier, best, bestByWindows, mainline, others } = findings;
  const document = {
    $schema: schemaOf(TUNE_FORMAT),
    format: TUNE_FORMAT,
    population: run.domain.population,
    ...(run.domain.population === 'lattice' && { lattice: axesOf(run.domain.lattice) }),
    exact: run.done === run.of,
    parts: run.done,
    of: run.of,
    members: FAMILY.length,
    weight: String(weight),
    leftOut: String(leftOut),
    frontier: frontier.map((one) => ({ ...memberJson(one), alike: one.alike })),
    best: { ...memberJson(best), change: kernelChange(best.member) },
    bestByWindows: bestByWindows.map(memberJson),
    mainline: mainline.map(memberJson),
    strategies: others.map(({ id, bound, rates, beatenBy, beatenAsUsual }) => ({
      strategy: id,
      bound,
      ...ratesJson(rates),
      beatenBy: beatersJson(beatenBy),
      beatenAsUsual: beatersJson(beatenAsUsual),
    })),
  };
  const fields = Object.entries(document).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `{\n${fields.join(',\n')}\n}\n`;
}

function axesOf(lattice: object): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(lattice).map(([axis, values]: [string, readonly { id: string }[]]) => [
      axis,
      values.map(({ id }) => id),
    ]),
  );
}
