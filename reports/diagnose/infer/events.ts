import { type Event, GRAPHICS } from '../../../engine/index.ts';
import { ofType } from '../evidence.ts';
import { type Fact, GRAPHICS_GUID } from '../facts.ts';
import { assumed, inferred, type Known } from '../known.ts';
import type { SeenDevice } from './devices.ts';

/** Orders of devices that are all tried, where no line says which it was. */
const MOST_SHUFFLED = 4;

type Order = readonly Event[];

const probes = (ids: readonly string[]): Order => ids.map((probe) => ({ probe }));

/**
 * What drivers did in one kernel, in order. `devices` are all that the VM has; `logged`: a log of this
 * kernel is there, so that what it does not mention did not happen.
 */
export function eventsOf(
  facts: readonly Fact[],
  devices: readonly SeenDevice[],
  logged: boolean,
): Known<Order> {
  const graphics = facts.find(showsGraphics) ?? null;
  const probed = facts.filter((fact) => fact.type === 'probe' || fact === graphics);
  const order = probed.flatMap((fact) => idOf(fact, devices));
  const listed = devices.map(({ device }) => device.id).filter((id) => !order.includes(id));
  const named = [...new Set([...order, ...listed])];
  const unsure = listed.length > 0 && named.length > 1;
  const drm = named.includes(GRAPHICS);
  if (unsure || (!drm && !logged)) {
    const [first, ...others] = anyOrders(named, drm, logged);
    return assumed(first ?? [], 'no line tells the order of all', others);
  }
  const why = 'in the order of the lines';
  if (graphics !== null && isInterleaved(facts)) {
    const swapped = probes([GRAPHICS, ...named.filter((id) => id !== GRAPHICS)]);
    const last = probes([...named.filter((id) => id !== GRAPHICS), GRAPHICS]);
    const others = [swapped, last].filter((one) => !sameOrder(one, probes(named)));
    return inferred(probes(named), `${why}, but probes overlap in time`, probed, others);
  }
  return inferred(probes(named), probed.length === 0 ? 'the log names none' : why, probed);
}

function showsGraphics(fact: Fact): boolean {
  return fact.type === 'graphics' || (fact.type === 'claim' && fact.guid === GRAPHICS_GUID);
}

function idOf(fact: Fact, devices: readonly SeenDevice[]): string[] {
  if (showsGraphics(fact)) return [GRAPHICS];
  if (fact.type !== 'probe') return [];
  return devices.filter(({ guid }) => guid === fact.guid).map(({ device }) => device.id);
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

/** What a kdump kernel's drivers may do that no log shows: often it loads no graphics driver. */
export function kdumpEvents(
  first: Order,
  graphics: boolean,
): { readonly value: Order; readonly others: readonly Order[] } {
  const pci = first.filter((event) => 'probe' in event && event.probe !== GRAPHICS);
  const drm: Event = { probe: GRAPHICS };
  return {
    value: pci,
    others: graphics
      ? [
          [...pci, drm],
          [drm, ...pci],
        ]
      : [],
  };
}
