import {
  type Assumptions,
  type Device,
  type Host,
  type HostLayout,
  layOut,
  Machine,
  type Outcome,
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
    const machine = this.#machineOf(this.#layoutOf(host), devices);
    for (const boot of boots) machine.bootNext(boot);
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
