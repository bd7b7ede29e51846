import type { CensusDocument } from '../../census/document.ts';
import { type Choice, propertiesOf } from './choice.ts';
import { kernelLabel } from './names.ts';
import { kernelsOf } from './plane.ts';

interface ChoicesProps {
  readonly census: CensusDocument;
  readonly choice: Choice;
  readonly change: (some: Partial<Choice>) => void;
}

/** What the maps are of. */
export function Choices({ census, choice, change }: ChoicesProps) {
  const { strategies, where } = census;
  const { property, strategy, other, kernel } = choice;
  const kernels = kernelsOf(where).map((id) => [id, kernelLabel(id)] as const);
  return (
    <form class="fields" aria-label="What the maps show">
      <Select
        label="Property"
        value={property}
        options={sameNamed(propertiesOf(census))}
        choose={(id) => change({ property: id })}
      />
      <Select
        label="Strategy"
        value={strategy}
        options={sameNamed(strategies)}
        choose={(id) => change({ strategy: id })}
      />
      <Select
        label="Against"
        value={other}
        options={sameNamed(strategies)}
        choose={(id) => change({ other: id })}
      />
      <Select
        label="Kernels"
        value={kernel ?? 'all'}
        options={[...kernels, ['all', 'all of them']]}
        choose={(id) => change({ kernel: id === 'all' ? null : id })}
      />
    </form>
  );
}

function sameNamed(ids: readonly string[]) {
  return ids.map((id) => [id, id] as const);
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [id: string, words: string])[];
  readonly choose: (id: string) => void;
}

export function Select({ label, value, options, choose }: SelectProps) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
