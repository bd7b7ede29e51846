import { exercisedScenarios } from '../../properties/lattice/exercised.ts';
import type { Counted } from '../census/command.ts';
import { kindRows } from '../census/kinds.ts';
import { domainSection } from '../census/text.ts';
import { kindGroups, kindLabel } from '../failures/kind-groups.ts';
import type { KindRow } from '../failures/kind-rows.ts';
import { figures, left, paragraph, type Section, section, table, under } from '../words/blocks.ts';
import { counted, describeCount } from '../words/numbers.ts';

/** What both sides, so named, do on all of the narrowed lattice; what of it was done where it was stopped. */
export function censusSection(census: Counted | null, sides: readonly string[]): Section {
  const head = 'On every VM of a narrowed lattice';
  if (census === null) {
    return section(head, paragraph('Not counted: one of the two could not go on in it.'));
  }
  const { subject, exhausted } = census;
  const { counts, hosts, of } = exhausted;
  const { scenarios } = counts.of(0, 0);
  const done =
    hosts === of
      ? `All ${describeCount(scenarios)} scenarios of ${counted(of, 'host')} were run`
      : `PARTIAL: stopped after ${hosts} of ${counted(of, 'host')}, ${describeCount(scenarios)} scenarios`;
  const rows = subject.properties.map((one, property) =>
    exercisedScenarios(subject.lattice, counts, one) === 0
      ? [`${one.id}: not exercised`]
      : [one.id, ...sides.map((_, side) => describeCount(counts.of(side, property).violated))],
  );
  const changed = kindRows(subject, counts).filter(({ scenarios: [before = 0, now = 0] }) => {
    return (before === 0) !== (now === 0);
  });
  return section(
    head,
    paragraph(`${done}. How many violate each property:`),
    figures(sides, rows),
    ...kindsTables(changed, sides),
    domainSection(subject.lattice),
  );
}

function kindsTables(changed: readonly KindRow[], sides: readonly string[]) {
  const [base = '', head = ''] = sides;
  const cured = changed.filter(({ scenarios: [, now] }) => now === 0);
  const brought = changed.filter(({ scenarios: [before] }) => before === 0);
  if (changed.length === 0) {
    return [paragraph(`No kind of failure is there under the one of them alone.`)];
  }
  return [
    [`Cured: ${base} shows it there, ${head} never does`, cured] as const,
    [`Brought: ${head} shows it there, ${base} never does`, brought] as const,
  ]
    .filter(([, kinds]) => kinds.length > 0)
    .flatMap(([words, kinds]) => [
      paragraph(`${words}:`),
      table(
        [left('kind of failure'), left('scenarios')],
        kindGroups(kinds).flatMap(({ label, kinds: members }) => [
          [label],
          ...members.map((kind) =>
            under(kindLabel(kind), kind.scenarios.map(describeCount).join(' to ')),
          ),
        ]),
      ),
    ]);
}
