import type { ComponentChildren } from 'preact';

interface Term {
  readonly term: string;
  /** Paragraphs, the first one the chief one. */
  readonly told: readonly ComponentChildren[];
}

/** Names beside what is told of each; below each other where the page is narrow. */
export function Terms({ rows }: { rows: readonly Term[] }) {
  return (
    <dl class="terms">
      {rows.map(({ term, told }) => (
        <div key={term}>
          <dt>{term}</dt>
          {told.map((one, at) => (
            <dd key={at}>{one}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
