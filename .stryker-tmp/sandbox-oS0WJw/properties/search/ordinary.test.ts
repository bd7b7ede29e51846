import { describe, expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { findCounterexample, readCounterexamples } from '../failures/counterexamples.ts';
import { ORDINARY_COUNTEREXAMPLES } from '../failures/folders.ts';
import { properties, relations } from '../index.ts';
import { violates } from '../judging/violates.ts';
import { defaultLattice, ordinaryPart } from '../lattice/lattice.ts';
import { isOrdinary } from '../settings/ordinary.ts';
import { findSmallest } from './find.ts';

/** Smaller ones that are tried; of what lies further up it is only judged that it fails. */
const MOST = 2000;
const saved = readCounterexamples(ORDINARY_COUNTEREXAMPLES);
const lattice = ordinaryPart(defaultLattice);

function ofNames(strategy: string, property: string) {
  const one = strategies.find(({ id }) => id === strategy);
  const other = [...properties, ...relations].find(({ id }) => id === property);
  if (one === undefined || other === undefined) throw new Error(`no ${strategy} or ${property}`);
  return [one, other] as const;
}

describe('saved ordinary counterexamples', () => {
  it('are ordinary, and fail as their names say', () => {
    expect(saved.length).toBeGreaterThan(50);
    for (const { name, file, scenario, ...of } of saved) {
      const [strategy, property] = ofNames(of.strategy, of.property);
      expect(name).toBe(`${strategy.id}.${property.id}`);
      expect(isOrdinary(scenario), file).toBe(true);
      expect(violates(scenario, strategy, property), file).toBe(true);
    }
  });

  it.each(saved.map(({ name, ...one }) => [name, one] as const))(
    '%s: a search finds no smaller one',
    (name, { scenario, ...of }) => {
      const [strategy, property] = ofNames(of.strategy, of.property);
      const search = findSmallest(lattice, strategy, property, MOST);
      if (search.end === 'gave up') return;
      const wanted = { end: 'found', tried: search.tried, scenario: { ...scenario, name: null } };
      const renew = `save what "hvmmio find ${strategy.id} ${property.id} --save" finds`;
      expect(search, renew).toEqual(wanted);
      expect(name).not.toBe('');
    },
  );

  it('come first where a strategy and a property are named, the smallest of a kind where its kind is', () => {
    const name = 'original.config-window-accepted';
    expect(findCounterexample(name)?.file).toBe(`${ORDINARY_COUNTEREXAMPLES}/${name}.json`);
    const kind = `${name}.first-kernel.unreserved-framebuffer`;
    expect(findCounterexample(kind)?.name).toBe(kind);
    expect(findCounterexample('nobody.config-window-accepted')).toBeNull();
  });
});
