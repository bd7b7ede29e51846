import type { Strategy } from '../../../engine/index.ts';
import type { CensusDocument } from '../../census/document.ts';
import type { PointCounts, Shown } from './plane.ts';
import { unsearchable } from './smallest.ts';

interface OpenerProps {
  readonly census: CensusDocument;
  readonly strategies: readonly Strategy[];
  readonly shown: Shown;
  /** The host type, as readers call it. */
  readonly of: string;
  readonly counts: PointCounts;
  readonly open: () => void;
}

/** The way to the smallest scenario of a point; none where nothing violates or the page cannot run it. */
export function Opener({ census, strategies, shown, of, counts, open }: OpenerProps) {
  if (counts.violated === 0 || unsearchable(census, shown, strategies) !== null) return null;
  return (
    <button type="button" onClick={open} aria-label={`Open the case of ${shown.strategy} on ${of}`}>
      Open the case
    </button>
  );
}
