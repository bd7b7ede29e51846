import type { CensusDocument } from '../../census/document.ts';
import { type Choice, propertiesOf } from './choice.ts';

interface ChoicesProps {
  readonly census: CensusDocument;
  readonly choice: Choice;
  readonly change: (some: Partial<Choice>) => void;
}

/** What the maps are of. */
export function Choices({ census, choice, change }: ChoicesProps) {
  const { strategies, where } = census;
  const { property, strategy, other, hostType } = choice;
  return (
    <form class="fields" aria-label="What the maps show">
      <Select
        label="Property"
        value={property}
        ids={propertiesOf(census)}
        choose={(id) => change({ property: id })}
      />
      <Select
        label="Strategy"
        value={strategy}
        ids={strategies}
        choose={(id) => change({ strategy: id })}
      />
      <Select
        label="Beside it"
        value={other}
        ids={strategies}
        choose={(id) => change({ other: id })}
      />
      <Select
        label="Host type"
        value={hostType ?? 'all'}
        ids={['all', ...where.kinds]}
        choose={(id) => change({ hostType: id === 'all' ? null : id })}
      />
    </form>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly ids: readonly string[];
  readonly choose: (id: string) => void;
}

function Select({ label, value, ids, choose }: SelectProps) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {ids.map((id) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </select>
    </label>
  );
}
