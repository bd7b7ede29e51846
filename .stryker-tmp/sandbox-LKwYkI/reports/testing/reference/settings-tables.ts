import { AXES } from '../../../properties/lattice/axes.ts';
import { defaultLattice, fullLattice, type Lattice } from '../../../properties/lattice/lattice.ts';
import type { Named, Setting } from '../../../properties/settings/axis.ts';
import { DEVICE_SETS } from '../../../properties/settings/device-sets.ts';
import { HOST_AXES, ORDINARY_HOST } from '../../../properties/settings/host.ts';
import { HOST_KINDS } from '../../../properties/settings/host-type.ts';
import { KERNEL_AXES, KERNELS, ORDINARY_KERNEL } from '../../../properties/settings/kernel.ts';
import { ORDINARY_PATH, PATH_AXES, PATHS } from '../../../properties/settings/path.ts';
import { tuneLattice } from '../../../properties/tune/lattice-ground.ts';
import { code, devicesText, fieldTable, spansText, tableLines } from './cells.ts';
import { scenariosOf } from './scenarios-of.ts';

/** The most values of a setting that are shown, each with its distance; of more, the first and last. */
const SHOWN = 8;

function valueName({ id, label }: Named<unknown>): string {
  return label.startsWith(id) ? code(id) : `${code(id)} (${label})`;
}

function distance(rank: number): string {
  return Number.isInteger(rank) ? String(rank) : rank.toFixed(6);
}

/** A row a setting: its values, from ordinary to strange, each with its distance. */
function distanceRows<Owner>(of: string, settings: readonly Setting<Owner>[], ordinary: Owner) {
  return settings.map((setting) => {
    const owners = setting.everyIn(ordinary);
    const texts = setting.values.map((value, at) => {
      const owner = owners[at];
      if (owner === undefined) throw new RangeError(`${setting.id} has no owner at ${at}`);
      return `${valueName(value)} ${distance(setting.rankIn(owner))}`;
    });
    const few = texts.length <= SHOWN;
    const shown = few ? texts : [...texts.slice(0, SHOWN - 2), '...', ...texts.slice(-1)];
    return [code(setting.id), of, String(texts.length), shown.join(', ')];
  });
}

function namedFields(values: readonly Named<object>[], leftOut: readonly string[] = []): string[] {
  const rows = values.map(({ id, label, value }) => ({
    cells: [code(id), label],
    fields: Object.fromEntries(
      Object.entries(value).filter(([name, own]) => own !== null && !leftOut.includes(name)),
    ),
  }));
  return fieldTable(['id', 'name'], rows);
}

function idsOf(lattice: Lattice, axis: keyof typeof AXES): string[] {
  return lattice[AXES[axis]].map(({ id }) => id);
}

function isAxis(name: string): name is keyof typeof AXES {
  return Object.hasOwn(AXES, name);
}

function latticeRows(): string[][] {
  return Object.keys(AXES)
    .filter(isAxis)
    .map((axis) => {
      const full = spansText(idsOf(fullLattice, axis));
      const fewer = (lattice: Lattice) => {
        const text = spansText(idsOf(lattice, axis));
        return text === full ? 'all' : text;
      };
      return [code(axis), full, fewer(defaultLattice), fewer(tuneLattice)];
    });
}

/** The tables of docs/settings.md. */
export function settingsTables(): Readonly<Record<string, readonly string[]>> {
  const lattices = [fullLattice, defaultLattice, tuneLattice];
  return {
    distances: tableLines(
      ['setting', 'of', 'values:', 'its listed values, each with its distance'],
      [
        ...distanceRows('host', HOST_AXES, ORDINARY_HOST),
        ...distanceRows('kernel', KERNEL_AXES, ORDINARY_KERNEL),
        ...distanceRows('path', PATH_AXES, ORDINARY_PATH),
      ],
    ),
    'host-types': namedFields(HOST_KINDS),
    kernels: namedFields(KERNELS),
    paths: namedFields(PATHS, ['kind']),
    devices: tableLines(
      ['id', 'devices and their BARs, in the order of the file'],
      DEVICE_SETS.map(({ id, value }) => [code(id), devicesText(value)]),
    ),
    lattice: tableLines(
      ['axis', '`--full`', '`census`', '`tune`'],
      [...latticeRows(), ['scenarios', ...lattices.map((lattice) => String(scenariosOf(lattice)))]],
    ),
  };
}
