import type { BootOutcome, Outcome, Range, Step } from '../../engine/index.ts';
import type { Violation } from '../../properties/property.ts';
import { writeAddress } from '../../properties/scenarios/numbers.ts';

const OUTCOME_FORMAT = 'hvmmio-outcome/1';

/** What `--relations` adds to an outcome: in the same form as `violations`. */
export interface Judged {
  readonly violations: readonly Violation[];
  readonly relations?: readonly Violation[];
}

/**
 * An outcome as one line of JSON (format `hvmmio-outcome/1`, model.md section 6). Devices keep their
 * order of first mention whatever their ids look like, which an object of JavaScript would not.
 * `assumptions` are those other than the defaults, by id.
 */
export function writeOutcome(
  outcome: Outcome,
  { violations, relations }: Judged,
  assumptions: Readonly<Record<string, string>> = {},
): string {
  const usual = Object.keys(assumptions).length === 0;
  const parts = [
    `"format":"${OUTCOME_FORMAT}"`,
    `"strategy":${JSON.stringify(outcome.strategy)}`,
    ...(usual ? [] : [`"assumptions":${JSON.stringify(assumptions)}`]),
    `"boots":[${outcome.boots.map(writeBoot).join(',')}]`,
    `"violations":${JSON.stringify(violations)}`,
  ];
  if (relations !== undefined) parts.push(`"relations":${JSON.stringify(relations)}`);
  return `{${parts.join(',')}}`;
}

function writeBoot(boot: BootOutcome): string {
  const words = boot.words.map(
    ({ device, word }) => `${JSON.stringify(device)}:${JSON.stringify(word)}`,
  );
  return `{"ranges":[${boot.ranges.map(writeRange).join(',')}],"lfbBase":"${writeAddress(boot.lfbBase)}","reserved":${writeRange(boot.reserved)},"framebuffer":${writeRange(boot.framebuffer)},"steps":[${boot.steps.map(writeStep).join(',')}],"devices":{${words.join(',')}}}`;
}

function writeStep({ device, window, granted, result }: Step): string {
  const why = granted === null ? `"${result}"` : 'null';
  return `{"device":${JSON.stringify(device)},"window":"${window}","granted":${writeRange(granted)},"why":${why},"conflict":${result === 'conflict'}}`;
}

function writeRange(range: Range | null): string {
  return range === null ? 'null' : `["${writeAddress(range.start)}","${writeAddress(range.end)}"]`;
}
