import { MIB } from '../../engine/index.ts';
import { type BaseId, baseOf } from '../../properties/tune/bases.ts';
import { FAMILY, type Member, memberId, type Origin } from '../../properties/tune/member.ts';
import { wrapped } from '../words/wrap.ts';
import type { Findings } from './findings.ts';
import { kernelChange } from './kernel-change.ts';
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
  mainline: `guest.efi ? ${LFB} || ${LOW} : ${BAR}`,
  'lfb-bar-low': `${LFB} || ${BAR} || ${LOW}`,
  'lfb-low': `${LFB} || ${LOW}`,
  'bar-low': `${BAR} || ${LOW}`,
  low: LOW,
  'low-end': LOW,
};

/** Columns of a line of source. */
const WIDTH = 100;
const HIGH = '{ ...usual, min: FOUR_GIB }';
const TOP = "{ ...usual, from: 'top' }";
const IS_CONFIG = "window === 'config'";
const IS_ANYWHERE = "window === 'config' || window === 'dxg'";

function placeLines(test: string, then: string, otherwise = 'usual'): string[] {
  const whole = `    ${test} ? ${then} : ${otherwise},`;
  const lines =
    whole.length <= WIDTH ? [whole] : [`    ${test}`, `      ? ${then}`, `      : ${otherwise},`];
  return ['  place: (window, usual) =>', ...lines];
}

/** Where windows come from, as source text. */
const PLACES: Readonly<Record<Origin, readonly string[]>> = {
  usual: [],
  'config-top': placeLines(IS_CONFIG, TOP),
  'config-high': placeLines(IS_CONFIG, HIGH),
  'high-first': placeLines(IS_ANYWHERE, `[${HIGH}, usual]`),
  'high-else-top': placeLines(
    IS_ANYWHERE,
    `[${HIGH}, ${TOP}]`,
    `window === 'low' ? ${TOP} : usual`,
  ),
  'all-top': [`  place: (_window, usual) => (${TOP}),`],
};

/** The part of `room`, in whole pages. */
function sizeText({ eighths, cap }: Member): string {
  const [times = '', over] = shareWords(eighths).split('/');
  const all = times === '1' ? 'room' : `(room * ${times})`;
  const part = `${all}${over === undefined ? '' : ` / ${over}`}`;
  return `alignDown(${cap === null ? part : `Math.min(${part}, ${cap / MIB} * MIB)`}, PAGE)`;
}

function reserveLines(member: Member): string[] {
  const start = [
    `    // ${baseWords(member)}`,
    `    const start = ${STARTS[member.base]};`,
    '    if (start === 0 || start >= FOUR_GIB) return null;',
  ];
  if (baseOf(member.base).side !== 'end') {
    return [
      ...start,
      '    const room = FOUR_GIB - start;',
      `    return { start, size: ${sizeText(member)} };`,
    ];
  }
  return [
    ...start,
    '    const room = guest.ranges[0].end + 1 - start;',
    `    const size = ${sizeText(member)};`,
    '    // Video memory starts at a whole MiB.',
    '    const from = Math.max(start, alignDown(start + room - size, MIB));',
    '    return { start: from, size: start + room - from };',
  ];
}

/** What the file imports: names are listed only where the text uses them. */
function importLine(lines: readonly string[]): string {
  const text = lines.join('\n');
  const names = ['alignDown', 'defineStrategy', 'FOUR_GIB', 'MIB', 'PAGE'];
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  return `import { ${used.join(', ')} } from 'hvmmio';`;
}

function docLines({ run, weight, leftOut, best }: Findings): string[] {
  const { of, conflicts, starved, moved, any } = best.rates;
  const rate = (part: bigint) => (part === 0n ? 'none' : rateWords(part, of));
  const { population } = run.domain;
  const left =
    leftOut === 0n ? '' : ` (${rateWords(leftOut, weight + leftOut)} of its weight left out)`;
  const text =
    `Found by hvmmio tune among ${FAMILY.length} strategies on the population "${population}"${left}: a window over ` +
    `the framebuffer in ${rate(conflicts)} of the scenarios, one kept from room in ${rate(starved)}, the ` +
    `framebuffer moved in ${rate(moved)}, any of these in ${rate(any)}. On the frontier no other has fewer ` +
    'with any.';
  const change = kernelChange(best.member).flatMap((line) =>
    wrapped(line, ' * - ', ' *   ', WIDTH),
  );
  return [
    '/**',
    ...wrapped(text, ' * ', ' * ', WIDTH),
    ' *',
    ' * As a change to a mainline kernel:',
    ...change,
    ' */',
  ];
}

/** The best member as the text of a strategy file. */
export function strategyFile(findings: Findings): string {
  const { member } = findings.best;
  const { eighths, cap, base, windows } = member;
  const most = cap === null ? 'without a cap' : `at most ${capWords(cap)}`;
  const { side, sysfb } = baseOf(base);
  const room =
    side === 'end' ? 'the first range, at its end' : 'what lies between the base and 4 GiB';
  const { population } = findings.run.domain;
  const strategy = [
    'export default defineStrategy({',
    `  id: '${memberId(member)}',`,
    '  summary:',
    `    '${shareWords(eighths)} of ${room}, ${most}; ${ORIGIN_WORDS[windows]}',`,
    `  source: 'hvmmio tune --population ${population}',`,
    '  exactVtpmCut: true,',
    ...(sysfb === 'on'
      ? ["  sysfb: (built, firmware) => built || firmware !== 'devicetree',"]
      : []),
    '  reserve(guest) {',
    ...reserveLines(member),
    '  },',
    ...PLACES[windows],
    '});',
  ];
  const lines = [importLine(strategy), '', ...docLines(findings), ...strategy];
  return `${lines.join('\n')}\n`;
}
