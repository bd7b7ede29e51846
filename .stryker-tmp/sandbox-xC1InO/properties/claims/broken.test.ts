import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, MIB, type Strategy } from '../../engine/index.ts';
import { highFirst } from '../../strategies/high-first.ts';
import { ideal } from '../../strategies/ideal.ts';
import { strategies } from '../../strategies/index.ts';
import { lowEndReservation } from '../../strategies/low-end-always.ts';
import { mainline } from '../../strategies/mainline.ts';
import { merged } from '../../strategies/merged.ts';
import { selectSysfb } from '../../strategies/select-sysfb.ts';
import { benchOf } from './bench.ts';
import { evaluators } from './evaluators/index.ts';
import { ownStrategies } from './own-strategies.ts';

/** How many cases are against a claim where a strategy does otherwise than it says. */
function failingWith(claim: string, id: string, change: Partial<Strategy>): number | undefined {
  const all = [...strategies, ...ownStrategies.map(({ strategy }) => strategy)];
  const changed = all.map((one) => (one.id === id ? { ...one, ...change, id } : one));
  return evaluators[claim]?.judge(benchOf(changed, DEFAULT_ASSUMPTIONS)).failing;
}

const NOTHING: Partial<Strategy> = { reserve: () => null };
const WHERE_THE_KERNEL_DOES: Partial<Strategy> = { place: (_window, usual) => usual };
const AT_THE_LOW_END: Partial<Strategy> = { reserve: lowEndReservation };

describe('a claim falls with the strategy that it speaks of', () => {
  it.each<[string, string, string, Partial<Strategy>]>([
    ['C01', 'original', 'reserves the low end', AT_THE_LOW_END],
    ['C10', 'original', 'reserves the low end', AT_THE_LOW_END],
    ['C11', 'original', 'reserves the low end', AT_THE_LOW_END],
    ['C12', 'original', 'reserves the low end', AT_THE_LOW_END],
    ['C13', 'high-config-window', 'places windows as the kernel does', WHERE_THE_KERNEL_DOES],
    ['C17', 'original', 'selects SYSFB', { sysfb: selectSysfb.sysfb ?? (() => true) }],
    ['C19', 'original', 'is told the framebuffer', ideal],
    ['C20', 'half-capped', 'reserves nothing', NOTHING],
    ['C21', '128mib-at-the-base', 'has no exact cut', { exactVtpmCut: false }],
    ['C25', 'merged', 'is told the framebuffer', ideal],
    ['C29', 'merged', 'reserves nothing', NOTHING],
    ['C31', 'merged', 'reserves all of low MMIO', allOfLowMmio()],
    ['C32', 'merged', 'reserves nothing', NOTHING],
    ['K3', 'mainline', 'reserves 1 MiB too late', startingLate()],
  ])('%s, if %s %s', (claim, id, _what, change) => {
    expect(failingWith(claim, id, change)).toBeGreaterThan(0);
  });
});

describe('a claim that is refuted stands with a strategy that does what it says', () => {
  it.each<[string, string, string, Partial<Strategy>]>([
    ['C02', 'original', 'is told the framebuffer', ideal],
    ['C22', 'half-capped', 'is told the framebuffer', ideal],
    ['C26', 'half-capped', 'reserves for CVMs too', { reserve: merged.reserve }],
    ['C24', '108mib-at-the-bar', 'is told the framebuffer', ideal],
    ['C30', 'merged', 'reserves nothing', NOTHING],
    ['K1', 'merged-v1', 'reserves in CVMs too', { reserve: merged.reserve }],
    ['K2', 'stable-5.15', 'does as mainline', mainline],
    ['K4', 'high-config-window', 'does as high-first', highFirst],
  ])('%s, if %s %s', (claim, id, _what, change) => {
    expect(failingWith(claim, id, change)).toBe(0);
  });
});

function startingLate(): Partial<Strategy> {
  return {
    reserve: ({ ranges: [first] }) => ({ start: first.start + MIB, size: 8 * MIB }),
  };
}

/** Every byte of the first VMBus range. */
function allOfLowMmio(): Partial<Strategy> {
  return {
    reserve: ({ ranges: [first] }) => ({ start: first.start, size: first.end - first.start + 1 }),
  };
}
