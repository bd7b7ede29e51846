import {
  type Assumptions,
  type GuestTrees,
  layOut,
  Machine,
  Recorder,
  type Scenario,
  type Strategy,
  VmbusMemory,
} from '../../../engine/index.ts';
import type { FailedRequest } from '../../../properties/failures/failed-request.ts';

/** Both of a kernel's trees, as data. */
export type Trees = ReturnType<GuestTrees['dump']>;

/** Keeps the trees as they stand right after one request of one boot was answered. */
class Snapshot extends Recorder {
  trees: Trees | null = null;
  #kernel: GuestTrees | null = null;
  readonly #request: Pick<FailedRequest, 'boot' | 'index'>;

  constructor(request: Pick<FailedRequest, 'boot' | 'index'>) {
    super();
    this.#request = request;
  }

  override bootStarted(...[told, kernel, framebuffer]: Parameters<Recorder['bootStarted']>): void {
    super.bootStarted(told, kernel, framebuffer);
    this.#kernel = kernel;
  }

  override answered(...answer: Parameters<Recorder['answered']>): void {
    super.answered(...answer);
    const steps = this.boots[this.#request.boot]?.steps.length;
    if (steps === this.#request.index + 1) this.trees ??= this.#kernel?.dump() ?? null;
  }
}

/**
 * The guest's trees right after a request was answered, before the driver gives anything back; null
 * where there is no such request.
 */
export function treesAt(
  { host, devices, boots }: Scenario,
  strategy: Strategy,
  assumptions: Assumptions,
  request: Pick<FailedRequest, 'boot' | 'index'>,
): Trees | null {
  const layout = layOut(host, assumptions);
  const snapshot = new Snapshot(request);
  const machine = new Machine(layout, devices, strategy, new VmbusMemory(), snapshot);
  for (const boot of boots.slice(0, request.boot + 1)) machine.bootNext(boot);
  return snapshot.trees;
}
