import {
  type Boot,
  type Device,
  type Event,
  GRAPHICS,
  type Host,
  type Scenario,
} from '../../engine/index.ts';
import { writeDevice } from '../scenarios/write.ts';
import { ranksIn } from '../settings/axis.ts';
import { bytesOf, windowsOf } from '../settings/devices.ts';
import { everyOne } from '../settings/draw.ts';
import { drawLoadOrder } from '../settings/events.ts';
import { HOST_AXES } from '../settings/host.ts';
import { bootRanks } from '../settings/order.ts';
import { hostsOf, isPathOn, type Lattice } from './lattice.ts';

/** Settings with their ranks, from ordinary to strange. */
interface Ranked<Setting> {
  readonly setting: Setting;
  readonly ranks: readonly number[];
  /** How many of the ranks are not 0. */
  readonly strange: number;
}

/** The boots of a scenario but for their events, with the places of their settings and their path in the lattice. */
interface Frame {
  readonly kernel: number;
  readonly path: number;
  readonly boots: readonly Omit<Boot, 'events'>[];
}

/** A host with its place among those of the lattice. */
interface Place {
  readonly at: number;
  readonly host: Host;
}

/** Whether scenarios are looked at, by the places of their host, settings of the kernels, path and set of devices. */
export type IsOpen = (host: number, kernel: number, path: number, set: number) => boolean;

/** The devices of a scenario and the order in which each boot loads their drivers: what is compared last. */
interface Loading {
  /** The place of the devices in the lattice. */
  readonly set: number;
  readonly devices: readonly Device[];
  readonly events: readonly (readonly Event[])[];
  readonly bytes: number;
  readonly text: string;
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  for (const [at, rank] of one.entries()) {
    const difference = rank - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function ranked<Setting>(
  settings: readonly Setting[],
  ranksOf: (setting: Setting) => number[],
): Ranked<Setting>[] {
  return settings
    .map((setting) => {
      const ranks = ranksOf(setting);
      return { setting, ranks, strange: ranks.filter((rank) => rank > 0).length };
    })
    .sort((one, other) => compareRanks(one.ranks, other.ranks));
}

function framesOf(lattice: Lattice, boots: 1 | 2): Frame[] {
  return [...lattice.paths.entries()]
    .filter(([, { value }]) => (value === null) === (boots === 1))
    .flatMap(([path, { value: via }]) =>
      [...lattice.kernels.entries()].map(([at, { value: kernel }]) => {
        const first = { via: null, kernel };
        return { kernel: at, path, boots: via === null ? [first] : [first, { via, kernel }] };
      }),
    );
}

/** What one kernel can see: every order of its probes, with and without the graphics driver. */
function eventsOf(lattice: Lattice, devices: readonly Device[]): Event[][] {
  const ids = devices.map(({ id }) => id);
  return lattice.graphics.flatMap(({ value }) => [
    ...everyOne((draw) => drawLoadOrder(draw, value ? [...ids, GRAPHICS] : ids)),
  ]);
}

function loadingsOf(lattice: Lattice, boots: 1 | 2): Loading[] {
  return [...lattice.devices.entries()].flatMap(([set, { value: devices }]) => {
    const each = eventsOf(lattice, devices);
    const all =
      boots === 1 ? each.map((one) => [one]) : each.flatMap((a) => each.map((b) => [a, b]));
    const bytes = devices.reduce((sum, device) => sum + bytesOf(device), 0);
    return all.map((events) => ({
      set,
      devices,
      events,
      bytes,
      text: JSON.stringify([devices.map(writeDevice), ...events]),
    }));
  });
}

/** What is compared before the settings: devices, events, BARs, root devices. */
function sizesOf({ devices, events }: Loading): number[] {
  return [
    devices.length,
    events.reduce((sum, { length }) => sum + length, 0),
    devices.reduce((sum, device) => sum + windowsOf(device), 0),
    devices.filter(({ root }) => root).length,
  ];
}

function groupBySizes(loadings: readonly Loading[]): Loading[][] {
  const groups = new Map<string, { sizes: number[]; loadings: Loading[] }>();
  for (const loading of loadings) {
    const sizes = sizesOf(loading);
    const group = groups.get(sizes.join()) ?? { sizes, loadings: [] };
    groups.set(sizes.join(), group);
    group.loadings.push(loading);
  }
  return [...groups.values()]
    .sort((one, other) => compareRanks(one.sizes, other.sizes))
    .map((group) => group.loadings.sort(compareLoadings));
}

function compareLoadings(one: Loading, other: Loading): number {
  if (one.bytes !== other.bytes) return one.bytes - other.bytes;
  return one.text < other.text ? -1 : Number(one.text > other.text);
}

function build(host: Host, frame: Frame, { devices, events }: Loading): Scenario | null {
  const [first, ...others] = frame.boots.map((boot, at) => ({ ...boot, events: events[at] ?? [] }));
  return first === undefined ? null : { name: null, host, devices, boots: [first, ...others] };
}

/** Every scenario of a lattice, from the smallest up in the order of `compareScenarios`. */
export function* fromTheSmallest(lattice: Lattice): Generator<Scenario> {
  for (const next of openFromTheSmallest(lattice, () => true)) {
    if (typeof next !== 'number') yield next;
  }
}

/** The same, but of stretches that are not open only how many scenarios they have. */
export function* openFromTheSmallest(
  lattice: Lattice,
  isOpen: IsOpen,
): Generator<Scenario | number> {
  const hosts = ranked(
    [...hostsOf(lattice).entries()].map(([at, { host }]) => ({ at, host })),
    ({ host }) => ranksIn(HOST_AXES, host),
  );
  const strangest = Math.max(0, ...hosts.map(({ strange }) => strange));
  for (const boots of [1, 2] as const) {
    const frames = ranked(framesOf(lattice, boots), (frame) =>
      frame.boots.flatMap((boot) => bootRanks({ ...boot, events: [] })),
    );
    const most = strangest + Math.max(0, ...frames.map(({ strange }) => strange));
    for (const loadings of groupBySizes(loadingsOf(lattice, boots))) {
      for (let strange = 0; strange <= most; strange++) {
        yield* withSettings(hosts, frames, strange, loadings, isOpen);
      }
    }
  }
}

function isPossible({ boots }: Frame, { host }: Place): boolean {
  return boots.every(({ via }) => isPathOn(host, via));
}

function* withSettings(
  hosts: readonly Ranked<Place>[],
  frames: readonly Ranked<Frame>[],
  strange: number,
  loadings: readonly Loading[],
  isOpen: IsOpen,
): Generator<Scenario | number> {
  const sets = [...new Set(loadings.map(({ set }) => set))];
  for (const { setting: place, strange: ofHost } of hosts) {
    for (const { setting: frame, strange: ofFrame } of frames) {
      if (ofHost + ofFrame !== strange || !isPossible(frame, place)) continue;
      const open = sets.filter((set) => isOpen(place.at, frame.kernel, frame.path, set));
      if (open.length === 0) yield loadings.length;
      else yield* withLoadings(place.host, frame, loadings, open);
    }
  }
}

function* withLoadings(
  host: Host,
  frame: Frame,
  loadings: readonly Loading[],
  open: readonly number[],
): Generator<Scenario | number> {
  for (const loading of loadings) {
    const scenario = open.includes(loading.set) ? build(host, frame, loading) : null;
    yield scenario ?? 1;
  }
}
