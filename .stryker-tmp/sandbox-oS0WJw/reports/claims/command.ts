import type { Writable } from 'node:stream';
import type { Strategy } from '../../engine/index.ts';
import { schemaOf } from '../documents/shape.ts';
import { paintOf } from '../words/colours.ts';
import { toTerminal, widthOf } from '../words/terminal.ts';
import { CLAIMS_FORMAT } from './document.ts';
import { claimsDocument } from './json.ts';
import { chosenClaims, judgeClaims, type Verdicts } from './judged.ts';
import { claimInFull, notJudgedInFull } from './text-full.ts';
import { claimsInShort } from './text-list.ts';

/** Which claims to judge; all where none is named. */
export interface ClaimsOptions {
  readonly ids: readonly string[];
  /** Those that claims speak of: the built-in ones, and kernels. */
  readonly strategies: readonly Strategy[];
  readonly json: boolean;
}

/** Judges claims, writes how each falls and returns it: all of them in short, those that are named in full. */
export function claims({ ids, strategies, json }: ClaimsOptions, out: Writable): Verdicts {
  const [width, paint] = [widthOf(out), paintOf(out)];
  const verdicts = judgeClaims(chosenClaims(ids), strategies);
  if (json)
    out.write(
      `${JSON.stringify({ $schema: schemaOf(CLAIMS_FORMAT), ...claimsDocument(verdicts) }, null, 2)}\n`,
    );
  else if (ids.length === 0) {
    out.write(toTerminal(claimsInShort(verdicts, strategies), { width, paint }));
  } else {
    const whole = [
      ...verdicts.judged.map((one) => claimInFull(one, strategies)),
      ...verdicts.notJudged.map(notJudgedInFull),
    ];
    out.write(whole.map((one) => toTerminal(one, { width, paint, apart: 0 })).join('\n'));
  }
  return verdicts;
}
