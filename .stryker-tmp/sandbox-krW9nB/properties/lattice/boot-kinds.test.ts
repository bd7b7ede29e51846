import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  defineStrategy,
  layOut,
  Machine,
  MIB,
  type Scenario,
  type Strategy,
  simulate,
  VmbusMemory,
} from '../../engine/index.ts';
import { strategies } from '../../strategies/index.ts';
import { kindsOf } from '../failures/kinds.ts';
import { properties } from '../index.ts';
import { Verdict } from '../judging/verdict.ts';
import { scenariosIn } from '../settings/arbitrary.ts';
import { domains } from '../settings/domains.ts';
import { BootKinds } from './boot-kinds.ts';
import { kindNumbered } from './kind-numbers.ts';
import { kernels } from './values.ts';

const ELSEWHERE = defineStrategy({
  id: 'elsewhere',
  summary: 'reserves where no framebuffer is, and keeps windows from much of the room',
  source: 'a test',
  reserve: () => ({ start: 0xf9000000, size: 8 * MIB }),
  place: (window, usual) => (window === 'low' ? { ...usual, max: 0xf9ffffff } : usual),
});

/** The kinds of all boots as BootKinds sees them, sorted. */
function seenIn({ host, devices, boots }: Scenario, strategy: Strategy): string[] {
  const layout = layOut(host);
  const memory = new VmbusMemory();
  const seen = new BootKinds(new Verdict(properties), layout, strategy);
  const machine = new Machine(layout, devices, strategy, memory, seen);
  const ids: string[] = [];
  for (const [at, boot] of boots.entries()) {
    machine.bootNext(boot);
    seen.visitKinds((kind) => ids.push(kindNumbered(kind, at).id));
  }
  return ids.sort();
}

/** A scenario whose kernels all find the framebuffer released by the firmware's driver. */
function released(scenario: Scenario): Scenario {
  const [first, ...later] = scenario.boots;
  const release = <Boot extends Scenario['boots'][number]>(boot: Boot): Boot => ({
    ...boot,
    kernel: { ...boot.kernel, efifb: 'released' as const },
  });
  return { ...scenario, boots: [release(first), ...later.map(release)] };
}

it('the kinds seen while a boot runs are those that its outcome tells', () => {
  const scenarios = scenariosIn(domains.anything).map(released);
  const causes = new Set<string | null>();
  fc.assert(
    fc.property(scenarios, fc.constantFrom(...strategies, ELSEWHERE), (scenario, strategy) => {
      const kinds = kindsOf(scenario, strategy, simulate(scenario, strategy));
      for (const { cause } of kinds) causes.add(cause);
      expect(new Set(seenIn(scenario, strategy))).toEqual(new Set(kinds.map(({ id }) => id)));
    }),
    { numRuns: 1500, seed: 11 },
  );
  expect([...causes].sort()).toEqual([
    'beyond the reservation',
    'kept from free room',
    'moved framebuffer',
    'nothing reserved',
    'reservation elsewhere',
    'reservation too small',
    'room withheld',
    'unreserved framebuffer',
    'windows in the way',
    'wrong place reserved',
  ]);
});

it('a boot shows each kind once', () => {
  const scenarios = scenariosIn(domains.anything).map(released);
  fc.assert(
    fc.property(scenarios, fc.constantFrom(...strategies), (scenario, strategy) => {
      const [first] = scenario.boots;
      const ids = seenIn({ ...scenario, boots: [first] }, strategy);
      expect(ids).toEqual([...new Set(ids)]);
    }),
    { numRuns: 300, seed: 11 },
  );
});

it('on a lattice the firmware driver has always let go of the framebuffer', () => {
  expect(kernels.map(({ value }) => value.efifb)).toEqual(kernels.map(() => 'released'));
});

it('there is no kind for a number beyond the last', () => {
  expect(() => kindNumbered(10 ** 6, 0)).toThrow(RangeError);
});
