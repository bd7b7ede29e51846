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

/** Lines of code that a text shows of each kind, and characters of each. */
const [MOST_LINES, MOST_TEXT] = [40, 60];

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
  const all = counted(code.length, 'changed line');
  const holds = code.length === 1 ? 'holds' : 'hold';
  const of = `some VM of the ${describeCount(vms)}`;
  const were = reached === 1 ? 'was' : 'were';
  const told = `${reached === 0 ? 'None' : reached} of ${all} that ${holds} code ${were} reached by ${of}`;
  const gone = code.filter(({ side }) => side === 'base').length;
  const removed =
    gone === 0 ? '' : ` A line that is only taken out (${gone} of them) was looked for in base.`;
  return `${told}${howOften(code.filter(isReached))}.${removed}`;
}

/** In how many VMs those are reached that are. */
function howOften(reached: readonly LineCoverage[]): string {
  const counts = reached.flatMap(({ vms }) => (vms === null ? [] : [vms]));
  if (counts.length === 0) return '';
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const between =
    least === most ? describeCount(least) : `${describeCount(least)} to ${describeCount(most)}`;
  return counts.length === 1 ? `: by ${between}` : `: each by ${between}`;
}

/** Lines with their numbers, below the file and function that they are of. */
function rowsOf(lines: readonly LineCoverage[]): (readonly string[] | TableRow)[] {
  let last = '';
  return lines.flatMap((one) => {
    const side = one.side === 'base' ? ' (base, taken out)' : '';
    const place = `${one.file}${one.function === null ? '' : `, ${one.function}`}${side}`;
    const head = place === last ? [] : [[place]];
    last = place;
    return [...head, under(`${one.file.split('/').at(-1)}:${one.line}`, clipped(one.text))];
  });
}

function clipped(text: string): string {
  return text.length <= MOST_TEXT ? text : `${text.slice(0, MOST_TEXT - 1)}…`;
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
