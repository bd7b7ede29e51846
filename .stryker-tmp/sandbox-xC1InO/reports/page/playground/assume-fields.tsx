import { SWITCHES } from '../../assume/assumptions.ts';
import { type AssumeForm, CHOICES } from './assume.ts';
import { ProblemText } from './complaint.tsx';
import { SelectField } from './fields.tsx';
import { Section } from './section.tsx';

interface AssumeProps {
  readonly assume: AssumeForm;
  readonly problem: string | null;
  readonly change: (change: Partial<AssumeForm>) => void;
}

/** The answers to questions on which the public record is silent or divided. */
export function AssumeFields({ assume, problem, change }: AssumeProps) {
  return (
    <Section title="Assumptions">
      {CHOICES.map((id) => (
        <SelectField
          key={id}
          label={id.toUpperCase()}
          path={['assume', id]}
          value={assume[id]}
          options={optionsOf(id)}
          onChange={(value) => change({ [id]: value })}
        />
      ))}
      <div class="field">
        <label for="field-a3">A3: what else is in the machine's memory map</label>
        <textarea
          id="field-a3"
          rows={3}
          spellcheck={false}
          placeholder='[{ "start": "0x...", "end": "0x...", "busy": true, "name": "..." }]'
          value={assume.a3}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : 'field-a3-problem'}
          onInput={({ currentTarget }) => change({ a3: currentTarget.value })}
        />
        <ProblemText id="field-a3-problem" message={problem} />
      </div>
    </Section>
  );
}

function optionsOf(id: string) {
  const known = SWITCHES.filter((one) => one.id.toLowerCase() === id);
  return known.map(({ value, words }) => ({ value, label: `${value}: ${words}` }));
}
