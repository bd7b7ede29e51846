import type { Strategy } from '../../engine/index.ts';
import { allClaims } from '../../properties/claims/kernel-claims.ts';
import { defaultLattice } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { exhaustWithProgress } from '../census/command.ts';
import { censusDocument } from '../census/json.ts';
import { USUAL_POPULATION } from '../compare/choices.ts';
import { compareWithProgress } from '../compare/command.ts';
import { comparisonDocument } from '../compare/json.ts';
import { workersFor } from '../compare/shared.ts';
import { allCores } from '../running/cores.ts';
import { claimsForReport } from './claims-for-report.ts';
import type { Results } from './read-results.ts';

/** What to run for a report, by which strategies, and how a worker loads them. */
export interface ReportJob {
  readonly scenarios: number;
  /** `name=values`, each narrowing the lattice. */
  readonly axes: readonly string[];
  readonly strategies: readonly Strategy[];
  /** Paths by the ids of those that came from files. */
  readonly files: Readonly<Record<string, string>>;
  /** The id of the one that others are measured by; undefined for the usual one. */
  readonly baseline: string | undefined;
  /** The module that loads strategies in a worker. */
  readonly loader: string;
}

/**
 * The comparison and the census of these strategies, and the claims where all that they speak of are
 * among them, one after the other, with progress on standard error. An InputError where the lattice has
 * no such axis or value.
 */
export async function runForReport({
  scenarios,
  axes,
  strategies,
  files,
  baseline,
  loader,
}: ReportJob): Promise<Results> {
  // A mistyped axis is reported before the comparison has taken its time.
  axes.reduce(narrow, defaultLattice);
  const job = {
    ...USUAL_POPULATION,
    scenarios,
    strategies,
    files,
    baseline,
    assumed: USUALLY_ASSUMED,
    otherAssumptions: false,
  };
  const sharing = { loader, workers: workersFor(job) };
  const { comparison, shifts } = await compareWithProgress(job, sharing);
  const work = {
    strategies: strategies.map(({ id }) => ({ id, named: files[id] ?? id })),
    loader,
    full: false,
    axes,
    workers: allCores(),
  };
  // Ctrl-C ends the program: nobody would see of a page that it shows a part.
  const { subject, exhausted } = await exhaustWithProgress(work, new AbortController().signal);
  return {
    comparison: comparisonDocument(comparison, shifts),
    census: censusDocument(subject, exhausted),
    claims: claimsForReport(allClaims, strategies),
  };
}
