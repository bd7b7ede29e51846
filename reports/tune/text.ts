import { BASES } from '../../properties/tune/bases.ts';
import { CAPS, EIGHTHS, FAMILY, ORIGINS } from '../../properties/tune/member.ts';
import type { Rates } from '../../properties/tune/rates.ts';
import { MOST_IN_ANY_ORDER } from '../../properties/tune/weighted-orders.ts';
import {
  type Blocks,
  left,
  paragraph,
  right,
  type Section,
  section,
  type Table,
  table,
} from '../words/blocks.ts';
import { toTerminal } from '../words/terminal.ts';
import type { Findings, RatedMember, Standing } from './findings.ts';
import {
  capWords,
  memberWords,
  ORIGIN_WORDS,
  POPULATION_WORDS,
  rateWords,
  shareWords,
} from './words.ts';

const WIDTH = 110;

const RATES = [right('conflicts'), right('starved'), right('either')];
const SIZE = [right('share'), right('cap'), left('base')];

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
        'between the base and 4 GiB. The virtual TPM is cut exactly. Every combination of',
    ),
    table([left(), left()], choices),
  );
}

function figuresOf({ of, conflicts, starved, either }: Rates): string[] {
  return [conflicts, starved, either].map((part) => rateWords(part, of));
}

function sizeOf({ member: { eighths, cap, base } }: RatedMember): string[] {
  return [shareWords(eighths), capWords(cap), base];
}

function frontierSection({ frontier, best }: Findings): Section {
  const rows = frontier.map((one) => [
    one === best ? 'best' : '',
    ...figuresOf(one.rates),
    ...sizeOf(one),
    one.member.windows,
    one.alike === 0 ? '' : `+${one.alike}`,
  ]);
  return section(
    'The frontier',
    paragraph('No member has fewer conflicts without more starved, or the other way round.'),
    table([left(), ...RATES, ...SIZE, left('windows'), right('alike')], rows),
    paragraph(
      'Conflicts: scenarios with a window over the framebuffer. Starved: with a window, or video memory, kept ' +
        'from room. Alike: how many more members have the same rates. Best: on the frontier, the fewest ' +
        'scenarios with either; then the fewest conflicts; then the smallest cap and share.',
    ),
  );
}

function originsSection({ bestByWindows }: Findings): Section {
  const rows = bestByWindows.map((one) => [
    one.member.windows,
    ...figuresOf(one.rates),
    ...sizeOf(one),
  ]);
  return section(
    'The best member by where windows come from',
    table([left(), ...RATES, ...SIZE], rows),
  );
}

function standingsTable(others: readonly Standing[], side: 'beatenBy' | 'beatenAsUsual'): Table {
  const rows = others.map((other) => {
    const { members, best } = other[side];
    return [
      other.bound ? `${other.id} (bound)` : other.id,
      ...figuresOf(other.rates),
      String(members),
      ...(best === null ? ['-', '-', '-'] : figuresOf(best.rates).slice(0, 2)),
      ...(best === null ? [] : [memberWords(best.member)]),
    ];
  });
  const ofBest = [right('conflicts'), right('starved'), left('share, cap, base, windows')];
  return table([left(), ...RATES, right('better'), ...ofBest], rows);
}

function othersSection({ others }: Findings): Section {
  return section(
    'Where other strategies stand',
    paragraph(
      'How many members are better on one side and no worse on the other, and the best of these:',
    ),
    standingsTable(others, 'beatenBy'),
    paragraph('The same with members that take all windows as the kernel does:'),
    standingsTable(others, 'beatenAsUsual'),
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

/** A search for a better strategy, for a terminal. */
export function writeTune(findings: Findings): string {
  const blocks = [
    ...runBlocks(findings),
    familySection(),
    frontierSection(findings),
    originsSection(findings),
    othersSection(findings),
  ];
  return toTerminal(blocks, { width: WIDTH, apart: 2 });
}
