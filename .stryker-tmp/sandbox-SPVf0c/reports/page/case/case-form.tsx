import { useState } from 'preact/hooks';
import type { ComparisonDocument } from '../../compare/document.ts';
import { EXAMPLE } from '../playground/example.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { caseLink } from './case-link.ts';
import { ALL_PROPERTIES, type Choice } from './choice.ts';

interface FormProps extends Pick<ViewProps, 'strategies'> {
  /** Null where the address is wrong. */
  readonly choice: Choice | null;
  readonly comparison: ComparisonDocument | null;
}

/** Values of the scenario's field that are no names: names begin with "population". */
const SMALLEST = 'smallest';
const SHOWN = 'shown';
const EXAMPLE_OF = 'example';

/** The scenario that the view opens on, in words. */
export const RECORDED = 'the recorded kdump case';

/** Which strategy, property and scenario to show. */
export function CaseForm({ strategies, choice, comparison }: FormProps) {
  const [strategy, setStrategy] = useState(choice?.strategy.id ?? 'original');
  const [property, setProperty] = useState(choice?.property?.id ?? 'config-window-accepted');
  const isRecorded = choice?.scenario === EXAMPLE;
  const shown = isRecorded ? EXAMPLE_OF : SHOWN;
  const [source, setSource] = useState(choice?.name ?? (choice?.scenario ? shown : SMALLEST));
  const show = (event: Event) => {
    event.preventDefault();
    const scenarios = new Map([
      [SMALLEST, null],
      [EXAMPLE_OF, EXAMPLE],
      [SHOWN, choice?.scenario ?? null],
    ]);
    const wanted = scenarios.has(source) ? (scenarios.get(source) ?? null) : source;
    location.hash = caseLink({ strategy, property, source: wanted }, choice?.form);
  };
  const given =
    choice?.scenario && choice.name === null && !isRecorded ? [[SHOWN, 'this one'] as const] : [];
  const names = [...new Set([...namesOf(comparison), ...(choice?.name ? [choice.name] : [])])];
  return (
    <form class="case-form" aria-label="Case" onSubmit={show}>
      <div class="fields">
        <Select label="Strategy" value={strategy} change={setStrategy}>
          {strategies.map(({ id }) => [id, id])}
        </Select>
        <Select label="Property" value={property} change={setProperty}>
          {ALL_PROPERTIES.map(({ id }) => [id, id])}
        </Select>
        <Select label="Scenario" value={source} change={setSource}>
          {[
            [SMALLEST, 'the smallest that violates'] as const,
            [EXAMPLE_OF, RECORDED] as const,
            ...given,
            ...names.map((name) => [name, name] as const),
          ]}
        </Select>
        <p class="buttons">
          <button type="submit">Show</button>
        </p>
      </div>
    </form>
  );
}

/** Every scenario that a comparison names. */
function namesOf(comparison: ComparisonDocument | null): string[] {
  return (comparison?.cells ?? []).flatMap(({ smallest }) => smallest ?? []);
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly children: readonly (readonly [string, string])[];
}

function Select({ label, value, change, children }: SelectProps) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
        {children.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
