import { BASES } from '../../properties/tune/bases.ts';
import { CAPS, EIGHTHS, FAMILY, ORIGINS } from '../../properties/tune/member.ts';
import type { Rates } from '../../properties/tune/rates.ts';
import { MOST_IN_ANY_ORDER } from '../../properties/tune/weighted-orders.ts';
import { grid } from '../words/grid.ts';
import { wrapped } from '../words/wrapped.ts';
import type { Findings, RatedMember, Standing } from './findings.ts';
import {
  capWords,
  memberWords,
  ORIGIN_WORDS,
  POPULATION_WORDS,
  percent,
  shareWords,
} from './words.ts';

const HEADS = ['conflicts', 'starved', 'either', 'share', 'cap', 'base', 'windows', 'alike'];

/** The family that was tried, for people. */
function describeFamily(): string[] {
  return [
    `The family: ${FAMILY.length} strategies that reserve min(low size x share, cap) at a base. Low size is what`,
    'lies between the base and 4 GiB. The virtual TPM is cut exactly. Every combination of',
    `  share   ${EIGHTHS.map(shareWords).join(', ')}`,
    `  cap     ${CAPS.map(capWords).join(', ')}`,
    ...BASES.map(({ id, summary }, at) => `  ${at === 0 ? 'base' : '    '}    ${id}: ${summary}`),
    ...ORIGINS.map((id, at) => `  ${at === 0 ? 'windows' : '       '} ${id}: ${ORIGIN_WORDS[id]}`),
  ];
}

function figures({ of, conflicts, starved, either }: Rates): string[] {
  return [conflicts, starved, either].map((part) => percent(part, of));
}

function memberCells({ member, rates, alike }: RatedMember): string[] {
  const { eighths, cap, base, windows } = member;
  const parts = [shareWords(eighths), capWords(cap), base, windows];
  return [...figures(rates), ...parts, alike === 0 ? '' : `+${alike}`];
}

function describeFrontier({ frontier, best }: Findings): string[] {
  const rows = frontier.map((one) => ({
    label: one === best ? 'best' : '',
    cells: memberCells(one),
  }));
  return [
    'The frontier: no member has fewer conflicts without more starved, or the other way round.',
    ...grid(HEADS, rows),
    ...wrapped(
      'Conflicts: scenarios with a window over the framebuffer. Starved: with a window, or video memory, kept ' +
        'from room. Alike: how many more members come to the same. Best: on the frontier, the fewest scenarios ' +
        'with either; then the fewest conflicts; then the smallest cap and share.',
    ),
  ];
}

function describeOrigins({ bestByWindows }: Findings): string[] {
  const rows = bestByWindows.map(({ member, rates }) => ({
    label: member.windows,
    cells: [...figures(rates), shareWords(member.eighths), capWords(member.cap), member.base],
  }));
  return ['The best member by where windows come from:', ...grid(HEADS.slice(0, 6), rows)];
}

function standings(others: readonly Standing[], side: 'beatenBy' | 'beatenAsUsual'): string[] {
  const rows = others.map((other) => {
    const { members, best } = other[side];
    return {
      label: other.bound ? `${other.id} (bound)` : other.id,
      cells: [
        ...figures(other.rates),
        String(members),
        ...(best === null ? ['-', '-', '-'] : figures(best.rates).slice(0, 2)),
        ...(best === null ? [] : [memberWords(best.member)]),
      ],
    };
  });
  const heads = ['conflicts', 'starved', 'either', 'better', 'conflicts', 'starved'];
  return grid([...heads, 'share, cap, base, windows'], rows);
}

function describeOthers({ others }: Findings): string[] {
  return [
    'Where other strategies stand, how many members are better on one side and no worse on the other, and the',
    'best of these:',
    ...standings(others, 'beatenBy'),
    '',
    'The same with members that take all windows as the kernel does:',
    ...standings(others, 'beatenAsUsual'),
  ];
}

function describeRun({ run, weight, leftOut }: Findings): string[] {
  const { population } = run.domain;
  const counted = population === 'lattice' ? ` ${weight} scenarios.` : '';
  return [
    ...(run.done < run.of
      ? [
          `PARTIAL: stopped after ${run.done} of ${run.of} parts of the population. Nothing is exact.`,
        ]
      : []),
    `Population ${population}: ${POPULATION_WORDS[population]}.${counted}`,
    ...(leftOut === 0n
      ? []
      : [
          `${percent(leftOut, weight + leftOut)} of the weight is left out: more than ${MOST_IN_ANY_ORDER} devices probed in any order.`,
        ]),
    'It rests on the assumptions that are usually made; hvmmio compare --assumptions shows others.',
  ];
}

/** A search for a better strategy as plain text. */
export function writeTune(findings: Findings): string {
  const parts = [
    describeRun(findings),
    describeFamily(),
    describeFrontier(findings),
    describeOrigins(findings),
    describeOthers(findings),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
