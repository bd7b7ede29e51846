import { listed } from '../../words/wrap.ts';
import { kernelWords, kindLabel } from './names.ts';
import type { Panel } from './panels.ts';
import type { Plane } from './plane.ts';
import { differs } from './verdict.ts';

/** Points at which just one strategy violates, by host type. */
interface Only {
  readonly points: number;
  /** Host types with their places in the plane. */
  readonly on: readonly { readonly kind: string; readonly places: readonly number[] }[];
}

/**
 * The answer to "where is the first worse, and where better?" in a sentence; `panels` are of one host type
 * each. A point is violated where any of its scenarios violates.
 */
export function describeAnswer(panels: readonly Panel[], kernel: string | null): string {
  const [one] = panels;
  if (one === undefined) return '';
  const [{ strategy: first, property }, { strategy: second }] = one.planes;
  const there = panels.filter(({ planes }) =>
    planes[0].points.some(({ scenarios }) => scenarios > 0),
  );
  const all = sum(
    there,
    ({ planes }) => planes[0].points.filter(({ scenarios }) => scenarios > 0).length,
  );
  const begin = `${kernelWords(kernel)}, `;
  if (all === 0) return `${begin}nothing puts ${property} to the test.`;
  const [worse, better] = [onlyOf(there, 0), onlyOf(there, 1)];
  if (first === second || worse.points + better.points === 0) {
    return begin + describeSame(there, property, first, second, all);
  }
  const clause = (who: string, than: string, { points, on }: Only) =>
    `${who} violates ${property} at ${points} of ${all} points where ${than} does not${describeWhere(one.planes[0], there, on)}`;
  if (better.points === 0) {
    return `${begin}${clause(first, second, worse)}. Nowhere is it the other way round.`;
  }
  if (worse.points === 0) {
    return `${begin}${clause(second, first, better)}. Nowhere is it the other way round.`;
  }
  const back = `${second} does at ${better.points} where ${first} does not${describeWhere(one.planes[0], there, better.on)}`;
  return `${begin}${clause(first, second, worse)}; ${back}.`;
}

/** Where both violate, which does in more scenarios; empty where neither does. */
export function describeMore(panels: readonly Panel[]): string {
  const [one] = panels;
  if (one === undefined) return '';
  const pairs = panels.flatMap(({ planes: [first, second] }) =>
    first.points.map(({ violated }, at) => [violated, second.points[at]?.violated ?? 0] as const),
  );
  const both = pairs.filter(([first, second]) => first > 0 && second > 0);
  const phrases = one.planes.flatMap(({ strategy }, at) => {
    const more = both.filter((pair) => (pair[at] ?? 0) > (pair[1 - at] ?? 0)).length;
    return more === 0 ? [] : [`${strategy} does in more scenarios at ${more}`];
  });
  if (phrases.length === 0) return '';
  return `Of the ${both.length} points that both violate, ${phrases.join(', and ')}. `;
}

function describeSame(
  panels: readonly Panel[],
  property: string,
  first: string,
  second: string,
  all: number,
): string {
  const bad = sum(
    panels,
    ({ planes }) => planes[0].points.filter(({ violated }) => violated > 0).length,
  );
  const who = first === second ? first : `${first} and ${second}`;
  if (bad === 0) return `${property} holds at all ${all} points under ${who}.`;
  const same = first === second ? '' : 'the same ';
  return `${who} ${first === second ? 'violates' : 'violate'} ${property} at ${same}${bad} of ${all} points.`;
}

function onlyOf(panels: readonly Panel[], which: 0 | 1): Only {
  const on = panels
    .map(({ kinds: [kind = ''], planes }) => ({
      kind,
      places: [...planes[which].points.keys()].filter(
        (at) =>
          (planes[which].points[at]?.violated ?? 0) > 0 &&
          differs(planes[0].points[at], planes[1].points[at]),
      ),
    }))
    .filter(({ places }) => places.length > 0);
  return { points: sum(on, ({ places }) => places.length), on };
}

/** What all of the points share: `, all on Gen1 with low MMIO up to 496MiB`; or how many are on which host types. */
function describeWhere(axes: Plane, there: readonly Panel[], on: Only['on']): string {
  const { framebuffers, lowMmio } = axes;
  const places = on.flatMap((one) => one.places);
  const frames = places.map((at) => at % framebuffers.length);
  const lows = places.map((at) => Math.floor(at / framebuffers.length));
  const kinds = on.map(({ kind }) => kindLabel(kind));
  // Arm64 asks for no small low MMIO, and OpenVMM has one framebuffer: that says nothing of the strategy.
  const possible = there
    .filter(({ kinds: [kind] }) => on.some((one) => one.kind === kind))
    .flatMap(({ planes }) => [...planes[0].points.entries()])
    .filter(([, { scenarios }]) => scenarios > 0)
    .map(([at]) => at);
  const parts = [
    ...(kinds.length < there.length ? [`on ${listed(kinds)}`] : []),
    ...describeLow(
      lowMmio,
      lows,
      possible.map((at) => Math.floor(at / framebuffers.length)),
    ),
    ...describeSpan(
      'a framebuffer',
      framebuffers,
      frames,
      possible.map((at) => at % framebuffers.length),
    ),
  ];
  if (parts.length > 0) return `, all ${parts.join(', ')}`;
  return on.length < 2
    ? ''
    : ` (${listed(on.map((one) => `${one.places.length} on ${kindLabel(one.kind)}`))})`;
}

/** As `describeSpan`, where the first value is not a size but that none is asked for. */
function describeLow(
  ids: readonly string[],
  found: readonly number[],
  possible: readonly number[],
): string[] {
  const unasked = ids.indexOf('unasked');
  const sizes = found.filter((at) => at !== unasked);
  if (sizes.length === 0) return ['with no low MMIO asked for'];
  const span = describeSpan(
    'low MMIO',
    ids,
    sizes,
    possible.filter((at) => at !== unasked),
  );
  const without = sizes.length < found.length;
  return span.map((words) => (without ? `${words} or none asked for` : words));
}

function describeSpan(
  what: string,
  ids: readonly string[],
  found: readonly number[],
  possible: readonly number[],
): string[] {
  const [from, to] = [Math.min(...found), Math.max(...found)];
  const [least, most] = [Math.min(...possible), Math.max(...possible)];
  const [low, high] = [spaced(ids[from]), spaced(ids[to])];
  if (from > least && to < most) {
    return [from === to ? `with ${what} of ${low}` : `with ${what} of ${low} to ${high}`];
  }
  if (from > least) return [`with ${what} of ${low}${from === most ? '' : ' or more'}`];
  return to < most ? [`with ${what} of ${from === to ? '' : 'up to '}${high}`] : [];
}

/** A value of low MMIO as people read it. */
export function lowWords(id = ''): string {
  return id === 'unasked' ? 'none asked for' : spaced(id);
}

/** An id of a size as people read it: `64 MiB` for `64MiB`. */
export function spaced(id = ''): string {
  return id.replace(/^(\d+)([KMG]iB)$/, '$1\u00a0$2');
}

function sum<One>(all: readonly One[], count: (one: One) => number): number {
  return all.reduce((total, one) => total + count(one), 0);
}
