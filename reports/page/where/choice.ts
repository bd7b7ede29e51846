import type { CensusDocument } from '../../census/document.ts';
import { writeRoute } from '../shared/route.ts';

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
  /** Null for all host types. */
  readonly hostType: string | null;
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

export function readChoice(census: CensusDocument, params: URLSearchParams): ReadChoice {
  const { strategies, where } = census;
  const { kinds, lowMmio, framebuffers } = where;
  const problems: string[] = [];
  const read = (name: string, known: readonly string[], usual: readonly string[]): string => {
    const found = params.get(name);
    if (found !== null && known.includes(found)) return found;
    if (found !== null) problems.push(complaint(name, found, known));
    return usual.find((id) => known.includes(id)) ?? known[0] ?? '';
  };
  const strategy = read('strategy', strategies, ['original']);
  const others = ['merged', 'original', ...strategies].filter((id) => id !== strategy);
  const other = read('other', strategies, others);
  const property = read('property', propertiesOf(census), ['config-window-accepted']);
  const hostType = read('kind', ['all', ...kinds], ['all']);
  const low = read('low-mmio', lowMmio, ['unasked']);
  const framebuffer = read('framebuffer', framebuffers, ['8MiB']);
  const point = { low: lowMmio.indexOf(low), framebuffer: framebuffers.indexOf(framebuffer) };
  const choice = {
    strategy,
    other,
    property,
    hostType: hostType === 'all' ? null : hostType,
    point,
  };
  return { choice, problem: problems[0] ?? null };
}

function complaint(name: string, found: string, known: readonly string[]): string {
  const shown = known.length > 14 ? [...known.slice(0, 6), '...', ...known.slice(-1)] : known;
  return `${name}: found ${JSON.stringify(found.slice(0, 60))}, expected one of ${shown.join(', ')}`;
}

/** The address within the page that shows the same again. */
export function whereLink({ where }: CensusDocument, choice: Choice): string {
  const { strategy, other, property, hostType, point } = choice;
  const params = new URLSearchParams({ strategy, other, property, kind: hostType ?? 'all' });
  params.set('low-mmio', where.lowMmio[point.low] ?? '');
  params.set('framebuffer', where.framebuffers[point.framebuffer] ?? '');
  return writeRoute({ view: 'where', params });
}
