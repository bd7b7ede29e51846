import type { Boot } from '../../engine/index.ts';

/** What to call the kernel of a boot: `the first kernel`, `the kdump kernel`, `the kexec kernel (boot 2)`. */
export function kernelName(boots: readonly Boot[], index: number): string {
  const kind = boots[index]?.via?.kind;
  if (kind === undefined) return 'the first kernel';
  const alone = boots.filter(({ via }) => via?.kind === kind).length === 1;
  return alone ? `the ${kind} kernel` : `the ${kind} kernel (boot ${index})`;
}
