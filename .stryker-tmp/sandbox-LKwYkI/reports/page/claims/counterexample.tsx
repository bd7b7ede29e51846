import type { Strategy } from '../../../engine/index.ts';
import type { CounterexampleDocument } from '../../claims/document.ts';
import { openCounterexample } from './opened.ts';

interface CounterexampleProps {
  readonly of: string;
  readonly found: CounterexampleDocument | null;
  /** Null for those usually made. */
  readonly assumption: string | null;
  readonly strategies: readonly Strategy[];
}

/** The smallest scenario that refutes a claim, and a link that opens it. */
export function Counterexample({ of, found, assumption, strategies }: CounterexampleProps) {
  if (found === null) return null;
  const { words, link } = openCounterexample(found, assumption, strategies);
  const under = assumption === null ? '' : ` under ${assumption}`;
  return (
    <p class="smallest">
      {`Smallest counterexample${under}: ${words}. `}
      {link === null ? null : (
        <a href={link.href}>
          Open it in {link.to}
          <span class="unseen">{`: ${of}${under}`}</span>
        </a>
      )}
    </p>
  );
}
