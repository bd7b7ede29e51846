import { expect, it } from 'vitest';
import { fullLattice } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import type { Findings } from './search.ts';
import { writeFindings } from './text.ts';

const lattice = ['kind=gen2', 'low-mmio=unasked', 'framebuffer=8MiB,64MiB'].reduce(
  narrow,
  fullLattice,
);
const what = { strategy: 'mine', property: 'bar-window-clear', lattice, found: [] };
const where =
  '(The lattice: 1 host type, 1 size of low MMIO, 2 of framebuffer; see "hvmmio census".)';

it('says on how many scenarios a property holds, and that no more is known beyond them', () => {
  const findings: Findings = {
    ...what,
    search: { end: 'holds', tried: 12 },
    beyond: { drawn: 64, found: [] },
  };
  expect(
    writeFindings(findings, 5, '7'),
  ).toBe(`mine violates bar-window-clear in no scenario of the lattice: all 12 were run.

${where}

Beyond the lattice, in 5 s: 64 scenarios drawn with seed 7, 0 kinds of failure. No violation found is not
proof that there is none.
`);
});

it('does not call proof what was not tried', () => {
  const findings: Findings = { ...what, search: { end: 'gave up', tried: 9 }, beyond: null };
  expect(writeFindings(findings, null, '7')).toBe(
    'No violation in the 9 smallest scenarios of the lattice; the rest was not tried.\n',
  );
});
