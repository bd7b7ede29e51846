import type { ComponentChildren } from 'preact';

interface Term {
  readonly term: string;
  /** The first is the main one. */
  readonly paragraphs: readonly ComponentChildren[];
}

/** Names beside what is said of each; below each other where the page is narrow. */
export function Terms({ rows }: { rows: readonly Term[] }) {
  return (
    <dl class="terms">
      {rows.map(({ term, paragraphs }) => (
        <div key={term}>
          <dt>{term}</dt>
          {paragraphs.map((one, at) => (
            <dd key={at}>{one}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
