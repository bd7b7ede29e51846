import {
  type Assumptions,
  type Device,
  type Host,
  type HostLayout,
  layOut,
  Machine,
  type Scenario,
  type Strategy,
  VmbusMemory,
  type Witness,
} from '../engine/index.ts';

interface OnHost {
  readonly layout: HostLayout;
  readonly machines: Map<readonly Device[], Machine>;
}

/** Machines under one strategy, each set up once for all scenarios that have its very host and devices. */
export class Machines {
  readonly #strategy: Strategy;
  readonly #assumptions: Assumptions;
  readonly #witness: Witness;
  readonly #memory = new VmbusMemory();
  readonly #hosts = new WeakMap<Host, OnHost>();

  /** `witness` is shown what happens in each of them. */
  constructor(strategy: Strategy, assumptions: Assumptions, witness: Witness) {
    this.#strategy = strategy;
    this.#assumptions = assumptions;
    this.#witness = witness;
  }

  layoutOf(host: Host): HostLayout {
    return this.#on(host).layout;
  }

  /** The machine of a scenario. They share a guest's memory: what one boot holds there lasts until the next of any. */
  of({ host, devices }: Pick<Scenario, 'host' | 'devices'>): Machine {
    const { layout, machines } = this.#on(host);
    const known = machines.get(devices);
    if (known !== undefined) return known;
    const machine = new Machine(layout, devices, this.#strategy, this.#memory, this.#witness);
    machines.set(devices, machine);
    return machine;
  }

  #on(host: Host): OnHost {
    const known = this.#hosts.get(host);
    if (known !== undefined) return known;
    const made = { layout: layOut(host, this.#assumptions), machines: new Map() };
    this.#hosts.set(host, made);
    return made;
  }
}
