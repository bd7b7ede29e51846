import { type Device, MIB } from '../../engine/index.ts';
import type { Lattice } from '../lattice/lattice.ts';
import { choose } from '../settings/axis.ts';
import { DEVICE_SETS } from '../settings/device-sets.ts';
import { paravirtualGpu } from '../settings/profiles.ts';

/** The sets of devices with these ids, of all that have a name. */
export function named(...ids: readonly string[]): Lattice['devices'] {
  return choose(DEVICE_SETS, ids);
}

/** One device with one 32-bit BAR of that many MiB. */
export function oneBar32(mebibytes: number): Lattice['devices'] {
  const bars = [{ size: mebibytes * MIB, bits: 32 as const }];
  const value: readonly Device[] = [{ id: 'bar32-0', bars, root: false }];
  const id = `1x${mebibytes}MiB-32bit`;
  return [{ id, label: id, value }];
}

/** A paravirtual GPU with a window of that many MiB, alone or beside other devices. */
export function withDxg(
  mebibytes: number,
  besides: Lattice['devices'] = [{ id: '', label: '', value: [] }],
): Lattice['devices'] {
  return besides.map(({ id: others, value }) => {
    const id = `${others}${others === '' ? '' : '+'}dxg-${mebibytes}MiB`;
    return { id, label: id, value: [...value, ...paravirtualGpu(mebibytes * MIB)] };
  });
}
