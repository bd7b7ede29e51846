import {
  GIB,
  type Host,
  lowBase,
  MIB,
  minLowMmio,
  type Slot,
  type Witness,
} from '../engine/index.ts';
import { Machines } from './machines.ts';
import { type Relation, relation, type Violation, verdictOf } from './property.ts';
import { inOrderOfDevices } from './settings/devices.ts';

const ID = 'more-low-mmio-never-hurts';
/** The sizes with which model.md compares, in bytes. */
const SIZES = [128 * MIB, 256 * MIB, 512 * MIB, GIB, 2 * GIB, 3 * GIB, 3.5 * GIB];

/** The hosts that differ only in having more low MMIO: those sizes that lower its base. */
function roomierHosts(host: Host): Host[] {
  if (host.firmware === 'devicetree') return [];
  return SIZES.filter((lowMmio) => lowMmio >= minLowMmio(host.arch))
    .map((lowMmio) => ({ ...host, lowMmio }))
    .filter((roomier) => lowBase(roomier) < lowBase(host));
}

/** The hosts with more low MMIO of a host: the same ones each time, so that they are set up once. */
function rememberedHosts(): (host: Host) => readonly Host[] {
  const known = new WeakMap<Host, readonly Host[]>();
  return (host) => {
    const hosts = known.get(host) ?? roomierHosts(host);
    known.set(host, hosts);
    return hosts;
  };
}

/** Sees which devices work in a run, boot by boot, and in later ones which of these do not. */
class WorkingDevices implements Witness {
  /** By boot and by the place of a device among the slots. */
  #works: boolean[][] = [];
  #first = true;
  #boot = 0;
  #hurt: Set<string>[] = [];

  /** The runs of a scenario with so many boots begin; the first is the one that others are compared with. */
  begin(boots: number): void {
    this.#works = [];
    this.#first = true;
    this.#boot = 0;
    this.#hurt = Array.from({ length: boots }, () => new Set());
  }

  runEnded(): void {
    this.#first = false;
    this.#boot = 0;
  }

  bootStarted(): void {}
  answered(): void {}

  bootEnded(slots: readonly Slot[]): void {
    const works = this.#works[this.#boot];
    if (this.#first) this.#works.push(slots.map(({ word }) => word === 'works'));
    for (const [at, { id, word }] of slots.entries()) {
      if (works?.[at] && word !== 'works') this.#hurt[this.#boot]?.add(id);
    }
    this.#boot += 1;
  }

  /** By boot the devices that worked in the first run and in another did not, in no certain order. */
  get hurt(): readonly ReadonlySet<string>[] {
    return this.#hurt;
  }
}

export const moreLowMmioNeverHurts: Relation = relation({
  id: ID,
  summary: 'a device that works still works where the VM has more low MMIO',
  compares: 'sizes of low MMIO',
  sentence: 'a device that works no longer does with more low MMIO',
  setAside: [],
  exercisedBy: ({ host, boots }) =>
    roomierHosts(host).length > 0 && boots.some(({ events }) => events.length > 0),
  judging(strategy, assumptions) {
    const devices = new WorkingDevices();
    const machines = new Machines(strategy, assumptions, devices);
    const hostsOf = rememberedHosts();
    return (scenario, mostBoots) => {
      const { host, boots } = scenario;
      const hosts = hostsOf(host);
      if ((1 + hosts.length) * boots.length > mostBoots) {
        return {
          type: 'over budget',
          problem: `${ID}: the sizes of low MMIO need more than ${mostBoots} boots to run them all`,
        };
      }
      devices.begin(boots.length);
      for (const each of [host, ...hosts]) {
        const machine = machines.of({ host: each, devices: scenario.devices });
        for (const boot of boots) machine.bootNext(boot);
        devices.runEnded();
      }
      const found = devices.hurt.flatMap((hurt, boot): Violation[] =>
        inOrderOfDevices(scenario, [...hurt]).map((device) => ({ property: ID, boot, device })),
      );
      return verdictOf(found);
    };
  },
  comparedWith: (scenario) => roomierHosts(scenario.host).map((host) => ({ ...scenario, host })),
});
