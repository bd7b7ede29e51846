import { describe, expect, it } from 'vitest';
import { properties } from '../../../properties/index.ts';
import { Census } from '../../../properties/lattice/census.ts';
import { fullLattice, type Lattice } from '../../../properties/lattice/lattice.ts';
import { narrow } from '../../../properties/lattice/narrow.ts';
import { strategies } from '../../../strategies/index.ts';
import { DEFAULT_ASSUMPTIONS } from '../../assumptions.ts';
import { runAll, violationsOf } from '../oracle/index.ts';
import { everyScenario } from './every-scenario.ts';

function lattice(...axes: string[]): Lattice {
  return axes.reduce(narrow, fullLattice);
}

const LATTICES: readonly (readonly [string, Lattice])[] = [
  [
    'hosts of every kind',
    lattice(
      'low-mmio=unasked',
      'framebuffer=8MiB,68MiB',
      'high-mmio=default,none',
      'kernel=sysfb+efi',
      'path=none,load-drm',
      'devices=nvme-root,1x64MiB-32bit',
    ),
  ],
  [
    'what a second kernel is told',
    lattice(
      'kind=gen2,gen1',
      'low-mmio=512MiB',
      'framebuffer=128MiB',
      'high-mmio=default',
      'devices=2x32MiB-32bit',
      'kernel=sysfb+efi,efi',
      'graphics=loaded',
    ),
  ],
];

describe('a census counts what the oracle counts, scenario by scenario', () => {
  it.each(LATTICES)('%s', (_name, narrowed) => {
    const scenarios = everyScenario(narrowed);
    expect(scenarios.length).toBeGreaterThan(300);
    const census = new Census(narrowed, strategies);
    const counts = census.exhaust(0, census.hosts);
    for (const [at, { id }] of strategies.entries()) {
      const violated = new Map<string, number>();
      for (const scenario of scenarios) {
        const found = violationsOf(runAll(scenario, id, DEFAULT_ASSUMPTIONS), scenario.devices);
        for (const property of new Set(found.map((one) => one.property))) {
          violated.set(property, (violated.get(property) ?? 0) + 1);
        }
      }
      for (const [index, property] of properties.entries()) {
        expect(counts.of(at, index), `${id}, ${property.id}`).toEqual({
          scenarios: scenarios.length,
          violated: violated.get(property.id) ?? 0,
        });
      }
    }
  });
});
