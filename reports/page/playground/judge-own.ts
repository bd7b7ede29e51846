import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Scenario } from '../../../engine/index.ts';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import { evaluate, type How, type Judgement } from './evaluate.ts';
import type { Sourced } from './own/sourced.ts';
import type { OwnFile } from './use-own.ts';

/** What became of a scenario under a strategy from a file: judged, to be waited for, or stopped with a line. */
interface OwnJudgement {
  readonly judgement: Judgement | null;
  readonly waits: Promise<void> | null;
  readonly fault: string | null;
}

const NOTHING: OwnJudgement = { judgement: null, waits: null, fault: null };

/** Judges the reader's own strategies, again whenever an answer that was waited for has come. */
export function useOwnJudged(
  files: readonly OwnFile[],
  scenario: Scenario,
  how: How,
): readonly OwnJudgement[] {
  const [come, setCome] = useState(0);
  const judged = useMemo(
    () =>
      files.map(({ sourced }) => (sourced === null ? NOTHING : judgeOwn(sourced, scenario, how))),
    [files, scenario, how, come],
  );
  useEffect(() => {
    for (const { waits } of judged) waits?.then(() => setCome((before) => before + 1));
  }, [judged]);
  return judged;
}

function judgeOwn(sourced: Sourced, scenario: Scenario, how: How): OwnJudgement {
  const { fault } = sourced;
  if (fault !== null) return { ...NOTHING, fault };
  try {
    const [judgement = null] = evaluate(scenario, [sourced.strategy], how).judgements;
    return { ...NOTHING, judgement };
  } catch (error) {
    const waits = sourced.awaited();
    if (waits !== null) return { ...NOTHING, waits };
    if (error instanceof InputError) return { ...NOTHING, fault: error.message };
    // Reports import no strategies, and so know that error by its name.
    if (!(error instanceof Error) || error.name !== 'StrategyError') throw error;
    sourced.stop(error.message);
    return { ...NOTHING, fault: error.message };
  }
}
