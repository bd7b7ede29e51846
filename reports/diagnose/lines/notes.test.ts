import { expect, it } from 'vitest';
import { GRAPHICS_GUID, type Saying } from '../facts.ts';
import { said } from '../testing/said.ts';
import { notes } from './notes.ts';

const range = (start: number, end: number) => ({ start, end });
const GEN2: Saying = { type: 'generation', value: 2 };

it('notes say whose kernel it is, and what it reserved', () => {
  const reserve = 'kernel : vmbus reserve';
  expect(said([notes], `first ${reserve} none`)).toEqual([{ type: 'reserved', range: null }]);
  expect(said([notes], `first ${reserve} base=0xf8000000 len=8MB`)).toEqual([
    { type: 'reserved', range: range(0xf8000000, 0xf87fffff) },
  ]);
  expect(said([notes], `first ${reserve} base=0xf8000000 len=8KB`)).toEqual([
    { type: 'reserved', range: range(0xf8000000, 0xf8001fff) },
  ]);
  expect(said([notes], `kdump ${reserve} none (lfb_base==0)`)).toEqual([
    { type: 'reserved', range: null },
    { type: 'told-nothing' },
    GEN2,
    { type: 'kdump' },
  ]);
  expect(said([notes], `first ${reserve} base=0xf8000000 len=0MB`)).toEqual([]);
  expect(notes.read(`kdump ${reserve} none`)).toMatchObject({ begins: 'kdump' });
  expect(notes.read(`first ${reserve} none`)).not.toHaveProperty('begins');
  expect(said([notes], `a first ${reserve} none`)).toEqual([]);
});

it.each(['hyperv_fb', 'hyperv_drm'] as const)('notes say what %s was given', (driver) => {
  const given = `first kernel : ${driver} base=0xf8000000 len=8MB`;
  const drives: readonly Saying[] = [
    { type: 'graphics', driver },
    { type: 'fb0', driver },
  ];
  const claim: Saying = {
    type: 'claim',
    guid: GRAPHICS_GUID,
    range: range(0xf8000000, 0xf87fffff),
  };
  expect(said([notes], given)).toEqual([...drives, claim]);
  expect(said([notes], `${given} (or other)`)).toEqual(drives);
  expect(said([notes], `${given} (lfb_base==0)`)).toEqual([
    ...[...drives, claim],
    ...([{ type: 'told-nothing' }, GEN2] as const),
  ]);
  expect(said([notes], `${given} (from lfb_base)`)).toEqual([...drives, claim, GEN2]);
});

it('notes say what the config window was, and whether it was refused', () => {
  const config = 'kdump kernel : hv_pci config base=0xf8000000 len=8KB';
  const asked: readonly Saying[] = [
    { type: 'probe', guid: 'unnamed' },
    { type: 'claim', guid: 'unnamed', range: range(0xf8000000, 0xf8001fff) },
  ];
  expect(said([notes], config)).toEqual([...asked, { type: 'kdump' }]);
  for (const word of ['rejected', 'refused']) {
    expect(said([notes], `${config} ${word}`)).toEqual([
      ...asked,
      { type: 'trouble', trouble: 'config-refused', guid: 'unnamed' },
      { type: 'kdump' },
    ]);
  }
});

it('a heading may begin the kdump kernel', () => {
  expect(notes.read('# and this is the kdump kernel')).toEqual({
    says: [{ type: 'kdump' }],
    begins: 'kdump',
  });
  expect(notes.read('and this is the kdump kernel')).toBeNull();
  expect(notes.read('# and this is mykdump kernel')).toBeNull();
});
