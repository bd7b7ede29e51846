import type { Strategy } from '../../../engine/index.ts';
import { properties } from '../../../properties/index.ts';
import { Census } from '../../../properties/lattice/census.ts';
import { Counts } from '../../../properties/lattice/counts.ts';
import { fullLattice } from '../../../properties/lattice/lattice.ts';
import { narrow } from '../../../properties/lattice/narrow.ts';
import { USUALLY_ASSUMED } from '../../assume/assumptions.ts';
import type { CensusDocument } from '../../census/document.ts';
import { censusDocument } from '../../census/json.ts';
import type { ClaimsDocument } from '../../claims/document.ts';
import { claimsDocument } from '../../claims/json.ts';
import { chosenClaims, judgeClaims } from '../../claims/judged.ts';
import { compareStrategies } from '../../compare/comparison.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import { comparisonDocument } from '../../compare/json.ts';

const lattice = [
  'kind=gen2,arm64',
  'low-mmio=unasked,256MiB,592MiB',
  'framebuffer=8MiB,64MiB',
  'high-mmio=default',
  'kernel=sysfb+efi',
  'path=none,load-drm',
  'devices=nvme-root',
].reduce(narrow, fullLattice);

/** A small comparison; a count of the first strategy changes under another assumption. */
export function smallComparison(compared: readonly Strategy[]): ComparisonDocument {
  const grounds = { assumed: USUALLY_ASSUMED };
  const comparison = compareStrategies(80, 'small', compared, () => {}, grounds);
  const { strategy = '', property = '', violated: before = 0 } = comparison.cells[0] ?? {};
  const cell = { strategy, property, before };
  const shift = { assumption: 'A2', value: 'kept', words: 'windows stay' };
  return comparisonDocument(comparison, [
    { ...shift, cells: [{ ...cell, violated: 0, otherVerdict: true }] },
  ]);
}

/** The census of a small lattice: ten hosts, 120 scenarios. */
export function smallCensus(compared: readonly Strategy[]): CensusDocument {
  const census = new Census(lattice, compared);
  const counts = new Counts(lattice, compared.length, 0, census.hosts);
  counts.merge(census.exhaust(0, census.hosts).data);
  const subject = { lattice, strategies: compared.map(({ id }) => id), properties };
  return censusDocument(subject, { counts, hosts: census.hosts, of: census.hosts });
}

/** Claims of every verdict: refuted by data, resting on A2, refuted by cases, and upheld; by the built-in strategies. */
export function smallClaims(strategies: readonly Strategy[]): ClaimsDocument {
  return claimsDocument(judgeClaims(chosenClaims(['C05', 'C13', 'C16', 'C20']), strategies));
}
