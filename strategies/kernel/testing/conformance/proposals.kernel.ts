import { it } from 'vitest';
import { halfCapped } from '../../../half-capped.ts';
import { highConfigWindow } from '../../../high-config-window.ts';
import { lowEndAlways } from '../../../low-end-always.ts';
import { lowEndFallback } from '../../../low-end-fallback.ts';
import { pre60 } from '../../../pre-6.0.ts';
import { describeHeld } from './held.ts';
import { namedTrees, releaseOf, withProposal } from './trees.ts';

const PROPOSED = [
  [highConfigWindow, 'high-config-window'],
  [lowEndAlways, 'low-end-always'],
  [lowEndFallback, 'low-end-fallback'],
  [halfCapped, 'half-capped'],
  [pre60, 'pre-6.0'],
] as const;

// The proposals are edits of the text of 6.12.
const trees = namedTrees().filter((tree) => releaseOf(tree).startsWith('6.12.'));
describeHeld(
  trees.flatMap((tree) =>
    PROPOSED.map(([model, proposal]) => ({
      ...{ tree, model, variant: null },
      edit: (path: string) => withProposal(path, proposal),
    })),
  ),
);
if (trees.length === 0) it.todo('needs a tree of 6.12');
