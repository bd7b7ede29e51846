import { curesOf } from '../../explain/cures-text.ts';
import type { Explained, Explanation, Told } from '../../explain/explain.ts';
import { mattersBlocks } from '../../explain/matters-text.ts';
import { proofOf } from '../../explain/story-text.ts';
import { list, section } from '../../words/blocks.ts';
import { BlocksView } from '../shared/blocks.tsx';

interface StoryProps {
  readonly told: Explained | null;
}

/** Let, then, because; what matters, and what cures it. */
export function Story({ told }: StoryProps) {
  const explanation = told?.explanation ?? null;
  const why = explanation?.told ?? null;
  return (
    <section class="story" aria-label="Explanation" aria-busy={told === null}>
      <h2>Why</h2>
      {told === null ? <p>{'Working: every input is varied\u2026'}</p> : null}
      {told !== null && why === null ? (
        <p>{told.problem ?? 'Nothing to explain: the property holds here.'}</p>
      ) : null}
      {explanation === null || why === null ? null : <Why {...{ explanation, why }} />}
    </section>
  );
}

function Why({ explanation, why }: { readonly explanation: Explanation; readonly why: Told }) {
  const { scenario, strategy } = explanation;
  const rest = [
    ...mattersBlocks(why, scenario, strategy.id),
    section('What cures it', list(curesOf(why, scenario))),
  ];
  return (
    <>
      <div class="proof">
        <BlocksView blocks={proofOf(explanation, why)} level={3} about="Proof" />
      </div>
      <BlocksView blocks={rest} level={3} about="What matters" />
    </>
  );
}
