import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../engine/index.ts';
import { strategies } from '../../strategies/index.ts';
import { kernelStrategy } from '../../strategies/kernel/kernel-strategy.ts';
import { tinyModule } from '../../strategies/kernel/testing/tiny-module.ts';
import { judgeClaim } from './judge.ts';
import { kernelClaims, withoutKernel } from './kernel-claims.ts';

/** A kernel that reserves nothing, grants nothing, and whose devices work all the same. */
function kernelOf(release: string, id = 'tiny') {
  const about = JSON.stringify({ release, kconfig: [] });
  return kernelStrategy(tinyModule({ about }), `${id}.wasm`, id);
}

/** The built-in strategies with another in the place of one. */
function replaced(id: string, other: Strategy): readonly Strategy[] {
  return strategies.map((one) => (one.id === id ? { ...other, id } : one));
}

const [k5, k6] = kernelClaims;
if (k5 === undefined || k6 === undefined) throw new Error('no K5 or K6');

describe.each([
  ['K5', k5, '6.1.192'],
  ['K6', k6, '6.12.117'],
] as const)('%s', (id, claim, release) => {
  // 4 kinds of VM x 2 sizes of low MMIO x 2 of framebuffer x 4 kernels x 2 devices x (3 orders + 3 x 3 of two kernels).
  const CASES = 4 * 2 * 2 * 4 * 2 * (3 + 3 * 3);

  it('is upheld where the kernel decides as mainline: no difference, of so many cases', () => {
    const kernel = kernelOf(release);
    const verdict = judgeClaim(claim, [...replaced('mainline', kernel), kernel]);
    expect(verdict).toMatchObject({ id, verdict: 'upheld', tried: CASES, failing: 0 });
    expect(verdict.evidence).toContain(`no difference in ${CASES} cases`);
    expect(verdict.evidence).toContain(
      `beside merged, which tests CONFIG_SYSFB: ${CASES} differences in ${CASES} cases`,
    );
  });

  it('is refuted where it does not, with the smallest case under the kernel', () => {
    const verdict = judgeClaim(claim, [...strategies, kernelOf(release)]);
    expect(verdict).toMatchObject({ id, verdict: 'refuted', tried: CASES, failing: CASES });
    const { counterexample } = verdict;
    expect(counterexample?.strategy).toBe('tiny');
    expect(counterexample?.scenario.boots).toHaveLength(1);
  });
});

it('a kernel is of a series by its release, to the end of a number', () => {
  const open = (...releases: readonly string[]) =>
    withoutKernel(
      kernelClaims,
      releases.map((release) => kernelOf(release)),
    ).map(({ id }) => id);
  expect(open()).toEqual(['K5', 'K6']);
  expect(open('6.1')).toEqual(['K6']);
  expect(open('6.12.117')).toEqual(['K5']);
  expect(open('6.1.192', '6.12')).toEqual([]);
  expect(open('6.13', '6.10.1', '16.1')).toEqual(['K5', 'K6']);
  expect(withoutKernel(kernelClaims, strategies)).toEqual(kernelClaims);
});
