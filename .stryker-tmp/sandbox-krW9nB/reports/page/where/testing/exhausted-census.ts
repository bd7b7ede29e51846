import type { Strategy } from '../../../../engine/index.ts';
import { properties } from '../../../../properties/index.ts';
import { Census } from '../../../../properties/lattice/census.ts';
import { Counts } from '../../../../properties/lattice/counts.ts';
import { fullLattice } from '../../../../properties/lattice/lattice.ts';
import { narrow } from '../../../../properties/lattice/narrow.ts';
import type { CensusDocument } from '../../../census/document.ts';
import { writeCensusJson } from '../../../census/json.ts';

const lattice = [
  'kind=gen2,arm64',
  'low-mmio=unasked,128MiB,256MiB,1GiB',
  'framebuffer=8MiB,32MiB,66MiB',
  'high-mmio=default',
  'kernel=sysfb+efi,neither',
  'path=none,load-drm',
  'devices=nvme-root,1x64MiB-32bit',
].reduce(narrow, fullLattice);
/** A strategy that is not built in, and whose name is not to be run. */
export const HOSTILE = '<img src=x onerror=alert(1)>';

/** A census of the narrowed lattice; its first strategy goes by a hostile name too. */
export function exhaustedCensus(strategies: readonly Strategy[]): CensusDocument {
  const census = new Census(lattice, strategies);
  const counts = new Counts(lattice, strategies.length, 0, census.hosts);
  counts.merge(census.exhaust(0, census.hosts).data);
  const subject = { lattice, strategies: strategies.map(({ id }) => id), properties };
  const json = writeCensusJson(subject, { counts, hosts: census.hosts, of: census.hosts });
  const document: CensusDocument = JSON.parse(json);
  const { where } = document;
  const [own] = Object.values(where.violated);
  const violated = { ...where.violated, [HOSTILE]: own ?? {} };
  const byKernel = {
    maps: where.byKernel?.maps ?? [],
    violated: Object.fromEntries(
      Object.entries(where.byKernel?.violated ?? {}).map(([kernel, all]) => [
        kernel,
        { ...all, [HOSTILE]: Object.values(all)[0] ?? {} },
      ]),
    ),
  };
  return {
    ...document,
    strategies: [...document.strategies, HOSTILE],
    where: { ...where, violated, byKernel },
  };
}
