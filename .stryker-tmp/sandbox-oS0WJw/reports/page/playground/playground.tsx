import { describeProblem } from '../../../properties/scenarios/describe.ts';
import { settingRows } from '../../run/account/scenario.ts';
import { counted } from '../../words/numbers.ts';
import { BlocksView } from '../shared/blocks.tsx';
import { MAP_FROM, MAP_TO } from '../shared/boot-map.tsx';
import { mapScale } from '../shared/map-scale.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { answerOf } from './alike.ts';
import { AssumeFields } from './assume-fields.tsx';
import { BootFields } from './boot-fields.tsx';
import { Card } from './card.tsx';
import { ComplaintContext } from './complaint.tsx';
import { DeviceFields } from './device-fields.tsx';
import { DropZone } from './drop-zone.tsx';
import type { Evaluation } from './evaluate.ts';
import { TextField } from './fields.tsx';
import { Files } from './files.tsx';
import { HostFields } from './host-fields.tsx';
import type { Linked } from './link.ts';
import { PresetChoice } from './preset-choice.tsx';
import { useLinked } from './use-linked.ts';
import { type PlaygroundState, usePlayground } from './use-playground.ts';
import { cardId, Verdicts } from './verdicts.tsx';
import './playground.css';

/** Any scenario, edited in a form and run under all strategies at every change. */
export function Playground({ strategies, params }: ViewProps) {
  const linked = useLinked(params);
  if (linked === null) return <p role="status">Reading the link.</p>;
  return <Opened {...{ strategies, params, linked }} />;
}

interface OpenedProps extends Pick<ViewProps, 'strategies' | 'params'> {
  readonly linked: Linked;
}

function Opened({ strategies, params, linked }: OpenedProps) {
  const state = usePlayground(strategies, params, linked);
  const { problem, assumeProblem, evaluation } = state;
  const wrong = problem === null ? (assumeProblem ?? state.runProblem) : describeProblem(problem);
  return (
    <div class="playground">
      <ScenarioForm state={state} strategies={strategies} />
      <section class={wrong === null ? 'results' : 'results stale'} aria-label="Results">
        <Headline evaluation={evaluation} wrong={wrong} />
        <div class="last-valid">
          <Verdicts judgements={evaluation.judgements} />
        </div>
        <Settings evaluation={evaluation} />
        <RelationsChoice relations={state.relations} judge={state.judgeRelations} />
        <Maps evaluation={evaluation} />
      </section>
    </div>
  );
}

interface FormProps {
  readonly state: PlaygroundState;
  readonly strategies: ViewProps['strategies'];
}

function ScenarioForm({ state, strategies }: FormProps) {
  const { form, assume, problem, assumeProblem, linkProblem, addressed, edit } = state;
  return (
    <ComplaintContext.Provider value={problem && { problem, meant: state.meant }}>
      <form aria-label="Scenario" onSubmit={(event) => event.preventDefault()}>
        {linkProblem === null ? null : (
          <p class="problem" role="alert">
            {`\u2715 ${linkProblem}; this is an example instead`}
          </p>
        )}
        <LeftOut count={state.leftOut} />
        <PresetChoice scenario={addressed.scenario} open={state.open} />
        <DropZone {...{ strategies, own: state.own, open: state.open }} />
        <Files addressed={addressed} open={state.open} />
        <TextField
          label="Name"
          hint="a label, optional"
          path={['name']}
          value={form.name}
          onChange={(name) => edit((before) => ({ ...before, name }))}
        />
        <HostFields
          host={form.host}
          change={(change) =>
            edit((before) => ({ ...before, host: { ...before.host, ...change } }))
          }
        />
        <DeviceFields devices={form.devices} edit={edit} />
        <BootFields form={form} edit={edit} />
        <AssumeFields assume={assume} problem={assumeProblem} change={state.assumeThat} />
      </form>
    </ComplaintContext.Provider>
  );
}

/** That a link was made with strategies from files, which no link holds. */
function LeftOut({ count }: { readonly count: number }) {
  if (count === 0) return null;
  const what = `${counted(count, 'strategy', 'strategies')} from a file`;
  return (
    <p class="left-out" role="status">
      {`The link was made with ${what}, which no link holds: drop the file again.`}
    </p>
  );
}

interface HeadlineProps {
  readonly evaluation: Evaluation;
  readonly wrong: string | null;
}

function Headline({ evaluation: { judgements }, wrong }: HeadlineProps) {
  const note = `\u2715 ${wrong}. Below is the last valid scenario.`;
  return (
    <p class="headline" role="status">
      {wrong === null ? answerOf(judgements) : note}
    </p>
  );
}

function Settings({ evaluation: { scenario, assumed } }: Pick<HeadlineProps, 'evaluation'>) {
  return (
    <div class="settings">
      <BlocksView blocks={[settingRows(scenario, assumed)]} level={3} about="the scenario" />
    </div>
  );
}

interface RelationsProps {
  readonly relations: boolean;
  readonly judge: (relations: boolean) => void;
}

function RelationsChoice({ relations, judge }: RelationsProps) {
  return (
    <p class="check">
      <label>
        <input
          type="checkbox"
          checked={relations}
          onChange={({ currentTarget }) => judge(currentTarget.checked)}
        />
        Judge the properties that relate several runs too
      </label>
    </p>
  );
}

function Maps({ evaluation }: Pick<HeadlineProps, 'evaluation'>) {
  const { judgements } = evaluation;
  const outcomes = judgements.map(({ outcome }) => outcome);
  const scale = mapScale(outcomes, MAP_FROM, MAP_TO);
  return (
    <div class="last-valid">
      <h2>Memory maps</h2>
      <div class="cards">
        {judgements.map((judgement) => (
          <Card key={cardId(judgement)} {...{ judgement, evaluation, scale }} />
        ))}
      </div>
    </div>
  );
}
