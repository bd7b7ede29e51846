import type { ComponentChildren } from 'preact';
import { outline } from './cells.tsx';
import { type Look, STEP_WORDS } from './verdict.ts';

const SIZE = 16;
const CORNER = { x: 0, y: 0 };
const CELL = { cellWidth: SIZE + 1, cellHeight: SIZE + 1 };

function Cell({ look }: { readonly look: Look }) {
  if (typeof look === 'string') {
    return <path class={`point ${look}`} d={outline(look, CORNER, CELL)} />;
  }
  return (
    <>
      <path class="point violated" d={outline('holds', CORNER, CELL)} />
      <path class={`point step${look}`} d={outline(look, CORNER, CELL)} />
    </>
  );
}

interface LegendProps {
  /** Whether there are two maps. */
  readonly compared: boolean;
  readonly exhausted: boolean;
}

/** What the cells mean. */
export function Legend({ compared, exhausted }: LegendProps) {
  return (
    <ul class="where-legend" aria-label="What the cells mean">
      <Entry words="holds">
        <Cell look="holds" />
      </Entry>
      {STEP_WORDS.map((words, step) => (
        <Entry
          key={words}
          words={`${step === 0 ? 'violated in ' : ''}${words}${step === 0 ? ' of its scenarios' : ''}`}
        >
          <Cell look={step} />
        </Entry>
      ))}
      <Entry words={exhausted ? 'no such host' : 'no such host, or not reached'}>
        <Cell look="absent" />
      </Entry>
      {compared ? (
        <Entry words="bordered: violated here, holds under the other">
          <Cell look={2} />
          <path class="only" d="M0,0h16v16h-16z" />
        </Entry>
      ) : null}
    </ul>
  );
}

interface EntryProps {
  readonly words: string;
  readonly children: ComponentChildren;
}

function Entry({ words, children }: EntryProps) {
  return (
    <li>
      <svg class="where-key" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
        <title>{words}</title>
        {children}
      </svg>
      {words}
    </li>
  );
}
