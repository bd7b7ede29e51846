import { defineStrategy, MIB, type Strategy } from '../../engine/index.ts';
import { kernelOfSeries } from './series.ts';

/** A strategy that only a claim speaks of, and the file with which `hvmmio run` replays it. */
export interface OwnStrategy {
  readonly strategy: Strategy;
  /** A module in one line, without single quotes, that exports a strategy which decides the same. */
  readonly file: string;
}

/** A guest that reserves at the Gen1 BAR as much as the largest framebuffer that fits there: 108 MiB. */
const all108AtTheBar: OwnStrategy = {
  strategy: defineStrategy({
    id: '108mib-at-the-bar',
    summary: 'reserves 108 MiB from the start of the Gen1 BAR',
    source: 'claim C24',
    reserve: ({ videoBar }) => videoBar && { start: videoBar.start, size: 108 * MIB },
  }),
  file: `export default { id: "108mib-at-the-bar", summary: "reserves 108 MiB from the start of the Gen1 BAR", source: "claim C24", reserve: ({ videoBar }) => videoBar && { start: videoBar.start, size: 108 * 2 ** 20 } };`,
};

/** A guest that asks for 128 MiB from the low base, with merged's cut. */
const all128AtTheBase: OwnStrategy = {
  strategy: defineStrategy({
    id: '128mib-at-the-base',
    summary: 'reserves 128 MiB from the first base; exact vTPM cut',
    source: 'claim C21',
    exactVtpmCut: true,
    reserve: ({ ranges: [first] }) => ({ start: first.start, size: 128 * MIB }),
  }),
  file: `export default { id: "128mib-at-the-base", summary: "reserves 128 MiB from the first base; exact vTPM cut", source: "claim C21", exactVtpmCut: true, reserve: ({ ranges: [first] }) => ({ start: first.start, size: 128 * 2 ** 20 }) };`,
};

export const ownStrategies: readonly OwnStrategy[] = [all128AtTheBase, all108AtTheBar];

/**
 * The strategy of that id among these, or else among those that only claims speak of; `linux-6.1` is the kernel of
 * such a release among these, whatever its id.
 */
export function strategyOf(id: string, strategies: readonly Strategy[]): Strategy | undefined {
  const own = ownStrategies.map(({ strategy }) => strategy);
  const found = [...strategies, ...own].find((strategy) => strategy.id === id);
  return found ?? kernelOfSeries(id, strategies);
}
