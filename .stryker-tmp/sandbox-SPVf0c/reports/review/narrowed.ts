import type { Strategy } from '../../engine/index.ts';
import { type Counted, exhaustWithProgress } from '../census/command.ts';
import { allCores } from '../running/cores.ts';
import { stoppable } from '../running/interrupt.ts';

/** What a review exhausts: every kind of host and of kernel, with edges of the other axes, in a few seconds. */
const NARROWED: readonly string[] = [
  'low-mmio=unasked,128MiB,1GiB',
  'framebuffer=8MiB,64MiB,128MiB',
  'high-mmio=default,none',
  'path=none,load-drm,file-load,load-efifb',
  'devices=nvme-root,nvme-root+vf,nvme-root+gpu-pv,4x16MiB-32bit',
];

/** A side, and by what a worker loads it. */
export interface Loaded {
  readonly strategy: Strategy;
  readonly named: string;
}

/** Both sides on every VM of the narrowed lattice. */
export function exhaustNarrowed(sides: readonly Loaded[], loader: string): Promise<Counted> {
  const work = {
    strategies: sides.map(({ strategy: { id }, named }) => ({ id, named })),
    loader,
    full: false,
    axes: NARROWED,
    workers: allCores(),
  };
  return stoppable((stop) => exhaustWithProgress(work, stop));
}
