import { describe, expect, it } from 'vitest';
import {
  defineStrategy,
  FOUR_GIB,
  GRAPHICS,
  type Host,
  type Scenario,
  type Strategy,
  simulate,
  type Via,
  VmbusMemory,
} from '../../engine/index.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { properties } from '../index.ts';
import { violationsOf } from '../judging/violations.ts';
import { fullLattice } from '../lattice/lattice.ts';
import { narrow } from '../lattice/narrow.ts';
import { fromTheSmallest } from '../lattice/ordered.ts';
import { deviceSets } from '../population/device-sets.ts';
import { hostClasses } from '../population/host-classes.ts';
import { type Loader, loaderSets, viaOn } from '../population/loaders.ts';
import { drawNumbered, laterKernelsOf, resolutions } from '../population/population.ts';
import type { Ground } from './ground.ts';
import { LatticeGround } from './lattice-ground.ts';
import { PopulationGround } from './population-ground.ts';
import { populationWeight } from './population-parts.ts';
import { addRates, NO_RATES, type Rates } from './rates.ts';

function ratesOn(ground: Ground, strategy: Strategy): Rates {
  let rates = NO_RATES;
  for (let part = 0; part < ground.parts; part++) {
    rates = addRates(rates, ground.rates(part, strategy));
  }
  return rates;
}

const memory = new VmbusMemory();

/** Which sides of the trade-off a scenario is on, from its whole outcome. */
function sidesIn(scenario: Scenario, strategy: Strategy) {
  const violated = violationsOf(scenario, simulate(scenario, strategy, memory), properties).map(
    ({ property }) => property,
  );
  return {
    conflict: violated.some((id) => id === 'config-window-accepted' || id === 'bar-window-clear'),
    starved: violated.some((id) => /-granted$/.test(id)),
    moved: violated.includes('framebuffer-unmoved'),
  };
}

function shares({ of, conflicts, starved, moved, any }: Rates): number[] {
  return [conflicts, starved, moved, any].map((part) => Number(part) / Number(of));
}

describe('a lattice', () => {
  const tiny = [
    'kind=gen2,gen1',
    'low-mmio=128MiB',
    'framebuffer=8MiB,128MiB',
    'high-mmio=default',
    'kernel=sysfb+efi,efi',
    'path=none,load-drm',
    'devices=2x32MiB-32bit',
  ].reduce(narrow, fullLattice);

  it.each([original, merged])('counts every scenario once under $id', (strategy) => {
    const count = { of: 0n, conflicts: 0n, starved: 0n, moved: 0n, any: 0n };
    for (const scenario of fromTheSmallest(tiny)) {
      const { conflict, starved, moved } = sidesIn(scenario, strategy);
      count.of += 1n;
      if (conflict) count.conflicts += 1n;
      if (starved) count.starved += 1n;
      if (moved) count.moved += 1n;
      if (conflict || starved || moved) count.any += 1n;
    }
    expect(count.conflicts).toBeGreaterThan(0n);
    expect(count.moved > 0n).toBe(strategy === original);
    expect(count.any > count.conflicts).toBe(true);
    expect(ratesOn(new LatticeGround(tiny), strategy)).toEqual(count);
  });
});

function permutations(ids: readonly string[]): string[][] {
  if (ids.length < 2) return [[...ids]];
  return ids.flatMap((id, at) => permutations(ids.toSpliced(at, 1)).map((rest) => [id, ...rest]));
}

type Chances = readonly (readonly [chance: number, probes: readonly string[]])[];

/** The orders of a first and of a later kernel, as the population's description has them. */
function ordersOf(ids: readonly string[]): { readonly first: Chances; readonly later: Chances } {
  const all = permutations([...ids, GRAPHICS]);
  const any = all.map((order) => [0.2 / all.length, order] as const);
  return {
    first: [[0.7, [...ids, GRAPHICS]], [0.1, [GRAPHICS, ...ids]], ...any],
    later: [[0.4, [...ids, GRAPHICS]], [0.4, ids], ...any],
  };
}

/** Every way from power-on through the kernels that may follow, with its chance. */
function* boots(
  host: Host,
  ids: readonly string[],
  loader: Loader,
): Generator<[number, Scenario['boots']]> {
  const { first, later } = ordersOf(ids);
  const events = (probes: readonly string[]) => probes.map((probe) => ({ probe }));
  const follow = function* (
    chance: number,
    so: Scenario['boots'],
    kinds: readonly Via['kind'][],
  ): Generator<[number, Scenario['boots']]> {
    const [kind, ...others] = kinds;
    if (kind === undefined) return yield [chance, so];
    const kernel = { ...loader.kernel, efi: !(loader.noefi && kind === 'kdump') };
    for (const [more, probes] of later) {
      const via = loader.path && viaOn(host, loader.path, kind);
      const boot = { via, kernel, events: events(probes) };
      yield* follow(chance * more, [...so, boot], others);
    }
  };
  for (const { weight, value: kinds } of laterKernelsOf(loader)) {
    for (const [chance, probes] of first) {
      const boot = { via: null, kernel: loader.kernel, events: events(probes) };
      yield* follow((chance * weight) / 10, [boot], kinds);
    }
  }
}

/** Every scenario on the first host of a class, with its chance among them. */
function* scenariosOf(id: string): Generator<[number, Scenario]> {
  const hostClass = hostClasses.find((one) => one.id === id);
  if (hostClass === undefined || hostClass.hosts.length > 1) throw new RangeError(id);
  const [unscreened] = hostClass.hosts;
  const ofSets = hostClass.devices.reduce((sum, { weight }) => sum + weight, 0);
  const loaders = loaderSets[hostClass.loaders];
  const ofLoaders = loaders.reduce((sum, { weight }) => sum + weight, 0);
  const sizes = hostClass.anyResolution ? resolutions : [{ ...resolutions[0], weight: 100 }];
  for (const { value: resolution, weight: sized } of sizes) {
    const host: Host = { ...unscreened, screen: { resolution } };
    for (const { value, weight: often } of hostClass.devices) {
      const devices = deviceSets[value];
      for (const { value: loader, weight: loaded } of loaders) {
        const share = (sized / 100) * (often / ofSets) * (loaded / ofLoaders);
        const ids = devices.map((device) => device.id);
        for (const [chance, way] of boots(host, ids, loader)) {
          yield [share * chance, { name: null, host, devices, boots: way }];
        }
      }
    }
  }
}

describe('the population', () => {
  /** Told the framebuffer, or without EFI, it starves config windows; else it lets them into it. */
  const greedy = defineStrategy({
    id: 'greedy',
    summary:
      'all of low MMIO from lfb_base, or without EFI from the low base; config windows there',
    source: 'a test',
    reserve({ efi, lfbBase, ranges: [{ start, end }] }) {
      const from = efi ? lfbBase : start;
      return from === 0 ? null : { start: from, size: end + 1 - from };
    },
    place: (window, usual) => (window === 'config' ? { ...usual, max: FOUR_GIB - 1 } : usual),
  });

  it('has every scenario by its chance', () => {
    const id = 'lab-gen2';
    const sum = { of: 0, conflicts: 0, starved: 0, moved: 0, any: 0 };
    for (const [chance, scenario] of scenariosOf(id)) {
      const { conflict, starved, moved } = sidesIn(scenario, greedy);
      sum.of += chance;
      if (conflict) sum.conflicts += chance;
      if (starved) sum.starved += chance;
      if (moved) sum.moved += chance;
      if (conflict || starved || moved) sum.any += chance;
    }
    expect(sum.of).toBeCloseTo(1, 9);
    expect(sum.conflicts).toBeGreaterThan(0);
    expect(sum.starved).toBeGreaterThan(0);
    expect(sum.moved).toBeGreaterThan(0);
    const rates = ratesOn(new PopulationGround(id), greedy);
    expect(rates.of).toBe(populationWeight(id));
    const [conflicts = 0, starved = 0, moved = 0, any = 0] = shares(rates);
    expect(conflicts).toBeCloseTo(sum.conflicts, 9);
    expect(starved).toBeCloseTo(sum.starved, 9);
    expect(moved).toBeCloseTo(sum.moved, 9);
    expect(any).toBeCloseTo(sum.any, 9);
  });

  it('leaves out nothing but fourteen devices in any order', () => {
    const { of } = ratesOn(new PopulationGround('azure-gen2'), original);
    const all = populationWeight('azure-gen2');
    // One in 23 has them. All kernels keep the order given in 0.8 x (0.2 + 0.7 x 0.8 + 0.1 x 0.8 x 0.8).
    expect((all - of) * 23n * 10000n).toBe(all * 3408n);
  });

  it('is the one that scenarios are drawn from', () => {
    const exact = ratesOn(new PopulationGround(''), original);
    const [conflicts = 0] = shares(exact);
    const drawn = 2000;
    let seen = 0;
    for (let index = 0; index < drawn; index++) {
      if (sidesIn(drawNumbered('exact', index).scenario, original).conflict) seen += 1;
    }
    // Four standard deviations, and what is left out.
    const tolerance = 4 * Math.sqrt((conflicts * (1 - conflicts)) / drawn) + 0.0063;
    expect(Math.abs(seen / drawn - conflicts)).toBeLessThan(tolerance);
  });
});
