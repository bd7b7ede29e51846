import { dumpSiblings } from '../guest/dump.ts';
import { describe, type Resource, ResourcePool } from '../guest/resource.ts';
import { draw } from './draw.ts';

export type Entry = readonly [start: number, end: number, state: 'busy' | 'window', name: string];

/** A resource tree of addresses 00 to ff. */
export class Planted {
  readonly pool = new ResourcePool();
  readonly root: Resource = this.pool.take(0x00, 0xff, false, 'root');

  constructor(...entries: readonly Entry[]) {
    for (const [start, end, state, name] of entries) {
      describe(this.root, this.pool.take(start, end, state === 'busy', name));
    }
  }

  /** The tree below the root, in a margin as wide as that of the tests' own drawings. */
  drawn(): string {
    return `\n${draw(dumpSiblings(this.root.child), '      ')}\n    `;
  }
}
