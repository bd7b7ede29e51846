import {
  type Bar,
  type Device,
  isPowerOfTwo,
  KIB,
  powerOfTwoAtMost,
  type Range,
} from '../../../engine/index.ts';
import { type Evidence, ofType } from '../evidence.ts';
import { type Fact, GRAPHICS_GUID, type Place } from '../facts.ts';
import { UNNAMED_GUID } from '../lines/notes.ts';

const CONFIG = 8 * KIB;
const FOUR_GIB = 2 ** 32;
/** More devices than this are not looked at; no VM has so many. */
const MOST_DEVICES = 48;

/** A device on a virtual bus of its own, as far as the logs show it. */
export interface SeenDevice {
  readonly device: Device & { readonly bars: readonly Bar[] };
  readonly guid: string | null;
  readonly bus: string | null;
  /** Its BARs where they were seen, one of each. */
  readonly bars: readonly Fact<'bar'>[];
  /** Its windows as ranges that carry its name: config, low and high. */
  readonly windows: readonly SeenWindow[];
  /** Of what is known of its BARs. */
  readonly barsFrom: 'lines' | 'windows' | 'nothing';
  readonly probePlace: Place | null;
}

interface SeenWindow {
  readonly window: 'config' | 'low' | 'high';
  readonly range: Range;
  readonly place: Place;
}

/** The bus of a VMBus device: its domain is the second group of its id. */
function busOf(guid: string): string {
  return guid === UNNAMED_GUID ? guid : `${guid.slice(9, 13)}:00`;
}

function busOfFunction(fn: string): string {
  return fn.slice(0, 7);
}

/** Every device that pci-hyperv drives, in order of first mention. */
export function devicesOf({ all }: Evidence): SeenDevice[] {
  const buses = new Map(ofType(all, 'bus').map(({ guid, bus }) => [guid, bus]));
  const bus = (guid: string) => buses.get(guid) ?? busOf(guid);
  const mentions = all.flatMap((fact) => {
    if (fact.type === 'probe') return [bus(fact.guid)];
    if (fact.type === 'claim' && fact.guid !== GRAPHICS_GUID) return [bus(fact.guid)];
    if (fact.type === 'bridge-window') return [fact.bus];
    return fact.type === 'bar' ? [busOfFunction(fact.function)] : [];
  });
  return [...new Set(mentions)].slice(0, MOST_DEVICES).map((one) => deviceOn(one, all, bus));
}

function deviceOn(
  bus: string,
  all: readonly Fact[],
  busOfGuid: (guid: string) => string,
): SeenDevice {
  const bars = onlyOnce(ofType(all, 'bar').filter((bar) => busOfFunction(bar.function) === bus));
  const claims = ofType(all, 'claim').filter(
    ({ guid }) => guid !== GRAPHICS_GUID && busOfGuid(guid) === bus,
  );
  const bridges = ofType(all, 'bridge-window').filter((fact) => fact.bus === bus);
  const windows = [...claims, ...bridges].map(({ range, place }) => ({
    window: windowAt(range),
    range,
    place,
  }));
  const probe = ofType(all, 'probe').find(({ guid }) => busOfGuid(guid) === bus);
  const id = bars[0]?.function ?? (bus === UNNAMED_GUID ? 'pci' : bus);
  const root = rootFact(all, bus);
  return {
    device: { id, bars: barsOf(bars, windows), root: root !== null },
    guid: probe?.guid ?? claims[0]?.guid ?? null,
    bus,
    bars,
    windows,
    barsFrom: bars.length > 0 ? 'lines' : windows.some(isBridge) ? 'windows' : 'nothing',
    probePlace: probe?.place ?? null,
  };
}

function windowAt({ start, end }: Range): SeenWindow['window'] {
  if (end - start + 1 === CONFIG) return 'config';
  return start < FOUR_GIB ? 'low' : 'high';
}

function isBridge({ window }: SeenWindow): boolean {
  return window !== 'config';
}

/** A BAR is printed by several lines; the last place of a second address is another boot's. */
function onlyOnce(bars: readonly Fact<'bar'>[]): Fact<'bar'>[] {
  const seen = new Map(bars.map((bar) => [`${bar.function} ${bar.start}`, bar]));
  return [...seen.values()].filter(({ size }) => size >= 16 && isPowerOfTwo(size));
}

/** BARs as seen, or in their place the fewest that make windows of the sizes seen. */
function barsOf(bars: readonly Fact<'bar'>[], windows: readonly SeenWindow[]): Bar[] {
  if (bars.length > 0) return bars.map(({ size, bits }) => ({ size, bits }));
  return windows
    .filter(isBridge)
    .filter(({ window }, at, all) => all.findIndex((other) => other.window === window) === at)
    .flatMap(({ window, range }) => {
      const bits = window === 'low' ? 32 : 64;
      return powersIn(range.end - range.start + 1).map((size) => ({ size, bits }) as const);
    });
}

function powersIn(total: number): number[] {
  const powers: number[] = [];
  for (let left = total; left >= 16; left -= powers.at(-1) ?? left) {
    powers.push(powerOfTwoAtMost(left));
  }
  return powers;
}

/** The line that says that the root file system is on the bus; null where none does. */
function rootFact(all: readonly Fact[], bus: string): Place | null {
  const [root] = ofType(all, 'root-disk');
  const disk = ofType(all, 'disk').find(({ name }) => name === root?.name);
  return disk !== undefined && busOfFunction(disk.function) === bus ? disk.place : null;
}
