import { useState } from 'preact/hooks';
import { configWindowAccepted } from '../../../properties/config-window-accepted.ts';
import { USUALLY_ASSUMED } from '../../assume/assumptions.ts';
import { USUAL_ASSUMPTIONS } from '../playground/assume.ts';
import { EXAMPLE } from '../playground/example.ts';
import { readRoute } from '../shared/route.ts';
import { useLater } from '../shared/use-later.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { CaseForm, RECORDED } from './case-form.tsx';
import { caseLink } from './case-link.ts';
import { type Choice, type ReadChoice, readChoice } from './choice.ts';
import { ShownCase } from './shown-case.tsx';
import { findCase } from './smallest.ts';
import './case.css';

/** One violation: the way to it, the memory map of each boot, why it happens and what cures it. */
export function Case({ strategies, data, params }: ViewProps) {
  return <CaseOf key={params.toString()} {...{ strategies, data, params }} />;
}

function CaseOf({ strategies, data, params }: ViewProps) {
  const { comparison, version } = data;
  const [read] = useState(() => readChoice(params, strategies, comparison));
  return (
    <div class="case">
      <CaseForm {...{ strategies, comparison }} choice={read.choice} />
      <Chosen {...{ strategies, comparison, version, read }} />
    </div>
  );
}

interface ChosenProps {
  readonly strategies: ViewProps['strategies'];
  readonly comparison: ViewProps['data']['comparison'];
  readonly version: string;
  readonly read: ReadChoice;
}

function Chosen({ strategies, comparison, version, read: { choice, problem } }: ChosenProps) {
  if (choice === null) {
    return (
      <p class="problem" role="alert">
        {`\u2715 ${problem}`}
      </p>
    );
  }
  const { scenario, name } = choice;
  if (scenario === null) return <Searched {...{ strategies, comparison, version, choice }} />;
  const from = scenario === EXAMPLE ? RECORDED : name;
  return <ShownCase {...{ strategies, version, choice, scenario, from }} />;
}

interface SearchedProps extends Omit<ChosenProps, 'read'> {
  readonly choice: Choice;
}

/** Without a scenario: the smallest there is. */
function Searched({ strategies, comparison, version, choice }: SearchedProps) {
  const property = choice.property ?? configWindowAccepted;
  const found = useLater(() => findCase(choice.strategy, property, comparison));
  if (found === null) return <p role="status">{'Looking for the smallest scenario\u2026'}</p>;
  const { scenario, name, from } = found;
  if (name !== null) {
    const { params } = readRoute(
      caseLink({ strategy: choice.strategy.id, property: property.id, source: name }),
    );
    return (
      <>
        <p>{`${from}.`}</p>
        <Chosen
          {...{ strategies, comparison, version }}
          read={readChoice(params, strategies, comparison)}
        />
      </>
    );
  }
  if (scenario === null) return <p role="status">{`\u2713 ${from}.`}</p>;
  const usual = { form: USUAL_ASSUMPTIONS, assumed: USUALLY_ASSUMED };
  return (
    <ShownCase
      {...{ strategies, version, scenario, from }}
      choice={{ ...choice, property, ...usual }}
    />
  );
}
