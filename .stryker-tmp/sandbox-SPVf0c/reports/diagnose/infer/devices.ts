import {
  type Bar,
  type Device,
  isPowerOfTwo,
  KIB,
  powerOfTwoAtMost,
  type Range,
} from '../../../engine/index.ts';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import { type Evidence, ofType } from '../evidence.ts';
import { type Fact, GRAPHICS_GUID, type Place, type Use } from '../facts.ts';
import type { Known } from '../known.ts';
import { UNNAMED_GUID } from '../lines/notes.ts';
import { type RootDisk, rootOf } from './root.ts';

const CONFIG = 8 * KIB;
const FOUR_GIB = 2 ** 32;
/** Of more devices than this no VM is made; none has so many. */
const MOST_DEVICES = 48;

/** A device on a virtual bus of its own, as far as the logs show it. */
export interface SeenDevice {
  readonly device: Device;
  readonly use: Use;
  readonly guid: string | null;
  readonly bus: string;
  /** Its BARs where they were seen, one of each, in the order of the device's. */
  readonly bars: readonly Fact<'bar'>[];
  /** Its windows as ranges that carry its name: config, low and high. */
  readonly windows: readonly SeenWindow[];
  /** Of what is known of its BARs. */
  readonly barsFrom: 'lines' | 'windows' | 'nothing';
  /** The first line that names it. */
  readonly place: Place | null;
  /** Whether the first kernel's log begins or goes on in the middle of its probe. */
  readonly cut: boolean;
}

interface SeenWindow {
  readonly window: 'config' | 'low' | 'high';
  readonly range: Range;
  readonly place: Place;
}

/** The devices of a VM, and which of them the root file system is on. */
export interface SeenDevices {
  readonly devices: readonly SeenDevice[];
  readonly root: Known<RootDisk>;
}

/** The bus of a VMBus device: its domain is the second group of its id. */
function busOf(guid: string): string {
  return /^[0-9a-f]{8}-/.test(guid) ? `${guid.slice(9, 13)}:00` : guid;
}

function busOfFunction(fn: string): string {
  return fn.slice(0, 7);
}

/**
 * Every device that pci-hyperv or dxgkrnl drives, in order of first mention. An InputError where there are more than
 * any VM has.
 */
export function devicesOf(evidence: Evidence): SeenDevices {
  const { all } = evidence;
  const busOfGuid = busesByGuid(all);
  const buses = [...new Set(all.flatMap((fact) => mentioned(fact, busOfGuid)))].filter(
    (bus) => !bus.startsWith('0000:'),
  );
  if (buses.length > MOST_DEVICES) {
    const found = `found ${buses.length} devices on virtual PCI buses`;
    throw new InputError(`${found}, expected at most ${MOST_DEVICES}: the logs of one VM`);
  }
  const views = buses.map((bus) => viewOf(bus, all, busOfGuid));
  const used = (...uses: readonly Use[]) =>
    views.filter((view) => uses.includes(useOf(view))).map(({ bus }) => bus);
  const root = rootOf(evidence, used('disk', 'other'), used('disk'));
  const { value } = root;
  const rootBus = value !== null && value !== 'scsi' && 'bus' in value ? value.bus : null;
  return { devices: views.map((view) => deviceOn(view, evidence.log, view.bus === rootBus)), root };
}

function busesByGuid(all: readonly Fact[]): (guid: string) => string {
  const buses = new Map(ofType(all, 'bus').map(({ guid, bus }) => [guid, bus]));
  return (guid) => buses.get(guid) ?? busOf(guid);
}

/** The bus of the device that a fact is about. */
function mentioned(fact: Fact, busOfGuid: (guid: string) => string): string[] {
  switch (fact.type) {
    case 'probe':
    case 'claim':
    case 'named':
    case 'need':
      return fact.guid === GRAPHICS_GUID ? [] : [busOfGuid(fact.guid)];
    case 'bus':
    case 'bridge-window':
      return [fact.bus];
    case 'bar':
    case 'function':
    case 'disk':
      return [busOfFunction(fact.function)];
    default:
      return [];
  }
}

/** All that is said of the device on a bus. */
interface View {
  readonly bus: string;
  readonly facts: readonly Fact[];
  readonly drivers: readonly Fact<'driver-range'>[];
}

function viewOf(bus: string, all: readonly Fact[], busOfGuid: (guid: string) => string): View {
  const facts = all.filter((fact) => mentioned(fact, busOfGuid).includes(bus));
  return { bus, facts, drivers: ofType(all, 'driver-range') };
}

function useOf({ facts, drivers }: View): Use {
  const said = ofType(facts, 'function').find(({ use }) => use !== 'other');
  if (said !== undefined) return said.use;
  const own = [
    ...ofType(facts, 'claim').map(({ range }) => range),
    ...ofType(facts, 'bar').map(rangeOf),
  ];
  const driver = drivers.find(({ range }) => own.some((one) => contains(one, range)));
  return driver?.use ?? 'other';
}

function rangeOf({ start, size }: Fact<'bar'>): Range {
  return { start, end: start + size - 1 };
}

function contains(outer: Range, { start, end }: Range): boolean {
  return start >= outer.start && end <= outer.end;
}

function deviceOn(view: View, log: readonly Fact[], root: boolean): SeenDevice {
  const { bus, facts } = view;
  const windows = windowsIn(facts);
  const bars = barsIn(facts, windows);
  const probe = ofType(facts, 'probe')[0];
  const [claim] = ofType(facts, 'claim');
  const [named] = ofType(facts, 'function');
  const id = bars.known[0]?.function ?? named?.function ?? (bus === UNNAMED_GUID ? 'pci' : bus);
  const guid = probe?.guid ?? ofType(facts, 'bus')[0]?.guid ?? claim?.guid ?? namedGuid(facts);
  const dxg = ownWindow(facts, windows);
  const logged = log.filter((fact) => facts.includes(fact));
  const begun = logged.some(({ type }) => type === 'probe' || type === 'bus');
  return {
    device: dxg === null ? { id, bars: bars.made, root } : { id, dxg, root },
    use: dxg === null ? useOf(view) : 'graphics',
    guid,
    bus,
    bars: bars.known,
    windows,
    barsFrom: bars.known.length > 0 ? 'lines' : bars.made.length > 0 ? 'windows' : 'nothing',
    place: facts[0]?.place ?? null,
    cut: !begun && logged.some(({ type }) => type === 'bar' || type === 'bridge-window'),
  };
}

function namedGuid(facts: readonly Fact[]): string | null {
  return ofType(facts, 'need')[0]?.guid ?? ofType(facts, 'named')[0]?.guid ?? null;
}

function windowsIn(facts: readonly Fact[]): SeenWindow[] {
  return [...ofType(facts, 'claim'), ...ofType(facts, 'bridge-window')].map(({ range, place }) => ({
    window: windowAt(range),
    range,
    place,
  }));
}

function windowAt({ start, end }: Range): SeenWindow['window'] {
  if (end - start + 1 === CONFIG) return 'config';
  return start < FOUR_GIB ? 'low' : 'high';
}

function isBridge({ window }: SeenWindow): boolean {
  return window !== 'config';
}

/** The window of a paravirtual GPU: a range with an id, and nothing else that PCI devices have. */
function ownWindow(facts: readonly Fact[], windows: readonly SeenWindow[]): number | null {
  const [only, ...others] = windows;
  const pci = facts.some(({ type }) => type !== 'claim' && type !== 'named');
  if (pci || others.length > 0 || only === undefined || only.window === 'config') return null;
  return only.range.end - only.range.start + 1;
}

/** BARs that lines show, and those that the device is taken to have. */
interface SeenBars {
  readonly known: readonly Fact<'bar'>[];
  readonly made: readonly Bar[];
}

/**
 * BARs as seen, by whatever lines show them; where there is none of a window, the fewest that make it as
 * large as it is.
 */
function barsIn(facts: readonly Fact[], windows: readonly SeenWindow[]): SeenBars {
  const bridges = windows.filter(isBridge);
  const all = onlyOnce(ofType(facts, 'bar'));
  const lies = (bar: Fact<'bar'>) =>
    bar.assigned || bridges.some(({ range }) => contains(range, rangeOf(bar)));
  const known = all.filter(lies);
  // A register that was read before it was written tells a size, and no address.
  const sizes = all.filter((bar) => !lies(bar));
  const wanted = [
    ...bridges.map(({ window, range: { start, end } }) => ({ window, bytes: end - start + 1 })),
    ...ofType(facts, 'need'),
  ];
  const missing = wanted
    .filter(({ window }, at) => wanted.findIndex((other) => other.window === window) === at)
    .filter(({ window }) => !all.some(({ bits }) => bits === bitsOf(window)))
    .flatMap(({ window, bytes }) =>
      powersIn(bytes).map((size) => ({ size, bits: bitsOf(window) })),
    );
  const made = [...known, ...sizes].map(({ size, bits }) => ({ size, bits }));
  return { known, made: [...made, ...missing] };
}

function bitsOf(window: SeenWindow['window']): 32 | 64 {
  return window === 'low' ? 32 : 64;
}

/** A BAR is told by several lines: where it was assigned says more than what its register held before. */
function onlyOnce(bars: readonly Fact<'bar'>[]): Fact<'bar'>[] {
  const found: Fact<'bar'>[] = [];
  for (const bar of bars) {
    if (bar.size < 16 || !isPowerOfTwo(bar.size)) continue;
    const at = found.findIndex((one) => isSame(one, bar));
    if (at < 0) found.push(bar);
    else if (bar.assigned) found[at] = { ...bar, number: bar.number ?? found[at]?.number ?? null };
  }
  return found;
}

function isSame(one: Fact<'bar'>, other: Fact<'bar'>): boolean {
  if (one.function !== other.function) return false;
  const numbered = one.number !== null && other.number !== null;
  return numbered ? one.number === other.number : one.start === other.start;
}

function powersIn(total: number): number[] {
  const powers: number[] = [];
  for (let left = total; left >= 16; left -= powers.at(-1) ?? left) {
    powers.push(powerOfTwoAtMost(left));
  }
  return powers;
}
