import {
  type Boot,
  type Device,
  type Event,
  GRAPHICS,
  type Host,
  layOut,
  Machine,
  type Strategy,
  VmbusMemory,
} from '../../../engine/index.ts';
import { properties } from '../../index.ts';
import { Verdict } from '../../judging/verdict.ts';
import { everyOrder } from '../../settings/load-orders.ts';
import { BootKinds } from '../boot-kinds.ts';
import { isPathOn, type Lattice } from '../lattice.ts';

/** Every order of the probes of one kernel, with and without the graphics device. */
function ordersOf(devices: readonly Device[], { graphics }: Lattice): Event[][] {
  const probes = devices.map(({ id }) => ({ probe: id }));
  return graphics.flatMap(({ value }) => [
    ...everyOrder(value ? [...probes, { probe: GRAPHICS }] : probes),
  ]);
}

interface Sequence {
  /** The ids of the kernel's settings and of the path. */
  readonly at: string;
  readonly boots: readonly Boot[];
}

/** What happens on a host with some devices: every setting of the kernels, path and load order. */
function sequencesOf(lattice: Lattice, host: Host, devices: readonly Device[]): Sequence[] {
  const orders = ordersOf(devices, lattice);
  return lattice.kernels.flatMap(({ id, value: kernel }) => {
    const first = orders.map((events) => ({ via: null, kernel, events }));
    return lattice.paths
      .filter(({ value }) => isPathOn(host, value))
      .flatMap(({ id: path, value: via }): Sequence[] => {
        const at = `${id} ${path}`;
        if (via === null) return first.map((boot) => ({ at, boots: [boot] }));
        const second = orders.map((events) => ({ via, kernel, events }));
        return first.flatMap((boot) => second.map((next) => ({ at, boots: [boot, next] })));
      });
  });
}

/**
 * What all scenarios of a lattice on one host under one strategy come to, every boot of each of them run on a
 * machine of its own strategy: scenarios by the texts `kernel path mask` and `boot kind`.
 */
export function everyBoot(lattice: Lattice, host: Host, strategy: Strategy): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const layout = layOut(host);
  const memory = new VmbusMemory();
  const seen = new BootKinds(new Verdict(properties), layout, strategy);
  for (const { value: devices } of lattice.devices) {
    const machine = new Machine(layout, devices, strategy, memory, seen);
    for (const { at, boots } of sequencesOf(lattice, host, devices)) {
      let mask = 0;
      for (const [place, boot] of boots.entries()) {
        machine.bootNext(boot);
        mask |= seen.mask;
        for (const kind of seen.kinds) add(`${place} ${kind}`);
      }
      add(`${at} ${mask}`);
    }
  }
  return counts;
}
