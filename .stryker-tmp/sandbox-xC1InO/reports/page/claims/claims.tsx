import type { ClaimsDocument } from '../../claims/document.ts';
import { sumWords } from '../../claims/words.ts';
import { capital, listed } from '../../words/wrap.ts';
import { MissingResults } from '../shared/missing-results.tsx';
import { writeRoute } from '../shared/route.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { ClaimCard } from './claim-card.tsx';
import { ClaimHead } from './claim-head.tsx';
import './claims.css';
import { VERDICTS } from './verdicts.ts';

/** What was claimed about the strategies, and how each claim falls. */
export function Claims({ data, params, strategies }: ViewProps) {
  const { claims } = data;
  if (claims === null) return <MissingResults of="claims" />;
  const chosen = VERDICTS.find(({ look }) => look === params.get('verdict')) ?? null;
  const shown = claims.claims.filter(({ verdict }) => chosen === null || verdict === chosen.id);
  return (
    <div class="claims">
      <Sum claims={claims} />
      <Filter claims={claims} shown={chosen?.look ?? null} />
      {shown.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} strategies={strategies} />
      ))}
      {shown.length === 0 ? <p>No claim falls so.</p> : null}
      {chosen === null ? <NotJudged claims={claims} /> : null}
    </div>
  );
}

function Sum({ claims: { claims, notJudged = [] } }: { claims: ClaimsDocument }) {
  const { all, upheld, refuted, resting, open } = sumWords(
    claims.map(({ verdict }) => verdict),
    notJudged.length,
  );
  return (
    <>
      <p class="sum">
        {`${all}: `}
        <strong class="upheld">{`\u2713 ${upheld}`}</strong>
        {', '}
        <strong class="refuted">{`\u2715 ${refuted}`}</strong>
        {', '}
        <strong class="divided">{`\u00b1 ${resting}`}</strong>
        {open === '' ? '' : `, ${open}`}.
      </p>
      <ul class="which">
        {VERDICTS.map(({ id, mark, look }) => {
          const ids = claims.filter(({ verdict }) => verdict === id).map((claim) => claim.id);
          return ids.length === 0 ? null : (
            <li key={id}>
              <strong class={look}>{`${mark} ${capital(id)}`}</strong>
              {`: ${listed(ids)}`}
            </li>
          );
        })}
      </ul>
      <p class="quiet">
        Each verdict is computed, on all of the domain that stands beside it or on recorded data,
        and claims nothing beyond. Upheld: true of every case, under every assumption tried.
        Refuted: false of some case under each. A claim that is true under one assumption and false
        under another rests on it. <a href="#/method">Method</a> has the assumptions and the
        sources; M is the merged fix.
      </p>
    </>
  );
}

/** The claims about kernels that no module was given of, and what would settle each. */
function NotJudged({ claims: { notJudged = [] } }: { claims: ClaimsDocument }) {
  return notJudged.map((claim) => (
    <article key={claim.id} class="claim none" aria-labelledby={`claim-${claim.id}`}>
      <div>
        <ClaimHead claim={claim} />
        <p class="falls">
          <strong class="none">{'\u2013 not judged'}</strong>, settled by{' '}
          <code>{claim.settledBy}</code>
        </p>
      </div>
    </article>
  ));
}

function countOf(claims: ClaimsDocument['claims'], wanted: string): number {
  return claims.filter(({ verdict }) => verdict === wanted).length;
}

interface FilterProps {
  readonly claims: ClaimsDocument;
  /** Null for all. */
  readonly shown: string | null;
}

/** Which claims to show, by verdict. */
function Filter({ claims: { claims }, shown }: FilterProps) {
  const choose = (verdict: string | null) => {
    const params = new URLSearchParams(verdict === null ? {} : { verdict });
    location.replace(writeRoute({ view: 'claims', params }));
  };
  const choices = [
    { look: null, words: `all (${claims.length})` },
    ...VERDICTS.map(({ id, mark, look }) => {
      return { look, words: `${mark} ${id} (${countOf(claims, id)})` };
    }),
  ];
  return (
    <fieldset class="switch">
      <legend>Show</legend>
      {choices.map(({ look, words }) => (
        <label key={words}>
          <input
            type="radio"
            name="verdict"
            checked={look === shown}
            onChange={() => choose(look)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  );
}
