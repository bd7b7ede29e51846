import { curesOf } from '../../explain/cures-text.ts';
import type { Explained, Told } from '../../explain/explain.ts';
import { mattersOf } from '../../explain/matters-text.ts';
import { describeStory } from '../../explain/story-text.ts';
import type { Subject } from './explained.ts';
import { sectionsOf } from './sections.ts';

interface StoryProps {
  readonly subject: Subject;
  readonly told: Explained | null;
}

/** Let, then, because; what matters, and what cures it. */
export function Story({ subject, told }: StoryProps) {
  const explanation = told?.explanation ?? null;
  const why = explanation?.told ?? null;
  return (
    <section class="story" aria-label="Explanation" aria-busy={told === null}>
      <h2>Why</h2>
      {told === null ? <p>{'Working: every input is varied\u2026'}</p> : null}
      {told !== null && why === null ? (
        <p>{told.problem ?? 'Nothing to explain: the property holds here.'}</p>
      ) : null}
      {explanation === null || why === null ? null : (
        <>
          {sectionsOf(describeStory(explanation, why)).map(({ head, items }) => (
            <div key={head} class="proof">
              <h3>{head}</h3>
              <Items items={items} />
            </div>
          ))}
          <Matters subject={subject} why={why} />
          <h3>What cures it</h3>
          <Items items={curesOf(why, subject.scenario)} />
        </>
      )}
    </section>
  );
}

function Matters({ subject, why }: { readonly subject: Subject; readonly why: Told }) {
  const { rows, free, partly } = mattersOf(why, subject.scenario, subject.strategy.id);
  return (
    <>
      <h3>What matters, each varied alone: the failure stays</h3>
      <dl class="matters">
        {rows.map(({ full, kept }, at) => (
          <div key={at}>
            <dt>{full}</dt>
            <dd>{kept}</dd>
          </div>
        ))}
      </dl>
      {free.length === 0 ? null : (
        <details>
          <summary>
            {`What does not, alone over the whole axis or together (${why.together.tried} drawn)`}
          </summary>
          <p>
            {free.join('; ')}
            {partly ? '. Of that many orders, only some were tried.' : ''}
          </p>
        </details>
      )}
    </>
  );
}

function Items({ items }: { readonly items: readonly string[] }) {
  return (
    <ul>
      {items.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ul>
  );
}
