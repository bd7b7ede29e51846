import { curesOf } from '../../explain/cures-text.ts';
import type { Analysis, Explained, Explanation } from '../../explain/explain.ts';
import { proofOf } from '../../explain/history-text.ts';
import { mattersBlocks } from '../../explain/matters-text.ts';
import { list, section } from '../../words/blocks.ts';
import { BlocksView } from '../shared/blocks.tsx';

interface WhyProps {
  readonly explained: Explained | null;
}

/** Let, then, because; what matters, and what cures it. */
export function Why({ explained }: WhyProps) {
  const explanation = explained?.explanation ?? null;
  const analysis = explanation?.analysis ?? null;
  return (
    <section class="why" aria-label="Explanation" aria-busy={explained === null}>
      <h2>Why</h2>
      {explained === null ? <p>{'Working: every input is varied\u2026'}</p> : null}
      {explained !== null && analysis === null ? (
        <p>{explained.problem ?? 'Nothing to explain: the property holds here.'}</p>
      ) : null}
      {explanation === null || analysis === null ? null : (
        <Reasons {...{ explanation, analysis }} />
      )}
    </section>
  );
}

interface ReasonsProps {
  readonly explanation: Explanation;
  readonly analysis: Analysis;
}

function Reasons({ explanation, analysis }: ReasonsProps) {
  const { scenario, strategy } = explanation;
  const rest = [
    ...mattersBlocks(analysis, scenario, strategy.id),
    section('What cures it', list(curesOf(analysis, scenario))),
  ];
  return (
    <>
      <div class="proof">
        <BlocksView blocks={proofOf(explanation, analysis)} level={3} about="Proof" />
      </div>
      <div>
        <BlocksView blocks={rest} level={3} about="What matters" />
      </div>
    </>
  );
}
