import { HOST_KINDS } from '../../../properties/settings/host-type.ts';
import { KERNELS } from '../../../properties/settings/kernel.ts';

/** A host type as people call it, or its id where this version does not know it. */
export function kindLabel(id: string): string {
  return HOST_KINDS.find((kind) => kind.id === id)?.label ?? id;
}

/** The setting of the kernels that nobody has changed. */
export const ORDINARY = KERNELS[0].id;

/** A setting of the kernels, for a choice of one. */
export function kernelLabel(id: string): string {
  const label = KERNELS.find((kernel) => kernel.id === id)?.label ?? id;
  return id === ORDINARY ? `ordinary (${label})` : label;
}

/** The same, to begin a sentence. */
export function kernelWords(id: string | null): string {
  if (id === null) return 'Over all kernels';
  return id === ORDINARY ? 'On ordinary kernels' : `On kernels with ${kernelLabel(id)}`;
}
