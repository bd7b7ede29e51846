import {
  type Blocks,
  left,
  list,
  paragraph,
  type TableRow,
  table,
  under,
} from '../words/blocks.ts';
import { counted, describeCount } from '../words/numbers.ts';
import type { Coverage, LineCoverage } from './coverage.ts';

/** Lines of code that a text shows of each kind, and characters of each, with what says where it stands. */
const [MOST_LINES, MOST_TEXT] = [40, 76];

/** Why a line was not run, in the order in which a reader needs them. */
const REASONS: readonly (readonly [LineCoverage['kind'], string])[] = [
  ['counted', 'Reached by no VM'],
  ['uncalled', 'In functions that nothing compiled calls'],
  ['left out', "In bodies that do not compile against hvmmio's headers, and were left out"],
  ['unconfigured', 'In none of the kernel configurations that were compiled'],
];

/** How much of a patch was run, in a sentence; what was not, line by line; files that were not compiled. */
export function coverageBlocks({ vms, lines, refused }: Coverage): Blocks {
  if (lines === null) {
    const why = refused === null ? '' : `: ${refused}`;
    return [paragraph(`Which changed lines were reached could not be measured${why}`)];
  }
  const code = lines.filter(({ kind }) => kind !== 'nothing' && kind !== 'not compiled');
  const missed = code.filter((line) => !isReached(line));
  return [
    paragraph(sentence(vms, code, missed)),
    ...REASONS.flatMap(([kind, head]) => {
      const of = missed.filter((line) => line.kind === kind);
      if (of.length === 0) return [];
      const rest = of.length - MOST_LINES;
      return [
        paragraph(`${head}:`),
        table([left(), left()], rowsOf(of.slice(0, MOST_LINES))),
        ...(rest > 0 ? [paragraph(`and ${counted(rest, 'line')} more.`)] : []),
      ];
    }),
    list(notCompiled(lines)),
  ];
}

/** Whether some VM reached it. */
function isReached({ vms }: LineCoverage): boolean {
  return vms !== null && vms > 0;
}

function sentence(
  vms: number,
  code: readonly LineCoverage[],
  missed: readonly LineCoverage[],
): string {
  if (code.length === 0) return 'No changed line of the files that were compiled holds code.';
  const reached = code.length - missed.length;
  const gone = code.filter(({ side }) => side === 'base').length;
  const removed = gone === 0 ? '' : ` Of lines that are only taken out (${gone}), base was asked.`;
  const often = reached === 0 ? 'any' : howOften(code.filter(isReached));
  return `${howMany(reached, code.length)} reached by ${often} of the ${describeCount(vms)} VMs.${removed}`;
}

function howMany(reached: number, all: number): string {
  if (all === 1) return `The only changed line that holds code was${reached === 0 ? ' not' : ''}`;
  const hold = 'changed lines that hold code';
  if (reached === 0) return `None of the ${all} ${hold} was`;
  if (reached === all) return `All ${all} ${hold} were`;
  return `${reached} of ${all} ${hold} ${reached === 1 ? 'was' : 'were'}`;
}

/** In how many VMs those are reached that are. */
function howOften(reached: readonly LineCoverage[]): string {
  const counts = reached.flatMap(({ vms }) => (vms === null ? [] : [vms]));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (counts.length === 1) return describeCount(most);
  const same = least === most;
  return same ? describeCount(most) : `${describeCount(least)} to ${describeCount(most)}`;
}

/** Lines with their numbers, below the file and function that they are of. */
function rowsOf(lines: readonly LineCoverage[]): (readonly string[] | TableRow)[] {
  let last = '';
  return lines.flatMap((one) => {
    const side = one.side === 'base' ? ' (base, taken out)' : '';
    const place = `${one.file}${one.function === null ? '' : `, ${one.function}`}${side}`;
    const head = place === last ? [] : [[place]];
    last = place;
    const at = `${one.file.split('/').at(-1)}:${one.line}`;
    return [...head, under(at, clipped(one.text, MOST_TEXT - at.length))];
  });
}

function clipped(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length <= most ? plain : `${plain.slice(0, most - 1)}…`;
}

/** Files that were not compiled, each once, with how much of them is changed. */
function notCompiled(lines: readonly LineCoverage[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { file, kind } of lines) {
    if (kind === 'not compiled') counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts].map(
    ([file, count]) => `${file}: not compiled, ${counted(count, 'changed line')}`,
  );
}
