import { expect, it } from 'vitest';
import { LAB } from '../../engine/testing/examples.ts';
import { configWindowAccepted as property } from '../../properties/config-window-accepted.ts';
import { kindAt } from '../../properties/failures/kind.ts';
import { ChangeCounts } from './changes.ts';
import { KindCounts } from './counts.ts';

const onHyperV = kindAt(property, 0, 'config', 'unreserved framebuffer', LAB);
const onOpenvmm = kindAt(property, 0, 'config', 'unreserved framebuffer', { vmm: 'openvmm' });

it('a kind of one host is in the words of that, one of both in those of both', () => {
  const said = (...kinds: (typeof onHyperV)[]) => {
    const counts = new KindCounts(1);
    const changes = new ChangeCounts();
    for (const kind of kinds) {
      counts.add(0, kind, 1);
      changes.add({ name: 'a', place: 0, times: 1 }, [kind], []);
    }
    const rows = [...counts.rows([property.id]), ...changes.rows([property.id])];
    return rows.map(({ sentence }) => sentence.includes('OpenVMM'));
  };
  expect(said(onHyperV, onHyperV)).toEqual([false, false]);
  expect(said(onHyperV, onOpenvmm)).toEqual([true, true]);
  expect(said(onOpenvmm, onHyperV)).toEqual([true, true]);
});
