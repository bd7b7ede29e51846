import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../engine/index.ts';
import { ideal } from '../../strategies/ideal.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { topDown } from '../../strategies/top-down.ts';
import { configWindowAccepted } from '../config-window-accepted.ts';
import { properties } from '../index.ts';
import { violates } from '../judging/violates.ts';
import { Failing, FailingCensus } from '../lattice/failing.ts';
import { fullLattice, hostsOf, ordinaryPart } from '../lattice/lattice.ts';
import { narrow } from '../lattice/narrow.ts';
import { fromTheSmallest, type IsOpen } from '../lattice/ordered.ts';
import { loadOrderIrrelevant } from '../load-order-irrelevant.ts';
import { findFirst, findSmallest, judgeOf } from './find.ts';

const LAB = [
  'kind=gen2',
  'low-mmio=unasked',
  'framebuffer=8MiB',
  'high-mmio=default',
  'kernel=sysfb+efi',
];
const lab = LAB.reduce(narrow, fullLattice);

describe('the smallest counterexample', () => {
  it('to original on the whole lattice is one probe of one device under noefi, which finds no BAR to reserve', () => {
    const search = findSmallest(fullLattice, original, configWindowAccepted, 100_000);
    if (search.end !== 'found') throw new Error(search.end);
    const { boots, devices } = search.scenario;
    expect(boots).toHaveLength(1);
    expect(devices).toHaveLength(1);
    expect(boots[0].kernel).toEqual({ sysfb: true, efi: false, efifb: 'released' });
    expect(boots[0].events).toHaveLength(1);
  });

  it('to original on the lab host is a kdump kernel that is told nothing, NVMe first', () => {
    const search = findSmallest(lab, original, configWindowAccepted, 100_000);
    if (search.end !== 'found') throw new Error(search.end);
    const [first, second] = search.scenario.boots;
    expect(first.events.length + (second?.events.length ?? 0)).toBe(2);
    expect(second?.via).toMatchObject({ kind: 'kdump', syscall: 'kexec_load', fb0: 'hyperv_drm' });
  });

  it('comes after smaller ones that were all tried, and none of which violates', () => {
    const search = findSmallest(lab, original, configWindowAccepted, 100_000);
    if (search.end !== 'found') throw new Error(search.end);
    let smaller = 0;
    for (const scenario of fromTheSmallest(lab)) {
      if (smaller === search.tried) {
        expect(scenario).toEqual(search.scenario);
        break;
      }
      expect(violates(scenario, original, configWindowAccepted)).toBe(false);
      smaller += 1;
    }
    expect(violates(search.scenario, original, configWindowAccepted)).toBe(true);
  });

  it('to a relation is found too', () => {
    expect(findSmallest(lab, original, loadOrderIrrelevant, 10_000).end).toBe('found');
  });
});

describe('where there is none', () => {
  const few = narrow(narrow(lab, 'devices=nvme-root'), 'path=none,load-drm');

  it('the lattice is exhausted', () => {
    // Three orders in one kernel, nine in two.
    expect(findSmallest(few, ideal, configWindowAccepted, 1000)).toEqual({
      end: 'holds',
      tried: 12,
    });
  });

  it('or the search gives up, and says so', () => {
    expect(findSmallest(few, ideal, configWindowAccepted, 5)).toEqual({ end: 'gave up', tried: 5 });
  });

  it('says in between how many it has tried', () => {
    const heard: number[] = [];
    const onTried = (tried: number) => heard.push(tried);
    const found = findFirst(fullLattice, () => false, 3000, { onTried });
    expect(found).toEqual({ end: 'gave up', tried: 3000 });
    expect(heard).toEqual([1024, 2048]);
  });
});

describe('where it is known which parts of a lattice fail', () => {
  const lattice = [
    'kind=gen2,cvm,gen1',
    'low-mmio=unasked',
    'framebuffer=32MiB,68MiB',
    'high-mmio=default',
    'kernel=sysfb+efi,efi',
    'path=none,load-hyperv-fb-2.0.18,file-load-cleared',
    'devices=gpu-pv,nvme-root+nvme,nvme-root+gpu-pv,2x32MiB-32bit',
  ].reduce(narrow, fullLattice);
  const hosts = hostsOf(lattice).length;
  const cases = [original, merged, topDown, ideal].flatMap((strategy) =>
    properties.map((property) => [`${strategy.id} ${property.id}`, strategy, property] as const),
  );

  it.each(cases)('%s is found as it is where every scenario is tried', (_, strategy, property) => {
    const failing = new Failing(lattice, 0, hosts);
    const census = new FailingCensus(lattice, strategy, property.id);
    for (let host = 0; host < hosts; host++) census.exhaust(host, failing);
    const whole = findSmallest(lattice, strategy, property, Number.POSITIVE_INFINITY);
    const isSought = judgeOf(strategy, property);
    let run = 0;
    const counting = (scenario: Scenario) => {
      run += 1;
      return isSought(scenario);
    };
    const isOpen: IsOpen = (...at) => failing.isAt(...at);
    const found = findFirst(lattice, counting, Number.POSITIVE_INFINITY, { isOpen });
    expect(found).toEqual(whole);
    if (whole.end === 'holds') {
      expect({ run, scenarios: failing.data.scenarios }).toEqual({
        run: 0,
        scenarios: whole.tried,
      });
    }
    expect(failing.isAnywhere).toBe(whole.end === 'found');

    const ordinary = ordinaryPart(lattice);
    const inPart = failing.in(ordinary);
    const most = Number.POSITIVE_INFINITY;
    expect(findFirst(ordinary, isSought, most, { isOpen: (...at) => inPart.isAt(...at) })).toEqual(
      findSmallest(ordinary, strategy, property, most),
    );
  });

  it('parts that come from several threads are those of one', () => {
    const census = new FailingCensus(lattice, original, configWindowAccepted.id);
    const [whole, few, others, merging] = [
      new Failing(lattice, 0, hosts),
      new Failing(lattice, 0, 2),
      new Failing(lattice, 2, hosts),
      new Failing(lattice, 0, hosts),
    ];
    for (let host = 0; host < hosts; host++) {
      census.exhaust(host, whole);
      census.exhaust(host, host < 2 ? few : others);
    }
    merging.merge(others.data);
    merging.merge(few.data);
    expect(merging.data).toEqual(whole.data);
    expect(whole.isAnywhere).toBe(true);
  });
});
