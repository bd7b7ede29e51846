import { expect, it } from 'vitest';
import { runFamily } from './family-run.ts';
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
