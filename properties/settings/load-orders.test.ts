import { describe, expect, it } from 'vitest';
import { Slot } from '../../engine/guest/slot.ts';
import type { Action } from '../../engine/index.ts';
import { alikeDevices, everyOrder, forEachLoadOrder, LoadOrders } from './load-orders.ts';

function pci(id: string, ...sizes: number[]): Slot {
  const bars = sizes.map((size) => ({ size, bits: 64 as const }));
  return Slot.forDevice({ id, bars, root: false });
}

const probe = (slot: Slot): Action => ({ slot, removal: false });
const remove = (slot: Slot): Action => ({ slot, removal: true });

function ordersOf(actions: readonly Action[]): string[] {
  const orders: string[] = [];
  forEachLoadOrder(actions, (order) => {
    orders.push(order.map(({ slot, removal }) => `${removal ? '-' : '+'}${slot.id}`).join(' '));
  });
  return orders;
}

describe('load orders', () => {
  const [a, b, c] = [pci('a', 4096), pci('b', 8192), pci('c', 16384)];

  it('of nothing are one', () => {
    expect(ordersOf([])).toEqual(['']);
    expect(new LoadOrders([]).count).toBe(1);
  });

  it('of different devices are all permutations', () => {
    const orders = ordersOf([probe(a), probe(b), probe(c)]);
    expect([...orders].sort()).toEqual([
      '+a +b +c',
      '+a +c +b',
      '+b +a +c',
      '+b +c +a',
      '+c +a +b',
      '+c +b +a',
    ]);
    expect(new LoadOrders([probe(a), probe(b), probe(c)]).count).toBe(6);
  });

  it("keep each device's own events in sequence", () => {
    const actions = [probe(a), remove(a), probe(b)];
    expect(ordersOf(actions)).toEqual(['+a -a +b', '+a +b -a', '+b +a -a']);
    expect(new LoadOrders(actions).count).toBe(3);
  });

  it('are counted as a multinomial coefficient', () => {
    const actions = [probe(a), remove(a), probe(a), probe(b), remove(b), probe(c)];
    // 6! / (3! 2! 1!)
    expect(new LoadOrders(actions).count).toBe(60);
    expect(ordersOf(actions)).toHaveLength(60);
    expect(new Set(ordersOf(actions)).size).toBe(60);
  });

  it('of devices alike are visited once', () => {
    const twins = [pci('x', 4096), pci('y', 4096)];
    const actions = [...twins, a, b].map(probe);
    expect(alikeDevices(actions).map((group) => group.map(({ id }) => id))).toEqual([
      ['x', 'y', 'a'],
      ['b'],
    ]);
    // 4! / 3!
    expect(new LoadOrders(actions).count).toBe(4);
    expect(ordersOf(actions)).toHaveLength(4);
  });

  it('of a root device and one like it are all visited', () => {
    const root = Slot.forDevice({ id: 'r', bars: [{ size: 4096, bits: 64 }], root: true });
    expect(ordersOf([probe(root), probe(pci('x', 4096))])).toHaveLength(2);
  });

  it('of devices alike with different events are all visited', () => {
    const [x, y] = [pci('x', 4096), pci('y', 4096)];
    expect(ordersOf([probe(x), probe(y), remove(y)])).toHaveLength(3);
  });
});

describe('however many events there are', () => {
  const [a, b] = [pci('a', 4096), pci('b', 8192)];

  it('one device has one order', () => {
    const events = Array.from({ length: 2000 }, () => [{ probe: 'a' }, { remove: 'a' }]).flat();
    expect([...everyOrder(events)]).toEqual([events]);
    const actions = events.map((_, at) => (at % 2 === 0 ? probe(b) : remove(b)));
    expect(new LoadOrders(actions).count).toBe(1);
    expect(visited(actions)).toBe(1);
  });

  it('171 devices alike have one, and one that is not can come at 172 places', () => {
    const alike = Array.from({ length: 171 }, (_, at) => probe(pci(`b${at}`, 8192)));
    expect(new LoadOrders(alike).count).toBe(1);
    expect(visited(alike)).toBe(1);
    expect(new LoadOrders([...alike, probe(a)]).count).toBe(172);
    expect(visited([...alike, probe(a)])).toBe(172);
  });
});

function visited(actions: readonly Action[]): number {
  let orders = 0;
  forEachLoadOrder(actions, () => {
    orders += 1;
  });
  return orders;
}
