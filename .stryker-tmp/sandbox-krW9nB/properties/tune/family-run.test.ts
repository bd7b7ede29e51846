import { expect, it } from 'vitest';
import { fullLattice } from '../lattice/lattice.ts';
import { narrow } from '../lattice/narrow.ts';
import { runFamily } from './family-run.ts';
import { LatticeGround } from './lattice-ground.ts';
import { FAMILY, memberStrategy } from './member.ts';
import { PopulationGround } from './population-ground.ts';

const ground = new PopulationGround('lab-gen2');

/** The first part whose kernels are built so. */
function partBuilt(sysfb: boolean): number {
  for (let part = 0; part < ground.parts; part++) {
    if (ground.built(part).sysfb.includes(sysfb)) return part;
  }
  throw new RangeError('no such part');
}

it.each([true, false])(
  'each member has the rates that it has by itself, SYSFB built: %s',
  (sysfb) => {
    const part = partBuilt(sysfb);
    const { members } = runFamily(ground, [], part, part + 1);
    expect(members).toHaveLength(FAMILY.length);
    expect(members).toEqual(FAMILY.map((member) => ground.rates(part, memberStrategy(member))));
    const conflictsOf = (base: string) =>
      members.flatMap(({ conflicts }, at) => (FAMILY[at]?.base === base ? [conflicts] : []));
    const [built, on] = [conflictsOf('efi-sysfb'), conflictsOf('mainline')];
    // Where it is built, to count it as on changes nothing; where it is not, only mainline reserves.
    expect(built.every((conflicts, at) => conflicts === on[at])).toBe(sysfb);
  },
);

it('members that differ in SYSFB alone have their own rates where a moved framebuffer is told', () => {
  const lattice = [
    'kind=gen2',
    'low-mmio=1GiB',
    'framebuffer=68MiB',
    'high-mmio=default',
    'kernel=efi',
    'path=load-hyperv-fb-2.0.18',
    'devices=nvme-root',
  ].reduce(narrow, fullLattice);
  const moving = new LatticeGround(lattice);
  const { members } = runFamily(moving, [], 0, moving.parts);
  const ratesOf = (base: string) => members.filter((_rates, at) => FAMILY[at]?.base === base);
  // Counted as on, SYSFB shows the later kernel where the framebuffer is; else it takes the low base.
  expect(ratesOf('mainline')).not.toEqual(ratesOf('efi'));
  expect(members).toEqual(FAMILY.map((member) => moving.rates(0, memberStrategy(member))));
});
