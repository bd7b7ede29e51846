import { MIB } from '../../engine/index.ts';
import { baseOf } from '../../properties/tune/bases.ts';
import type { Member, Origin } from '../../properties/tune/member.ts';
import type { PopulationId } from '../../properties/tune/population-ids.ts';
import { describeShare } from '../words/numbers.ts';

/** Where PCI windows come from, for people. */
export const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  usual: 'all windows as the kernel puts them',
  'config-top': 'config windows from the top of the highest range down',
  'config-high': 'config windows from above 4 GiB',
  'high-first': 'config and dxg windows from above 4 GiB if they fit, else as usual',
  'high-else-top':
    'config and dxg windows from above 4 GiB if they fit, else from the top; low ones from the top',
  'all-top': 'all PCI windows from the top of the highest range down',
};

/** The scenarios of a population, for people. */
export const POPULATION_WORDS: Readonly<Record<PopulationId, string>> = {
  all: 'every VM that compare draws from, by its exact weight',
  lab: 'every VM on a lab host that compare draws from, by its exact weight',
  azure: 'every VM on Azure that compare draws from, by its exact weight',
  lattice: 'every scenario of a lattice, all alike in weight',
};

/** A share of eighths in lowest terms. */
export function shareWords(eighths: Member['eighths']): string {
  if (eighths === 8) return '1';
  if (eighths === 4) return '1/2';
  return eighths % 2 === 0 ? `${eighths / 2}/4` : `${eighths}/8`;
}

export function capWords(cap: number | null): string {
  return cap === null ? 'none' : `${cap / MIB} MiB`;
}

export function baseWords({ base }: Member): string {
  return baseOf(base).summary;
}

/** A member in a few columns' words. */
export function memberWords({ eighths, cap, base, windows }: Member): string {
  const most = cap === null ? 'no cap' : capWords(cap);
  return `${shareWords(eighths)}, ${most}, ${base}, ${windows}`;
}

/** A part of a weight in percent, to four places. */
export function rateWords(part: bigint, of: bigint): string {
  return describeShare(part, of, 4);
}
