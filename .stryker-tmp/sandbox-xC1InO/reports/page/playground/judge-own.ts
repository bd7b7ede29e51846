import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Scenario } from '../../../engine/index.ts';
import type { How } from './evaluate.ts';
import { type Judging, NOT_JUDGED } from './own/sourced.ts';
import type { OwnFile } from './use-own.ts';

/** Judges the reader's own strategies, again whenever an answer that was waited for has come. */
export function useOwnJudged(
  files: readonly OwnFile[],
  scenario: Scenario,
  how: How,
): readonly Judging[] {
  const [come, setCome] = useState(0);
  const judged = useMemo(
    () => files.map(({ sourced }) => sourced?.judge(scenario, how) ?? NOT_JUDGED),
    [files, scenario, how, come],
  );
  useEffect(() => {
    for (const { waits } of judged) waits?.then(() => setCome((before) => before + 1));
  }, [judged]);
  return judged;
}
