import { BASES } from '../../properties/tune/bases.ts';
import { CAPS, EIGHTHS, FAMILY, type Member, ORIGINS } from '../../properties/tune/member.ts';
import type { Rates } from '../../properties/tune/rates.ts';
import { MOST_IN_ANY_ORDER } from '../../properties/tune/weighted-orders.ts';
import {
  type Blocks,
  left,
  list,
  paragraph,
  type Rows,
  right,
  rows,
  type Section,
  section,
  type Table,
  table,
} from '../words/blocks.ts';
import { toTerminal, USUAL_WIDTH } from '../words/terminal.ts';
import { listed } from '../words/wrap.ts';
import type { Findings, RatedMember, Standing } from './findings.ts';
import { kernelChange } from './kernel-change.ts';
import {
  capWords,
  memberWords,
  ORIGIN_WORDS,
  POPULATION_WORDS,
  rateWords,
  shareWords,
} from './words.ts';

/** Figures in percent; the heads say so once for all. */
const RATES = [right('conflicts'), right('starved'), right('moved'), right('any')];
const MEMBER = [right('share'), right('cap'), left('base'), left('windows')];

/** The family that was tried. */
function familySection(): Section {
  const choices = [
    ['share', EIGHTHS.map(shareWords).join(', ')],
    ['cap', CAPS.map(capWords).join(', ')],
    ...BASES.map(({ id, summary }, at) => [at === 0 ? 'base' : '', `${id}: ${summary}`]),
    ...ORIGINS.map((id, at) => [at === 0 ? 'windows' : '', `${id}: ${ORIGIN_WORDS[id]}`]),
  ];
  return section(
    'The family',
    paragraph(
      `${FAMILY.length} strategies that reserve min(low size x share, cap) at a base. Low size is what lies ` +
        'between the base and 4 GiB; of low-end, the first range. The virtual TPM is cut exactly. Every combination of',
    ),
    table([left(), left()], choices),
  );
}

function figuresOf({ of, conflicts, starved, moved, any }: Rates): string[] {
  return [conflicts, starved, moved, any].map((part) => rateWords(part, of).replace(' %', ''));
}

function memberCells({ eighths, cap, base, windows }: Member): string[] {
  return [shareWords(eighths), capWords(cap), base, windows];
}

function bestSection({ best }: Findings): Section {
  return section(
    'The best member',
    membersTable([best]),
    paragraph(
      'Percent of the weight. Conflicts: scenarios with a window over the framebuffer. Starved: with a ' +
        'window, or video memory, kept from room that there was. Moved: in which the graphics driver moved ' +
        'the framebuffer. Best: on the frontier, the fewest scenarios with any of these; then the fewest ' +
        'conflicts, then starved; then the smallest cap and share.',
    ),
    paragraph('As a change to a mainline kernel:'),
    list(kernelChange(best.member)),
  );
}

function frontierSection({ frontier }: Findings): Section {
  const members = frontier.map(({ member, rates, alike }) => [
    ...figuresOf(rates),
    ...memberCells(member),
    alike === 0 ? '' : `+${alike}`,
  ]);
  return section(
    'The frontier',
    paragraph(
      'No member has less of one of the three without more of another. Alike: how many more members have the same rates.',
    ),
    table([...RATES, ...MEMBER, right('alike')], members),
  );
}

function membersTable(members: readonly RatedMember[]): Table {
  return table(
    [...RATES, ...MEMBER],
    members.map(({ member, rates }) => [...figuresOf(rates), ...memberCells(member)]),
  );
}

function originsSection({ bestByWindows, mainline }: Findings): Section {
  return section(
    'By where windows come from',
    paragraph('The best member of each:'),
    membersTable(bestByWindows),
    paragraph("Mainline's reservation with each; with usual windows that is mainline itself:"),
    membersTable(mainline),
  );
}

/** Which strategies a member is the best of those that are better than, member by member. */
function beatenRows(others: readonly Standing[], side: 'beatenBy' | 'beatenAsUsual'): Rows {
  const beaten = new Map<string, string[]>();
  for (const { id, [side]: beaters } of others) {
    if (beaters.best === null) continue;
    const words = memberWords(beaters.best.member);
    beaten.set(words, [...(beaten.get(words) ?? []), id]);
  }
  return rows([...beaten].map(([member, ids]) => [member, listed(ids)]));
}

function othersSection({ others }: Findings): Section {
  const lines = others.map(({ id, bound, rates, beatenBy, beatenAsUsual }) => [
    bound ? `${id} (bound)` : id,
    ...figuresOf(rates),
    String(beatenBy.members),
    String(beatenAsUsual.members),
  ]);
  return section(
    'Where other strategies stand',
    paragraph(
      'Better: how many members have less of one of the three and no more of the others; as usual: those ' +
        'of them that take all windows as the kernel does.',
    ),
    table([left(), ...RATES, right('better'), right('as usual')], lines),
    paragraph('The best of the members that are better, and than which:'),
    beatenRows(others, 'beatenBy'),
    paragraph('Of those that take all windows as the kernel does:'),
    beatenRows(others, 'beatenAsUsual'),
  );
}

function runBlocks({ run, weight, leftOut }: Findings): Blocks {
  const { population } = run.domain;
  const counted = population === 'lattice' ? ` ${weight} scenarios.` : '';
  const left =
    leftOut === 0n
      ? ''
      : ` ${rateWords(leftOut, weight + leftOut)} of the weight is left out: more than ${MOST_IN_ANY_ORDER} devices probed in any order.`;
  const stopped = `PARTIAL: stopped after ${run.done} of ${run.of} parts of the population. Nothing is exact.`;
  return [
    paragraph(run.done < run.of ? stopped : ''),
    paragraph(`Population ${population}: ${POPULATION_WORDS[population]}.${counted}${left}`),
    paragraph(
      'It rests on the assumptions that are usually made; hvmmio compare --assumptions shows others.',
    ),
  ];
}

/** A search for a better strategy, for a terminal of `width` columns. */
export function writeTune(findings: Findings, width = USUAL_WIDTH): string {
  const blocks = [
    ...runBlocks(findings),
    bestSection(findings),
    frontierSection(findings),
    originsSection(findings),
    othersSection(findings),
    familySection(),
  ];
  return toTerminal(blocks, { width, apart: 2 });
}
