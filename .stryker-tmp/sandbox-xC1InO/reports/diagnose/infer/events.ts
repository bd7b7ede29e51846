import { type Event, GRAPHICS } from '../../../engine/index.ts';
import { ofType } from '../evidence.ts';
import { type Fact, GRAPHICS_GUID } from '../facts.ts';
import { assumed, inferred, type Known } from '../known.ts';
import type { SeenDevice } from './devices.ts';

/** Orders of devices that are all tried, where no line says which it was. */
export const MOST_SHUFFLED = 3;

type Order = readonly Event[];

const probes = (ids: readonly string[]): Order => ids.map((probe) => ({ probe }));

/**
 * What drivers did in one kernel, in order. `log` is what its own log says; `devices` are all that the VM
 * has; `logged`: that log is of its drivers, so that what it does not mention did not happen;
 * `listedGraphics`: a listing shows that the graphics driver is there, and no line of the log.
 */
export function eventsOf(
  log: readonly Fact[],
  devices: readonly SeenDevice[],
  logged: boolean,
  listedGraphics: boolean,
): Known<Order> {
  const told = firstLines(log, devices);
  const order = told.map(({ id }) => id);
  const listed = devices.map(({ device }) => device.id).filter((id) => !order.includes(id));
  const all = [...order, ...byAddress(listed, devices)];
  const named = listedGraphics && all.length === 0 ? [GRAPHICS] : all;
  const drm = named.includes(GRAPHICS) || listedGraphics;
  const unsure = (listed.length > 0 && named.length > 1) || (listedGraphics && all.length > 0);
  if (unsure || (!drm && !logged)) {
    const [first, ...others] = anyOrders(named, drm, logged);
    return assumed(first ?? [], 'no line tells the order of all', others);
  }
  const why = 'in the order of the lines';
  const facts = told.map(({ fact }) => fact);
  if (drm && isInterleaved(log)) {
    const swapped = probes([GRAPHICS, ...named.filter((id) => id !== GRAPHICS)]);
    const last = probes([...named.filter((id) => id !== GRAPHICS), GRAPHICS]);
    const others = [swapped, last].filter((one) => !sameOrder(one, probes(named)));
    return inferred(probes(named), `${why}, but probes overlap in time`, facts, others);
  }
  return inferred(probes(named), facts.length === 0 ? 'the log names none' : why, facts);
}

interface FirstLine {
  readonly id: string;
  readonly fact: Fact;
}

/** The first line of each device's probe, in their order: its bus, a window or a BAR where the log is cut. */
function firstLines(log: readonly Fact[], devices: readonly SeenDevice[]): FirstLine[] {
  const found: FirstLine[] = [];
  for (const fact of log) {
    const id = idOf(fact, devices);
    if (id !== null && !found.some((one) => one.id === id)) found.push({ id, fact });
  }
  return found;
}

function showsGraphics(fact: Fact): boolean {
  return fact.type === 'graphics' || (fact.type === 'claim' && fact.guid === GRAPHICS_GUID);
}

function idOf(fact: Fact, devices: readonly SeenDevice[]): string | null {
  if (showsGraphics(fact)) return GRAPHICS;
  const own = devices.find(({ guid, bus }) => {
    if (fact.type === 'probe' || fact.type === 'need') return guid === fact.guid;
    if (fact.type === 'bus' || fact.type === 'bridge-window') return fact.bus === bus;
    return fact.type === 'bar' && fact.function.startsWith(bus);
  });
  return own?.device.id ?? null;
}

/** First fit: a device that asked later lies higher, where nothing else made room below. */
function byAddress(ids: readonly string[], devices: readonly SeenDevice[]): string[] {
  const start = (id: string) => {
    const seen = devices.find(({ device }) => device.id === id);
    const high = seen?.windows.find(({ window }) => window === 'high')?.range.start;
    const bars = seen?.bars.map((bar) => bar.start) ?? [];
    return high ?? Math.max(0, ...bars);
  };
  return ids.toSorted((one, other) => start(one) - start(other));
}

/** Whether a PCI device was probed between hyperv_drm's first line and its last. */
function isInterleaved(facts: readonly Fact[]): boolean {
  const from = facts.findIndex(({ type }) => type === 'graphics');
  const to = facts.findIndex(({ type }) => type === 'graphics-up');
  return from >= 0 && ofType(facts.slice(from, to), 'probe').length > 0;
}

/** The orders that may have been: the listed one first, and hyperv_drm last, first or not at all. */
function anyOrders(named: readonly string[], drm: boolean, logged: boolean): Order[] {
  const pci = named.filter((id) => id !== GRAPHICS);
  const shuffled = pci.length <= MOST_SHUFFLED ? permutations(pci) : [pci, pci.toReversed()];
  const withDrm = shuffled.flatMap((order) => [
    [...order, GRAPHICS],
    [GRAPHICS, ...order],
  ]);
  if (drm) return withDrm.map(probes);
  return (logged ? shuffled : [...withDrm, ...shuffled]).map(probes);
}

function permutations(ids: readonly string[]): string[][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((id) =>
    permutations(ids.filter((other) => other !== id)).map((rest) => [id, ...rest]),
  );
}

function sameOrder(one: Order, other: Order): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What a kdump kernel's drivers may do that no log shows. Often it loads no graphics driver; the order may be another than that of the first kernel. */
export function kdumpEvents(
  first: Order,
  graphics: boolean,
): { readonly value: Order; readonly others: readonly Order[] } {
  const ids = first.flatMap((event) => ('probe' in event ? [event.probe] : []));
  const pci = ids.filter((id) => id !== GRAPHICS);
  const all = pci.length <= MOST_SHUFFLED;
  const orders = all ? permutations(pci) : [pci, pci.toReversed()];
  const places = all ? pci.map((_, at) => at + 1) : [pci.length];
  const withDrm = orders.flatMap((order) =>
    [...places, 0].map((at) => order.toSpliced(at, 0, GRAPHICS)),
  );
  // The likeliest first: without the driver, then with it behind all else, or before.
  const some = graphics ? [[...pci, GRAPHICS], [GRAPHICS, ...pci], ...withDrm] : [];
  const others = [...some, ...orders].map(probes);
  const once = new Map(others.map((order) => [JSON.stringify(order), order]));
  once.delete(JSON.stringify(probes(pci)));
  return { value: probes(pci), others: [...once.values()] };
}
