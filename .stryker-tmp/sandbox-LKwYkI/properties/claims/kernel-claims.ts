import type { Strategy } from '../../engine/index.ts';
import { type Claim, claim, ledger } from './ledger.ts';
import { kernelOfSeries } from './series.ts';

/** A claim about a kernel tree: it is judged only where the tree, or a module of it, is given. */
export interface KernelClaim extends Claim {
  /** Of which kernel it speaks, such as `linux-6.1`. */
  readonly series: string;
}

const READS =
  'each kernel reserves what mainline reserves, answers each request as it does and leaves each device as it does';
const PREMISES = 'Hyper-V, and firmware that describes the VM by ACPI';

export const kernelClaims: readonly KernelClaim[] = [
  {
    ...claim('K5', 'ours', 'The 6.1 backport decides as mainline does', PREMISES, READS),
    series: 'linux-6.1',
  },
  {
    ...claim('K6', 'ours', 'The 6.12 backport decides as mainline does', PREMISES, READS),
    series: 'linux-6.12',
  },
];

/** All claims, those about kernel trees last. */
export const allClaims: readonly Claim[] = [...ledger, ...kernelClaims];

/** Those of these claims for which the kernel is missing among the strategies. */
export function withoutKernel(
  claims: readonly Claim[],
  strategies: readonly Strategy[],
): readonly KernelClaim[] {
  const ids = claims.map(({ id }) => id);
  return kernelClaims.filter(
    ({ id, series }) => ids.includes(id) && kernelOfSeries(series, strategies) === undefined,
  );
}
