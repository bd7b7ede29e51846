import type { Outcome } from '../../../engine/index.ts';
import type { Evaluator } from '../evaluator.ts';
import type { Finding } from '../finding.ts';
import { forAll, type Statement } from '../for-all.ts';
import { lattice, on } from '../space.ts';

const SPACE = on(
  lattice(
    'kind=gen2,gen1,arm64,cvm',
    'low-mmio=unasked,1GiB',
    'framebuffer=8MiB,128MiB',
    'high-mmio=default',
    'path=none,load-drm',
    'devices=nvme-root,1x1MiB-32bit',
  ),
);

/** What a kernel decided: not how it names its ranges. */
function decisionsOf({ boots }: Outcome): string {
  const decided = boots.map(({ reserved, steps, words }) => ({
    reserved,
    words,
    steps: steps.map(({ device, window, granted, result }) => ({
      device,
      window,
      granted,
      result,
    })),
  }));
  return JSON.stringify(decided);
}

/** That the kernel of a series decides as a strategy does. */
function alike(series: string, id: string): Statement {
  return {
    strategies: [series],
    spaces: [SPACE],
    holds: ({ scenario, outcome, bench }) =>
      decisionsOf(outcome) === decisionsOf(bench.run(scenario, bench.strategy(id))),
    part: ({ scenario: { boots } }) =>
      boots.every(({ kernel }) => kernel.sysfb)
        ? 'kernels with CONFIG_SYSFB'
        : 'kernels without CONFIG_SYSFB',
  };
}

function differences({ tried, failing }: Pick<Finding, 'tried' | 'failing'>): string {
  if (failing === 0) return `no difference in ${tried} cases`;
  return `${failing} ${failing === 1 ? 'difference' : 'differences'} in ${tried} cases`;
}

/**
 * Whether the kernel of a series decides as `mainline` does: of what was not tried, nothing is said. The fix before
 * CONFIG_SYSFB was always built in stands beside that.
 */
export function decidesAsMainline(series: string): Evaluator {
  const { judge, ...others } = forAll(alike(series, 'mainline'));
  const besideMerged = forAll(alike(series, 'merged'));
  return {
    ...others,
    judge: (bench) => {
      const finding = judge(bench);
      const evidence = () => [
        differences(finding),
        ...finding.evidence(),
        `beside merged, which tests CONFIG_SYSFB: ${differences(besideMerged.judge(bench))}`,
      ];
      return { ...finding, evidence };
    },
  };
}
