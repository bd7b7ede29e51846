import {
  type Assumptions,
  type Device,
  type Host,
  type HostLayout,
  layOut,
  Machine,
  type Outcome,
  powerOn,
  Recorder,
  type Scenario,
  type Strategy,
  VmbusMemory,
} from '../../engine/index.ts';

/** Sets a host up once for scenarios one after another that have the very same. */
export class Trials {
  readonly #strategy: Strategy;
  readonly #assumptions: Assumptions;
  readonly #memory = new VmbusMemory();
  readonly #recorder = new Recorder();
  #host: Host | null = null;
  #layout: HostLayout | null = null;
  readonly #machines = new Map<readonly Device[], Machine>();

  constructor(strategy: Strategy, assumptions: Assumptions) {
    this.#strategy = strategy;
    this.#assumptions = assumptions;
  }

  /** What `simulate` comes to. */
  run({ host, devices, boots }: Scenario): Outcome {
    const layout = this.#layoutOf(host);
    const machine = this.#machineOf(layout, devices);
    for (const { via, kernel, events } of boots) {
      const handover = via === null ? powerOn(layout) : machine.handover(via);
      machine.boot(handover, kernel, machine.actions(events));
    }
    return { strategy: this.#strategy.id, boots: this.#recorder.boots.splice(0) };
  }

  #layoutOf(host: Host): HostLayout {
    if (this.#layout !== null && this.#host === host) return this.#layout;
    this.#host = host;
    this.#layout = layOut(host, this.#assumptions);
    this.#machines.clear();
    return this.#layout;
  }

  #machineOf(layout: HostLayout, devices: readonly Device[]): Machine {
    const known = this.#machines.get(devices);
    if (known !== undefined) return known;
    const machine = new Machine(layout, devices, this.#strategy, this.#memory, this.#recorder);
    this.#machines.set(devices, machine);
    return machine;
  }
}
