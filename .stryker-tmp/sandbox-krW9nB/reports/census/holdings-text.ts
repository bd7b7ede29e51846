import type { Lattice } from '../../properties/lattice/lattice.ts';
import type { Holding } from './document.ts';

/** Where the strategies are safe, the properties that hold in the same place together. */
export function describeHoldings(lattice: Lattice, holdings: readonly Holding[]): string[] {
  const groups = new Map<string, { readonly first: Holding; readonly properties: string[] }>();
  for (const holding of holdings) {
    const key = JSON.stringify([holding.strategy, holding.on, holding.exercised]);
    const group = groups.get(key) ?? { first: holding, properties: [] };
    groups.set(key, group);
    group.properties.push(holding.property);
  }
  return [...groups.values()].map(({ first, properties }) => {
    const what = `${properties.join(', ')} ${properties.length === 1 ? 'holds' : 'hold'}`;
    const where = placeOf(lattice, first);
    return `${first.strategy}: ${what} on all ${first.exercised ?? first.scenarios} exercised scenarios ${where}`;
  });
}

/** Host types with the same settings of the kernels stand together. */
function placeOf(lattice: Lattice, { on }: Holding): string {
  const bySettings = new Map<string, string[]>();
  for (const { kind, kernels } of on) {
    const words = kernels === 'all' ? '' : settingsOf(lattice, kernels);
    bySettings.set(words, [...(bySettings.get(words) ?? []), kind]);
  }
  const places = [...bySettings].map(([words, types]) => `${types.join(', ')}${words}`);
  const everywhere =
    on.length === lattice.kinds.length && bySettings.has('') && places.length === 1;
  return everywhere ? 'of the lattice' : `on ${places.join('; ')}`;
}

/** The settings listed, or, where all but one hold, that one. */
function settingsOf({ kernels }: Lattice, chosen: readonly string[]): string {
  const others = kernels.filter(({ label }) => !chosen.includes(label));
  const [other] = others;
  if (others.length === 1 && other !== undefined && chosen.length > 1) {
    return ` unless with ${other.label}`;
  }
  return ` with ${chosen.join(' or ')}`;
}
