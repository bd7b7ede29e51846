import {
  FOUR_GIB,
  GIB,
  type Host,
  lowBase,
  MAX_ADDRESS,
  MIB,
  minLowMmio,
  type Range,
} from '../../../engine/index.ts';
import {
  DEFAULT_HIGH_MMIO,
  GROWN_HIGH_MMIO,
  ONE_GIB_HIGH_MMIO,
} from '../../../properties/settings/high-mmio.ts';
import { type Evidence, ofType } from '../evidence.ts';
import type { Fact } from '../facts.ts';
import { assumed, inferred, type Known, read } from '../known.ts';
import { highHole, lowHole } from './holes.ts';
import { seenRanges } from './seen-addresses.ts';

/** Sizes of low MMIO that are met in practice, in bytes, the smallest first; null for none asked. */
const USUAL = [null, 256 * MIB, 512 * MIB, GIB, 2 * GIB, 3 * GIB, 3.5 * GIB];

/** The low base, from the lines that say it best; null where none does. */
function baseSeen({ all }: Evidence, generation: 1 | 2): Known<number> | null {
  const low = <One extends Fact & { readonly range: Range }>(facts: readonly One[]) =>
    facts.find(({ range }) => range.start < FOUR_GIB);
  const window = low(ofType(all, 'vmbus-range')) ?? low(ofType(all, 'bus-window'));
  if (window !== undefined) return read(window.range.start, window);
  const [told] = ofType(all, 'firmware-framebuffer');
  if (told !== undefined && generation === 2) {
    return inferred(told.base, 'on generation 2 the framebuffer starts where low MMIO does', [
      told,
    ]);
  }
  const hole = lowHole(ofType(all, 'memory'));
  if (hole !== null) {
    return inferred(hole.range.start, 'memory ends there and goes on at 4 GiB', hole.facts);
  }
  const reserved = ofType(all, 'reserved').find(({ range }) => range !== null);
  if (reserved?.range == null || generation === 1) return null;
  return inferred(reserved.range.start, 'the kernel reserved from there', [reserved]);
}

/** What to ask of Hyper-V so that low MMIO starts at the base; undefined where nothing makes it so. */
function askedFor(base: number, host: Host): number | null | undefined {
  if (lowBase({ ...host, lowMmio: null }) === base) return null;
  const size = FOUR_GIB - base;
  const possible = size >= minLowMmio(host.arch) && size <= 3.5 * GIB;
  return possible && lowBase({ ...host, lowMmio: size }) === base ? size : undefined;
}

/** Low MMIO as asked for; `host` is all else that is known of it. */
export function lowMmioOf(evidence: Evidence, host: Host): Known<number | null> {
  const base = baseSeen(evidence, host.generation);
  const size = base === null ? undefined : askedFor(base.value, host);
  if (base !== null && size !== undefined) return { ...base, value: size, others: [] };
  const usual = USUAL.filter((one) => one === null || one >= minLowMmio(host.arch));
  const lows = seenRanges(evidence).filter(({ range }) => range.start < FOUR_GIB);
  const [lowest] = lows.toSorted((one, other) => one.range.start - other.range.start);
  if (lowest === undefined) {
    return assumed(null, 'no line shows low MMIO', base === null ? [3 * GIB] : []);
  }
  const fits = usual.filter((one) => lowBase({ ...host, lowMmio: one }) <= lowest.range.start);
  const [smallest, ...larger] = fits;
  if (smallest === undefined) return assumed(null, 'what the log shows fits no host');
  const why = 'the smallest usual size that holds this address';
  return inferred(smallest, why, [lowest.fact], larger);
}

const HIGHS: readonly Range[] = [DEFAULT_HIGH_MMIO, ONE_GIB_HIGH_MMIO, GROWN_HIGH_MMIO];

/** High MMIO, from the lines that say it best. */
export function highMmioOf(evidence: Evidence): Known<Range | null> {
  const { all } = evidence;
  const high = [...ofType(all, 'vmbus-range'), ...ofType(all, 'bus-window')].find(
    ({ range }) => range.start >= FOUR_GIB,
  );
  if (high !== undefined) return read(high.range, high);
  const hole = highHole(ofType(all, 'memory'));
  if (hole !== null) return inferred(hole.range, 'memory leaves it free', hole.facts);
  const seen = seenRanges(evidence).filter(({ range }) => range.start >= FOUR_GIB);
  const holds = ({ start, end }: Range) =>
    seen.every(({ range }) => range.start >= start && range.end <= end);
  const [first, ...others] = HIGHS.filter(holds);
  const facts = seen.map(({ fact }) => fact);
  if (first === undefined) return inferred(grown(seen.map(({ range }) => range)), GROWN, facts);
  const [, one] = HIGHS;
  const tried = others.filter((range) => range === one);
  if (facts.length === 0) return assumed(first, 'as it is unless somebody changed it', tried);
  return inferred(first, 'the usual range that holds all addresses seen', facts, tried);
}

const GROWN = 'grown from its usual start so far that it holds all addresses seen';

/** From the usual start that is not above what was seen, in whole GiB. */
function grown(seen: readonly Range[]): Range {
  const lowest = Math.min(...seen.map(({ start }) => start));
  const highest = Math.max(...seen.map(({ end }) => end));
  const starts = [DEFAULT_HIGH_MMIO.start, ONE_GIB_HIGH_MMIO.start];
  const start = starts.find((usual) => usual <= lowest) ?? lowest;
  return {
    start,
    end: Math.min(MAX_ADDRESS, start + Math.ceil((highest + 1 - start) / GIB) * GIB - 1),
  };
}
