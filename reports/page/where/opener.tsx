import type { Strategy } from '../../../engine/index.ts';
import type { CensusDocument } from '../../census/document.ts';
import type { Choice } from './choice.ts';
import type { PointCounts } from './plane.ts';
import { unsearchable } from './smallest.ts';

interface OpenerProps {
  readonly census: CensusDocument;
  readonly strategies: readonly Strategy[];
  readonly choice: Choice;
  readonly counts: PointCounts;
  readonly open: () => void;
}

/** The way to the smallest scenario of a point, or why there is none. */
export function Opener({ census, strategies, choice, counts, open }: OpenerProps) {
  if (counts.violated === 0) return <>none</>;
  const why = unsearchable(census, choice, strategies);
  if (why !== null) return <span class="why">{why}</span>;
  return (
    <button type="button" onClick={open}>
      Open as one case
    </button>
  );
}
