import type { Strategy } from '../../../engine/index.ts';
import type { ClaimDocument } from '../../claims/document.ts';
import { countWords, outsideWords, verdictWords } from '../../claims/words.ts';
import { describeCount } from '../../words/numbers.ts';
import { capital } from '../../words/wrap.ts';
import { ClaimHead } from './claim-head.tsx';
import { Counterexample } from './counterexample.tsx';
import { Sides } from './sides.tsx';
import { looksOf } from './verdicts.ts';

interface ClaimProps {
  readonly claim: ClaimDocument;
  readonly strategies: readonly Strategy[];
}

/** One claim: who said it and how it is read, how it falls, and what that was tried on. */
export function ClaimCard({ claim, strategies }: ClaimProps) {
  const { mark, look } = looksOf(claim.verdict);
  const at = { of: claim.id, strategies };
  return (
    <article class={`claim ${look}`} aria-labelledby={`claim-${claim.id}`}>
      <div>
        <ClaimHead claim={claim} />
        <p class="falls">
          <strong class={look}>{`${mark} ${verdictWords(claim)}`}</strong>
        </p>
        <Counterexample {...at} found={claim.counterexample} assumption={null} />
        {claim.underAssumptions.map(({ assumption, counterexample }) => (
          <Counterexample key={assumption} {...at} found={counterexample} assumption={assumption} />
        ))}
      </div>
      <Grounds claim={claim} />
    </article>
  );
}

/** What a verdict was tried on, what was counted, and what other assumptions change. */
function Grounds({ claim }: { claim: ClaimDocument }) {
  return (
    <dl class="grounds">
      <dt>Tried on</dt>
      <dd class="counts">{capital(countWords(claim, describeCount))}</dd>
      <dd class="quiet">{claim.domain}</dd>
      {claim.evidence.length === 0 ? null : <dt>Evidence</dt>}
      {claim.evidence.map((line, at) => (
        <dd key={at}>{line}</dd>
      ))}
      {claim.outside.length === 0 ? null : <dt>Outside its premises, which decides nothing</dt>}
      {claim.outside.map((one) => (
        <dd key={one.words}>{outsideWords(one, describeCount)}</dd>
      ))}
      <dt>Assumptions</dt>
      <dd>
        <Sides claim={claim} />
      </dd>
    </dl>
  );
}
