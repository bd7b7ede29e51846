import { useContext, useMemo, useRef, useState } from 'preact/hooks';
import type { Problem, Scenario, Strategy } from '../../../engine/index.ts';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { USUALLY_ASSUMED } from '../../assume/assumptions.ts';
import { type AssumeForm, readAssumeForm, USUAL_ASSUMPTIONS } from './assume.ts';
import { draftOf } from './draft.ts';
import { type Evaluation, evaluate, type How } from './evaluate.ts';
import { EXAMPLE } from './example.ts';
import { type Form, formOf } from './form.ts';
import { useOwnJudged } from './judge-own.ts';
import type { Linked } from './link.ts';
import { meantBy } from './meant.ts';
import { RunnerContext } from './own/runner.ts';
import { readAnyLink } from './short-link.ts';
import { type Addressed, useAddress } from './use-address.ts';
import { type OwnFiles, useOwn } from './use-own.ts';

interface State {
  readonly form: Form;
  readonly assume: AssumeForm;
  /** Whether the properties that relate several runs are judged too. */
  readonly relations: boolean;
  /** What was wrong with the link that led here. */
  readonly linkProblem: string | null;
  /** How many strategies from files that link was made with: they are to be added again. */
  readonly leftOut: number;
}

/** All that the playground shows, and the ways to change it. */
export interface PlaygroundState extends State {
  readonly problem: Problem | null;
  /** What the value with the problem was meant to be, where that can be guessed. */
  readonly meant: string | null;
  readonly assumeProblem: string | null;
  /** Why what is valid could not be judged. */
  readonly runProblem: string | null;
  /** The last valid scenario's; of what the fields hold unless there is a problem. */
  readonly evaluation: Evaluation;
  /** What links to here lead to. */
  readonly addressed: Addressed;
  readonly own: OwnFiles;
  readonly edit: (change: (form: Form) => Form) => void;
  readonly assumeThat: (change: Partial<AssumeForm>) => void;
  readonly judgeRelations: (relations: boolean) => void;
  readonly open: (scenario: Scenario) => void;
}

/** What was last shown without a problem. */
interface Shown {
  readonly evaluation: Evaluation;
  readonly how: How;
  readonly addressed: Omit<Addressed, 'own'>;
}

function stateOf({ scenario, assumed, own, problem }: Linked): State {
  return {
    form: formOf(scenario ?? EXAMPLE),
    assume: assumed,
    relations: false,
    linkProblem: problem,
    leftOut: own,
  };
}

export function usePlayground(
  strategies: readonly Strategy[],
  params: URLSearchParams,
  linked: Linked,
): PlaygroundState {
  const [state, setState] = useState(() => stateOf(linked));
  const last = useRef<Shown>(null);
  const { form, assume, relations } = state;
  const now = useMemo(() => {
    const draft = draftOf(form);
    const { scenario, problem } = readScenario(draft);
    const meant = problem && meantBy(problem, draft);
    const { assumed, problem: assumeProblem } = readAssumeForm(assume, scenario);
    const problems = { problem, meant, assumeProblem, runProblem: null };
    if (scenario === null || assumed === null) return problems;
    try {
      const how = { assumed, relations };
      const evaluation = evaluate(scenario, strategies, how);
      last.current = { evaluation, how, addressed: { scenario, assume } };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { ...problems, runProblem: error.message };
    }
    return problems;
  }, [form, assume, relations, strategies]);
  last.current ??= shownFirst(strategies);
  const { evaluation, how } = last.current;
  const own = useOwn(useContext(RunnerContext));
  const ownJudged = useOwnJudged(own.files, evaluation.scenario, how);
  const judgements = useMemo(
    () => [...evaluation.judgements, ...ownJudged.flatMap(({ judgement }) => judgement ?? [])],
    [evaluation, ownJudged],
  );
  const loaded = own.files.filter(({ sourced }) => sourced !== null).length;
  const leftOut = loaded > 0 ? 0 : state.leftOut;
  const addressed = { ...last.current.addressed, own: loaded || leftOut };
  useAddress(addressed, params, () => {
    readAnyLink(params).then((found) => setState(stateOf(found)));
  });
  return {
    ...state,
    ...now,
    ...last.current,
    addressed,
    leftOut,
    evaluation: { ...evaluation, judgements },
    own: {
      ...own,
      files: own.files.map((file, at) => ({
        ...file,
        fault: file.fault ?? ownJudged[at]?.fault ?? null,
      })),
    },
    edit: (change) => setState((before) => ({ ...before, form: change(before.form) })),
    assumeThat: (change) =>
      setState((before) => ({ ...before, assume: { ...before.assume, ...change } })),
    judgeRelations: (wanted) => setState((before) => ({ ...before, relations: wanted })),
    open: (scenario) =>
      setState((before) => ({ ...before, form: formOf(scenario), linkProblem: null, leftOut: 0 })),
  };
}

/** What stands below where the very first scenario cannot be judged. */
function shownFirst(strategies: readonly Strategy[]): Shown {
  const how = { assumed: USUALLY_ASSUMED, relations: false };
  const addressed = { scenario: EXAMPLE, assume: USUAL_ASSUMPTIONS };
  return { evaluation: evaluate(EXAMPLE, strategies, how), how, addressed };
}
