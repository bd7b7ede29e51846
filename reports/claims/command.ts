import type { Writable } from 'node:stream';
import type { Strategy } from '../../engine/index.ts';
import { claimsDocument } from './json.ts';
import { chosenClaims, judgeClaims } from './judged.ts';
import { writeFull } from './text-full.ts';
import { writeList } from './text-list.ts';

/** Which claims to judge; all where none is named. */
export interface ClaimsOptions {
  readonly ids: readonly string[];
  readonly strategies: readonly Strategy[];
  readonly json: boolean;
}

/** Judges claims and tells how each falls: all of them in short, those that are named in full. */
export function claims({ ids, strategies, json }: ClaimsOptions, out: Writable): void {
  const judged = judgeClaims(chosenClaims(ids), strategies);
  if (json) out.write(`${JSON.stringify(claimsDocument(judged), null, 2)}\n`);
  else if (ids.length === 0) out.write(writeList(judged, strategies));
  else out.write(judged.map((one) => writeFull(one, strategies)).join('\n'));
}
