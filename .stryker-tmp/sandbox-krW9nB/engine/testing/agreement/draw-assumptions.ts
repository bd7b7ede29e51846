import { type Draw, oneOf, rarely } from '../../../properties/settings/draw.ts';
import type { Assumptions, IomemEntry } from '../../assumptions.ts';
import type { Range } from '../../range.ts';
import type { Host } from '../../scenario.ts';
import { machineRanges } from '../oracle/kernel.ts';
import { lowBaseOf } from '../oracle/layout.ts';
import { largerHosts } from '../oracle/relations.ts';
import { EDGES } from './edges.ts';

const MOST_ENTRIES = 6;
const MIB = 2 ** 20;
/** The most pages that a plug leaves open before an edge, in bytes. */
const PLUG_GAP = 0x3000;
const LENGTHS = [0x1000, 1, 0x10, 0x400, 0x10000, 0x100000, 0x800000, 0x4000000] as const;

/** Any answer to every question, with a file of the machine's tree on the host in a third of them. */
export function drawAssumptions(draw: Draw, host: Host): Assumptions {
  return {
    A1: oneOf(draw, ['full', 'uefi', 'firmware']),
    A2: oneOf(draw, ['released', 'kept']),
    A3: rarely(draw, 3) ? drawEntries(draw, host) : [],
    A4: oneOf(draw, ['released', 'kept']),
    A5: oneOf(draw, ['on-report', 'power-on']),
  };
}

/** Entries near the edges, but those that would not nest on the host or one with more low MMIO. */
function drawEntries(draw: Draw, host: Host): IomemEntry[] {
  const entries: IomemEntry[] = [];
  const there = builtIn(host);
  const count = 1 + draw.below(MOST_ENTRIES);
  for (let index = 0; index < count; index++) {
    const range = drawRange(draw, host);
    const entry = { ...range, busy: rarely(draw, 2), name: `entry ${index}` };
    if ([...there, ...entries].every((early) => nests(entry, early))) entries.push(entry);
  }
  return entries;
}

function drawRange(draw: Draw, host: Host): Range {
  if (rarely(draw, 3)) return drawPlug(draw, host);
  const low = draw.below(4) === 0 && host.highMmio !== null ? host.highMmio.start : null;
  const edge = low ?? oneOf(draw, EDGES);
  const length = oneOf(draw, LENGTHS);
  const start = edge + oneOf(draw, [0, 0x1000, -0x1000, 0x800000, -length]);
  return { start, end: start + length - 1 };
}

/** All from the low base, or from an edge, up to a few pages before another: the next window lands there. */
function drawPlug(draw: Draw, host: Host): Range {
  const start = Math.max(lowBaseOf(host), oneOf(draw, [0, 0xfc000000, 0xfec00400]));
  const edges = EDGES.filter((edge) => edge > start + PLUG_GAP);
  const edge = edges[draw.below(edges.length)] ?? start + MIB;
  return { start, end: edge - 1 - oneOf(draw, [0, 0x1000, 0x2000, PLUG_GAP]) };
}

/** What the machine's tree has already, also where a relation gives the host more low MMIO. */
function builtIn(host: Host): Range[] {
  return [host, ...largerHosts(host)].flatMap(machineRanges);
}

/** Whether a late range lies inside an early one, or apart from it (vectors/FORMAT.md). */
function nests(late: Range, early: Range): boolean {
  if (late.end < early.start || early.end < late.start) return true;
  return early.start <= late.start && late.end <= early.end;
}
