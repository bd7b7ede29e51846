import { describe, expect, it } from 'vitest';
import { judgeClaim } from '../../properties/claims/judge.ts';
import { kernelClaims } from '../../properties/claims/kernel-claims.ts';
import { isOfSeries } from '../../properties/claims/series.ts';
import { strategies } from '../../strategies/index.ts';
import { buildKernel } from '../../strategies/kernel/build/build.ts';
import { kernelStrategy } from '../../strategies/kernel/kernel-strategy.ts';
import { namedTrees } from '../../strategies/kernel/testing/conformance/trees.ts';

/*
 * mainline counts CONFIG_SYSFB as built in. 6.1 has no test of it; 6.12 tests it, as merged does. Where they differ
 * is arithmetic: of the 4 kinds of VM, all but Gen1 reserve otherwise in the kernel that has EFI and no CONFIG_SYSFB,
 * one of 4: 3 x 2 x 2 hosts x 2 devices x (3 orders + 3 x 3 of two kernels).
 */
const DIFFERING = 3 * 2 * 2 * 2 * (3 + 3 * 3);
const EXPECTED: Readonly<Record<string, readonly [string, number, string]>> = {
  K5: ['upheld', 0, `beside merged, which tests CONFIG_SYSFB: ${DIFFERING} differences in 1536`],
  K6: ['refuted', DIFFERING, 'beside merged, which tests CONFIG_SYSFB: no difference in 1536'],
};

describe.each(namedTrees())('%s', (tree) => {
  it('falls as the claim of its release says, if there is one', async () => {
    const { bytes } = await buildKernel(tree);
    const kernel = kernelStrategy(bytes, tree, 'tree');
    for (const claim of kernelClaims.filter(({ series }) => isOfSeries(series, kernel))) {
      const found = judgeClaim(claim, [...strategies, kernel]);
      const [verdict, failing, beside] = EXPECTED[claim.id] ?? [];
      expect(found).toMatchObject({ id: claim.id, verdict, tried: 1536, failing });
      expect(found.evidence.join('\n')).toContain(beside);
      const kernels = found.counterexample?.scenario.boots.map((boot) => boot.kernel) ?? [];
      for (const { sysfb } of kernels) expect(sysfb).toBe(false);
    }
  });
});
