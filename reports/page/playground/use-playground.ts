import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Problem, Scenario, Strategy } from '../../../engine/index.ts';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { USUALLY_ASSUMED } from '../../assume/assumptions.ts';
import { writeRoute } from '../shared/route.ts';
import { type AssumeForm, readAssumeForm } from './assume.ts';
import { draftOf } from './draft.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { EXAMPLE } from './example.ts';
import { type Form, formOf } from './form.ts';
import { playgroundLink, readLink } from './link.ts';

/** How long the reader has to pause before the address is brought up to date, in milliseconds. */
const PAUSE = 200;

interface State {
  readonly form: Form;
  readonly assume: AssumeForm;
  /** Whether the properties that relate several runs are judged too. */
  readonly relations: boolean;
  /** What was wrong with the link that led here. */
  readonly linkProblem: string | null;
}

/** All that the playground shows, and the ways to change it. */
export interface PlaygroundState extends State {
  readonly problem: Problem | null;
  readonly assumeProblem: string | null;
  /** Why what is valid could not be judged. */
  readonly runProblem: string | null;
  /** The last valid scenario's; of what the fields hold unless there is a problem. */
  readonly evaluation: Evaluation;
  readonly link: string;
  readonly edit: (change: (form: Form) => Form) => void;
  readonly assumeThat: (change: Partial<AssumeForm>) => void;
  readonly judgeRelations: (relations: boolean) => void;
  readonly open: (scenario: Scenario) => void;
}

/** What was last shown without a problem. */
interface Shown {
  readonly evaluation: Evaluation;
  readonly link: string;
}

function stateOf(params: URLSearchParams): State {
  const { scenario, assumed, problem } = readLink(params);
  return {
    form: formOf(scenario ?? EXAMPLE),
    assume: assumed,
    relations: false,
    linkProblem: problem,
  };
}

export function usePlayground(
  strategies: readonly Strategy[],
  params: URLSearchParams,
): PlaygroundState {
  const [state, setState] = useState(() => stateOf(params));
  const last = useRef<Shown>(null);
  const { form, assume, relations } = state;
  const now = useMemo(() => {
    const { scenario, problem } = readScenario(draftOf(form));
    const { assumed, problem: assumeProblem } = readAssumeForm(assume, scenario);
    const problems = { problem, assumeProblem, runProblem: null };
    if (scenario === null || assumed === null) return problems;
    try {
      const evaluation = evaluate(scenario, strategies, { assumed, relations });
      last.current = { evaluation, link: playgroundLink(scenario, assume) };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { ...problems, runProblem: error.message };
    }
    return problems;
  }, [form, assume, relations, strategies]);
  last.current ??= shownFirst(strategies);
  const { link } = last.current;
  useAddress(link, params, () => setState(stateOf(params)));
  return {
    ...state,
    ...now,
    ...last.current,
    edit: (change) => setState((before) => ({ ...before, form: change(before.form) })),
    assumeThat: (change) =>
      setState((before) => ({ ...before, assume: { ...before.assume, ...change } })),
    judgeRelations: (wanted) => setState((before) => ({ ...before, relations: wanted })),
    open: (scenario) =>
      setState((before) => ({ ...before, form: formOf(scenario), linkProblem: null })),
  };
}

/** What stands below where the very first scenario cannot be judged. */
function shownFirst(strategies: readonly Strategy[]): Shown {
  const how = { assumed: USUALLY_ASSUMED, relations: false };
  return { evaluation: evaluate(EXAMPLE, strategies, how), link: playgroundLink(EXAMPLE) };
}

/** Keeps the scenario in the page's address, and shows another one when the reader goes there. */
function useAddress(link: string, params: URLSearchParams, follow: () => void): void {
  const written = useRef(writeRoute({ view: 'playground', params }));
  const seen = useRef(params);
  useEffect(() => {
    if (seen.current === params) return;
    seen.current = params;
    const here = writeRoute({ view: 'playground', params });
    if (params.has('scenario') && here !== written.current) follow();
  });
  useEffect(() => {
    const write = () => {
      written.current = link;
      history.replaceState(null, '', link);
    };
    const timer = setTimeout(write, PAUSE);
    return () => clearTimeout(timer);
  }, [link, params]);
}
