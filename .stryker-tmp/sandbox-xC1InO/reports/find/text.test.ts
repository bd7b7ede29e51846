import { expect, it } from 'vitest';
import type { Scenario } from '../../engine/index.ts';
import { fullLattice } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { ORDINARY_HOST } from '../../properties/settings/host.ts';
import { ORDINARY_KERNEL } from '../../properties/settings/kernel.ts';
import type { Findings } from './search.ts';
import { writeFindings } from './text.ts';

const lattice = ['kind=gen2', 'low-mmio=unasked', 'framebuffer=8MiB,64MiB'].reduce(
  narrow,
  fullLattice,
);
const what = { strategy: 'mine', property: 'bar-window-clear', butNot: null, lattice };
const where = `(The lattice: 1 host type, 1 size of low MMIO, 2 of framebuffer; see "hvmmio
census".)`;
const none = { search: { end: 'holds', tried: 0 }, found: [] } as const;

function withKernel(efi: boolean): Scenario {
  const kernel = { ...ORDINARY_KERNEL, efi };
  const boot = { via: null, kernel, events: [] };
  return { name: null, host: ORDINARY_HOST, devices: [], boots: [boot] };
}

function found(efi: boolean, tried: number) {
  const scenario = withKernel(efi);
  const kind = 'bar-window-clear/first-kernel';
  return { search: { end: 'found', scenario, tried }, found: [{ kind, scenario }] } as const;
}

function heads(findings: Findings): string[] {
  const text = writeFindings(findings, { beyond: null, seed: '7' });
  for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  return text.split('\n\n').filter((block) => /^[A-Za-z]/.test(block));
}

it('says on how many scenarios a property holds, and that no more is known beyond them', () => {
  const holds = { search: { end: 'holds', tried: 12 }, found: [] } as const;
  const findings: Findings = {
    ...what,
    smallest: holds,
    ordinary: holds,
    beyond: { drawn: 64, found: [] },
  };
  expect(
    writeFindings(findings, { beyond: 5, seed: '7' }),
  ).toBe(`mine violates bar-window-clear in no scenario of the lattice: all 12 were run.

${where}

Beyond the lattice, in 5 s: 64 scenarios drawn with seed 7, 0 kinds of failure.
No violation found is not proof that there is none.
`);
});

it('does not call proof what was not tried', () => {
  const gaveUp = { search: { end: 'gave up', tried: 9 }, found: [] } as const;
  const findings: Findings = { ...what, smallest: gaveUp, ordinary: gaveUp, beyond: null };
  expect(writeFindings(findings, { beyond: null, seed: '7' })).toBe(
    'No violation in the 9 smallest scenarios of the lattice; the rest was not tried.\n',
  );
});

it('shows the ordinary one first, each with its own proof', () => {
  const both = { ...what, smallest: found(false, 2), ordinary: found(true, 5), beyond: null };
  expect(heads(both)).toEqual([
    'The smallest ordinary scenario in which mine violates bar-window-clear\n' +
      '(ordinary: default kernel settings, devices that exist):',
    'Proof: 5 ordinary scenarios of the lattice are smaller. All were tried, and none\n' +
      'violates it.',
    'The smallest scenario of all in which mine violates bar-window-clear:',
    'Proof: 2 scenarios of the lattice are smaller. All were tried, and none violates\nit.',
  ]);
});

it('shows the smallest once where it is an ordinary one', () => {
  const one = { ...what, smallest: found(true, 3), ordinary: found(true, 3), beyond: null };
  expect(heads(one)[0]).toBe(
    'The smallest scenario of all, and an ordinary one, in which mine violates\nbar-window-clear:',
  );
  expect(heads(one)).toHaveLength(2);
});

it('says where nothing of the lattice is ordinary, or no ordinary one fails', () => {
  const strange = { ...what, smallest: found(false, 2), beyond: null };
  expect(heads({ ...strange, ordinary: none })[0]).toBe(
    'The lattice has no scenario that is ordinary: default kernel settings, devices\nthat exist.',
  );
  const held = { search: { end: 'holds', tried: 7 }, found: [] } as const;
  expect(heads({ ...strange, ordinary: held })[0]).toBe(
    'mine violates bar-window-clear in no ordinary scenario of the lattice: all 7\n' + 'were run.',
  );
});

it('names both strategies where only one is to fail', () => {
  const two = { ...what, butNot: 'ideal', smallest: found(true, 3), ordinary: none, beyond: null };
  expect(heads(two)[0]).toContain('in which mine violates\nbar-window-clear and ideal does not:');
});
