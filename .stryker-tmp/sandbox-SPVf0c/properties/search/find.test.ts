import { describe, expect, it } from 'vitest';
import { ideal } from '../../strategies/ideal.ts';
import { original } from '../../strategies/original.ts';
import { configWindowAccepted } from '../config-window-accepted.ts';
import { violates } from '../judging/violates.ts';
import { fullLattice } from '../lattice/lattice.ts';
import { narrow } from '../lattice/narrow.ts';
import { fromTheSmallest } from '../lattice/ordered.ts';
import { loadOrderIrrelevant } from '../load-order-irrelevant.ts';
import { findFirst, findSmallest } from './find.ts';

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
    const found = findFirst(
      fullLattice,
      () => false,
      3000,
      (tried) => heard.push(tried),
    );
    expect(found).toEqual({ end: 'gave up', tried: 3000 });
    expect(heard).toEqual([1024, 2048]);
  });
});
