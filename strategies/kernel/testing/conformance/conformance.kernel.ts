import { merged } from '../../../merged.ts';
import { original } from '../../../original.ts';
import { describeHeld } from './held.ts';
import { namedTrees, withProposal } from './trees.ts';

// As they are, and with the fix undone.
describeHeld(
  namedTrees().flatMap((tree) => [
    { tree, model: merged, edit: (path: string) => path, variant: 'v3' as const },
    {
      ...{ tree, model: original, variant: 'original' as const },
      edit: (path: string) => withProposal(path, 'original'),
    },
  ]),
);
