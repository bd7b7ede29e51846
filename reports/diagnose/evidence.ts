import type { Fact, Saying } from './facts.ts';
import type { Logs, Told } from './logs.ts';

type Type = Saying['type'];

/** The facts of a type, in the order of the logs. */
export function ofType<One extends Type>(facts: readonly Fact[], type: One): Fact<One>[] {
  return facts.filter((fact): fact is Fact<One> => fact.type === type);
}

/** What the logs say of one VM: of its first kernel, and of the kdump kernel if they show one. */
export interface Evidence {
  /** With what listings show. */
  readonly first: readonly Fact[];
  /** Null where no log is of a kdump kernel. */
  readonly kdump: readonly Fact[] | null;
  /** All of both. */
  readonly all: readonly Fact[];
  /** Whether a log of the first kernel is there, and not only listings. */
  readonly firstLogged: boolean;
  /** First kernels in the logs that were passed over: earlier boots. */
  readonly passedOver: number;
}

/**
 * Sorts what was read: the last first kernel, or all that may be the same one in several files, and the
 * last kdump kernel.
 */
export function evidenceOf({ boots, listed }: Logs): Evidence {
  const firsts = boots.filter((boot) => !boot.has('kdump'));
  const kdump = boots.findLast((boot) => boot.has('kdump')) ?? null;
  const lasts = firsts.filter((boot) => firsts.findLast(({ file }) => file === boot.file) === boot);
  const main = lasts.findLast((boot) => boot.has('kernel')) ?? lasts.at(-1);
  const same = lasts.filter((boot) => main !== undefined && maySame(boot, main));
  const first = [...same.flatMap(({ facts }) => facts), ...listed.facts];
  return {
    first,
    kdump: kdump?.facts ?? null,
    all: [...first, ...(kdump?.facts ?? [])],
    firstLogged: same.length > 0,
    passedOver: firsts.length - same.length,
  };
}

/** Whether two logs can be of one boot: neither banner says otherwise. */
function maySame(one: Told, other: Told): boolean {
  const [a] = ofType(one.facts, 'kernel');
  const [b] = ofType(other.facts, 'kernel');
  return a === undefined || b === undefined || a.version === b.version;
}
