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
  /** Of it what the first kernel's own log says. */
  readonly log: readonly Fact[];
  /** Null where no log is of a kdump kernel. */
  readonly kdump: readonly Fact[] | null;
  /** All of both. */
  readonly all: readonly Fact[];
  /** Whether a device that neither the first kernel's log nor a listing names is not there. */
  readonly whole: boolean;
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
  const log = same.flatMap(({ facts }) => facts);
  const first = [...log, ...listed.facts];
  return {
    first,
    log,
    kdump: kdump?.facts ?? null,
    all: [...first, ...(kdump?.facts ?? [])],
    whole: isWholeLog(log) || isWholeListing(listed),
    passedOver: firsts.length - same.length,
  };
}

/** Whether two logs can be of one boot: neither banner says otherwise. */
function maySame(one: Told, other: Told): boolean {
  const [a] = ofType(one.facts, 'kernel');
  const [b] = ofType(other.facts, 'kernel');
  return a === undefined || b === undefined || a.version === b.version;
}

/** Drivers that every VM with a disk or a network has: with them VMBus devices are probed. */
const ALWAYS: readonly string[] = ['hv_storvsc', 'hv_netvsc'];

/** From the start of the kernel to where drivers probe VMBus devices. */
export function isWholeLog(facts: readonly Fact[]): boolean {
  const has = (type: Type) => facts.some((fact) => fact.type === type);
  if (!has('kernel') && !has('command-line')) return false;
  const probing = ofType(facts, 'registered').some(({ driver }) => ALWAYS.includes(driver));
  return probing || (has('command-line') && has('probe') && has('graphics'));
}

/** /proc/iomem from its first entry on, with nothing left out. */
function isWholeListing(listed: Told): boolean {
  return listed.has('iomem-start') && listed.has('memory') && !listed.has('left-out');
}
