import { type Evidence, ofType } from '../evidence.ts';
import type { Fact } from '../facts.ts';
import { assumed, inferred, type Known } from '../known.ts';

/**
 * What the root file system is on: Hyper-V's SCSI controller, the PCI bus of a disk, or one of several PCI
 * devices that may be disks; null where even that is open.
 */
export type RootDisk =
  | 'scsi'
  | { readonly bus: string }
  | { readonly among: readonly string[] }
  | null;

/** The disk with the root file system. `buses` are those of PCI devices that may be disks; `disks`, that are. */
export function rootOf(
  evidence: Evidence,
  buses: readonly string[],
  disks: readonly string[],
): Known<RootDisk> {
  const { all, first, log, whole } = evidence;
  const said = ofType(all, 'root').filter(({ on }) => on !== 'unknown');
  const mounted = ofType(evidence.kdump ?? log, 'mounted');
  for (const fact of [...said, ...mounted.slice(0, 1)]) {
    if (fact.on === 'scsi') return inferred('scsi', 'a SCSI disk', [fact]);
    if (fact.on !== 'nvme') continue;
    const bus = busOfDisk(fact, all, buses, disks);
    if (bus !== null) return inferred({ bus }, '', [fact]);
    if (buses.length > 0) return inferred({ among: buses }, 'no line names its device', [fact]);
  }
  const scsi =
    ofType(first, 'scsi-disk')[0] ??
    ofType(log, 'registered').find(({ driver }) => driver === 'hv_storvsc');
  const nvme = said.some(({ on }) => on === 'nvme') || mounted[0]?.on === 'nvme';
  if (scsi !== undefined && whole && buses.length === 0 && !nvme) {
    return inferred('scsi', 'no other disk is there', [scsi]);
  }
  return assumed(null, 'no line tells which disk the root file system is on');
}

function busOfDisk(
  { name }: Fact<'root' | 'mounted'>,
  all: readonly Fact[],
  buses: readonly string[],
  disks: readonly string[],
): string | null {
  const disk = ofType(all, 'disk').find((one) => one.name === name);
  if (disk !== undefined) return disk.function.slice(0, 7);
  // The only device that may be it is the one.
  if (buses.length === 1) return buses[0] ?? null;
  const others = ofType(all, 'disk').length > 0 || disks.length !== 1;
  return others ? null : (disks[0] ?? null);
}
