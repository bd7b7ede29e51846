import { stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { onOneLine } from '../../properties/scenarios/describe.ts';
import { readResults } from './read-results.ts';
import { type ReportJob, runForReport } from './run.ts';
import { checkReport, writeReport } from './write.ts';

/** What to write, and where. */
export interface ReportOptions {
  /** The folder, made where there is none. */
  readonly out: string;
  /** Files of results; null to run what makes them. */
  readonly from: readonly string[] | null;
  readonly job: ReportJob;
  readonly version: string;
  /** Whether a file that is there is replaced, though it is no report. */
  readonly force: boolean;
}

/**
 * Writes the report and prints its path and size to `printed`. An InputError where the results cannot be read
 * or the folder cannot be written; then no report is left, or the one that was there before.
 */
export async function report(options: ReportOptions, printed: Writable): Promise<void> {
  const { out, from, job, version, force } = options;
  checkReport(out, force);
  const results = from === null ? await runForReport(job) : await readResults(from);
  const files =
    from === null ? {} : { from: from.map((file) => (file === '-' ? '<stdin>' : file)) };
  const path = writeReport(out, force, {
    format: 'hvmmio-report/1',
    version,
    ...results,
    ...files,
  });
  const { size } = await stat(path);
  printed.write(`${onOneLine(path)}: ${size} bytes\n`);
}
