import { describeValue } from '../../../properties/scenarios/describe.ts';
import type { CensusDocument } from '../../census/document.ts';
import { writeRoute } from '../shared/route.ts';
import { type Candidates, largestDifference } from './largest.ts';
import { ORDINARY } from './names.ts';
import { kernelsOf } from './plane.ts';

/** A point of the plane: places on the axes. */
export interface Point {
  readonly low: number;
  readonly framebuffer: number;
}

/** What the reader looks at. */
export interface Choice {
  readonly strategy: string;
  readonly other: string;
  readonly property: string;
  /** Null for all settings of the kernels. */
  readonly kernel: string | null;
  readonly point: Point;
}

/** What an address asks for, or the usual where it does not say, and what is wrong with it. */
export interface ReadChoice {
  readonly choice: Choice;
  readonly problem: string | null;
}

export function propertiesOf({ cells }: CensusDocument): string[] {
  return [...new Set(cells.map(({ property }) => property))];
}

export function readChoice(
  census: CensusDocument,
  params: URLSearchParams,
  candidates: Candidates,
): ReadChoice {
  const { strategies, where } = census;
  const { lowMmio, framebuffers } = where;
  const problems: string[] = [];
  const read = (name: string, known: readonly string[], usual: readonly string[]): string => {
    const found = params.get(name);
    if (found !== null && known.includes(found)) return found;
    if (found !== null) problems.push(complaint(name, found, known));
    return usual.find((id) => known.includes(id)) ?? known[0] ?? '';
  };
  const kernelId = read('kernel', ['all', ...kernelsOf(where)], [ORDINARY, 'all']);
  const kernel = kernelId === 'all' ? null : kernelId;
  const properties = propertiesOf(census);
  const asked = params.get('property') ?? '';
  const first = { ...candidates, baseline: params.get('strategy') ?? candidates.baseline };
  const some = properties.includes(asked) ? [asked] : properties;
  const largest = largestDifference(where, kernel, known(first, strategies) ?? candidates, some);
  const property = read('property', properties, [largest?.property ?? 'config-window-accepted']);
  const strategy = read('strategy', strategies, [candidates.baseline]);
  const others = [largest?.other ?? '', ...candidates.others, candidates.baseline];
  const other = read(
    'other',
    strategies,
    [...others, ...strategies].filter((id) => id !== strategy),
  );
  const low = read('low-mmio', lowMmio, ['unasked']);
  const framebuffer = read('framebuffer', framebuffers, ['8MiB']);
  const point = { low: lowMmio.indexOf(low), framebuffer: framebuffers.indexOf(framebuffer) };
  return { choice: { strategy, other, property, kernel, point }, problem: problems[0] ?? null };
}

/** The candidates without the baseline among the others; null for a baseline that nobody knows. */
function known({ baseline, others }: Candidates, strategies: readonly string[]): Candidates | null {
  if (!strategies.includes(baseline)) return null;
  return { baseline, others: others.filter((id) => id !== baseline) };
}

function complaint(name: string, found: string, known: readonly string[]): string {
  const shown = known.length > 14 ? [...known.slice(0, 6), '...', ...known.slice(-1)] : known;
  return `${name}: found ${describeValue(found)}, expected one of ${shown.join(', ')}`;
}

/** The address within the page that shows the same again. */
export function whereLink({ where }: CensusDocument, choice: Choice): string {
  const { strategy, other, property, kernel, point } = choice;
  const params = new URLSearchParams({ strategy, other, property, kernel: kernel ?? 'all' });
  params.set('low-mmio', where.lowMmio[point.low] ?? '');
  params.set('framebuffer', where.framebuffers[point.framebuffer] ?? '');
  return writeRoute({ view: 'where', params });
}
