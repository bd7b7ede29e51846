import { framebufferOf } from '../../../engine/index.ts';
import { deviceSets } from '../../../properties/population/device-sets.ts';
import { type HostClass, hostClasses } from '../../../properties/population/host-classes.ts';
import { type Loader, loaderSets } from '../../../properties/population/loaders.ts';
import {
  firstOrders,
  laterKernels,
  laterOrders,
  resolutions,
} from '../../../properties/population/population.ts';
import { byDevices } from '../../../properties/population/words.ts';
import { writeSize } from '../../../properties/scenarios/numbers.ts';
import { writeScenario } from '../../../properties/scenarios/write.ts';
import type { Weighted } from '../../../properties/settings/draw.ts';
import { ORDINARY_KERNEL } from '../../../properties/settings/kernel.ts';
import { code, devicesText, fieldTable, tableLines } from './cells.ts';

/** Weighted lists, the values of each in the order in which a draw counts them. */
function weightTable<Value>(
  heads: readonly [string, string],
  lists: readonly (readonly [name: string, list: readonly Weighted<Value>[]])[],
  text: (value: Value) => string,
): string[] {
  const rows = lists.flatMap(([name, list]) =>
    list.map(({ value, weight }, at) => [at === 0 ? name : '', text(value), String(weight)]),
  );
  return tableLines([...heads, 'weight:'], rows);
}

/** The fields of a host in a file, but for its screen. */
function hostFields(host: HostClass['hosts'][number]): object {
  const boots = [{ via: null, kernel: ORDINARY_KERNEL, events: [] }] as const;
  const screen = { resolution: resolutions[0].value };
  const written = writeScenario({ name: null, host: { ...host, screen }, devices: [], boots });
  return Object.fromEntries(
    Object.entries(written.host).filter(([field]) => field !== 'resolution'),
  );
}

function hostTable(): string[] {
  const rows = hostClasses.flatMap(({ id, weight, hosts, anyResolution, loaders }) =>
    hosts.map((host, at) => ({
      cells: [
        code(id),
        at === 0 ? String(weight) : '',
        anyResolution ? 'any' : 'the first',
        loaders,
      ],
      fields: hostFields(host),
    })),
  );
  return fieldTable(['class', 'weight:', 'resolution', 'kernels of'], rows);
}

function deviceWeights(): string[] {
  const lists = [...byDevices()].map(
    ([devices, ids]) => [ids.map(code).join(', '), devices] as const,
  );
  return weightTable(['on', 'devices'], lists, String);
}

function loaderTable(): string[] {
  const loaders = new Set<Loader>(
    Object.values(loaderSets).flatMap((set) => set.map(({ value }) => value)),
  );
  const rows = [...loaders].map(({ id, kernel, path, noefi }) => {
    const { tools = null, ...started } = path ?? {};
    const kexec = path === null ? { kexec: 'none' } : started;
    return {
      cells: [id],
      fields: { ...kexec, ...(tools === null ? {} : { tools }), ...kernel, noefi },
    };
  });
  return fieldTable(['kernels'], rows);
}

/** The tables of docs/population.md. */
export function populationTables(): Readonly<Record<string, readonly string[]>> {
  const sets = Object.entries(deviceSets).map(([name, devices]) => [name, devicesText(devices)]);
  return {
    hosts: hostTable(),
    resolutions: tableLines(
      ['resolution', 'framebuffer', 'weight:'],
      resolutions.map(({ value, weight }) => [
        value.join('x'),
        writeSize(framebufferOf({ screen: { resolution: value } })),
        String(weight),
      ]),
    ),
    'device-weights': deviceWeights(),
    'device-sets': tableLines(['devices', 'their BARs, in the order of probing'], sets),
    'loader-weights': weightTable<Loader>(
      ['set', 'kernels'],
      Object.entries(loaderSets),
      (loader) => loader.id,
    ),
    loaders: loaderTable(),
    'later-kernels': tableLines(
      ['kernels after the first', 'weight:'],
      laterKernels.map(({ value, weight }) => [value.join(', then ') || 'none', String(weight)]),
    ),
    orders: weightTable(
      ['in', 'probes'],
      [
        ['the first kernel', firstOrders],
        ['later kernels', laterOrders],
      ],
      String,
    ),
  };
}
