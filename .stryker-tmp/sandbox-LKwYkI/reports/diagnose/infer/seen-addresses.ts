import type { Range } from '../../../engine/index.ts';
import { type Evidence, ofType } from '../evidence.ts';
import type { Fact } from '../facts.ts';

/** Where PCI devices' windows and BARs were seen, in any kernel: ranges with the facts that show them. */
export function seenRanges({ all }: Evidence): { readonly range: Range; readonly fact: Fact }[] {
  return [
    ...ofType(all, 'bridge-window').map((fact) => ({ range: fact.range, fact })),
    ...ofType(all, 'claim').map((fact) => ({ range: fact.range, fact })),
    ...ofType(all, 'bar').map((fact) => ({
      range: { start: fact.start, end: fact.start + fact.size - 1 },
      fact,
    })),
  ];
}
