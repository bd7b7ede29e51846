import { MIB } from '../../engine/index.ts';
import type { BaseId } from '../../properties/tune/bases.ts';
import { FAMILY, type Member, memberId, type Origin } from '../../properties/tune/member.ts';
import { wrapped } from '../words/wrap.ts';
import type { Findings } from './findings.ts';
import { baseWords, capWords, ORIGIN_WORDS, rateWords, shareWords } from './words.ts';

const LFB = 'guest.lfbBase';
const BAR = '(guest.videoBar?.start ?? 0)';
const LOW = 'guest.ranges[0].start';

/** What BASES computes, as source text. */
const STARTS: Readonly<Record<BaseId, string>> = {
  lfb: LFB,
  bar: BAR.slice(1, -1),
  'lfb-bar': `${LFB} || ${BAR}`,
  'efi-sysfb': `!guest.efi ? ${BAR} : guest.sysfb ? ${LFB} || ${LOW} : 0`,
  efi: `guest.efi ? ${LFB} || ${LOW} : ${BAR}`,
  'lfb-bar-low': `${LFB} || ${BAR} || ${LOW}`,
  'lfb-low': `${LFB} || ${LOW}`,
  'bar-low': `${BAR} || ${LOW}`,
  low: LOW,
};

const CONFIG_ALONE =
  "  place: (window, usual) => (window === 'config' ? { ...usual, PLACED } : usual),";

const PLACES: Readonly<Record<Origin, readonly string[]>> = {
  usual: [],
  'config-top': [CONFIG_ALONE.replace('PLACED', "from: 'top'")],
  'config-high': [CONFIG_ALONE.replace('PLACED', 'min: FOUR_GIB')],
  'all-top': ["  place: (_window, usual) => ({ ...usual, from: 'top' }),"],
};

function sizeLines({ eighths, cap }: Member): string[] {
  const [times = '', over] = shareWords(eighths).split('/');
  const low = '(FOUR_GIB - start)';
  const part = times === '1' ? low : `(${low} * ${times})`;
  const size = over === undefined ? low.slice(1, -1) : `Math.floor(${part} / ${over})`;
  if (cap === null) return [`    return { start, size: ${size} };`];
  return [
    `    const share = ${size};`,
    `    return { start, size: Math.min(share, ${cap / MIB} * MIB) };`,
  ];
}

function docLines({ run, weight, leftOut, best }: Findings): string[] {
  const { of, conflicts, starved, either } = best.rates;
  const rate = (part: bigint) => (part === 0n ? 'none' : rateWords(part, of));
  const { population } = run.domain;
  const left =
    leftOut === 0n ? '' : ` (${rateWords(leftOut, weight + leftOut)} of its weight left out)`;
  const text =
    `Found by hvmmio tune among ${FAMILY.length} strategies on the population "${population}"${left}: a window over ` +
    `the framebuffer in ${rate(conflicts)} of the scenarios, one kept from room in ${rate(starved)}, either in ` +
    `${rate(either)}. On the frontier no other has fewer with either.`;
  return ['/**', ...wrapped(text, ' * ', ' * '), ' */'];
}

/** The best member as the text of a strategy file. */
export function strategyFile(findings: Findings): string {
  const { member } = findings.best;
  const { eighths, cap, windows } = member;
  const names = ['defineStrategy', 'FOUR_GIB', ...(cap === null ? [] : ['MIB'])];
  const most = cap === null ? 'without a cap' : `at most ${capWords(cap)}`;
  const { population } = findings.run.domain;
  const lines = [
    `import { ${names.join(', ')} } from 'hvmmio';`,
    '',
    ...docLines(findings),
    'export default defineStrategy({',
    `  id: '${memberId(member)}',`,
    '  summary:',
    `    '${shareWords(eighths)} of what lies between the base and 4 GiB, ${most}; ${ORIGIN_WORDS[windows]}',`,
    `  source: 'hvmmio tune --population ${population}',`,
    '  exactVtpmCut: true,',
    '  reserve(guest) {',
    `    // ${baseWords(member)}`,
    `    const start = ${STARTS[member.base]};`,
    '    if (start === 0 || start >= FOUR_GIB) return null;',
    ...sizeLines(member),
    '  },',
    ...PLACES[windows],
    '});',
  ];
  return `${lines.join('\n')}\n`;
}
