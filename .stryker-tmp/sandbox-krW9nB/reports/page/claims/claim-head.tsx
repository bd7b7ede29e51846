import type { ClaimDocument } from '../../claims/document.ts';

/** What a claim says, who said it and how it is read. */
export function ClaimHead({
  claim,
}: {
  readonly claim: Pick<ClaimDocument, 'id' | 'claim' | 'source' | 'premises' | 'reads'>;
}) {
  return (
    <>
      <h2 id={`claim-${claim.id}`}>
        <span class="claim-id">{claim.id}</span> {claim.claim}
      </h2>
      <p class="quiet">
        Source: {claim.source}
        {claim.premises === null ? null : `. Premises: ${claim.premises}`}
        {claim.reads === null ? null : `. Read as: ${claim.reads}`}
      </p>
    </>
  );
}
