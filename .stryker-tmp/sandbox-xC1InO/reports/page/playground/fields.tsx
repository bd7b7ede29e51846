import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Problem } from '../../../engine/index.ts';
import type { Named } from '../../../properties/settings/axis.ts';
import { ProblemText, useField } from './complaint.tsx';

interface FieldProps<Value> {
  readonly label: string;
  /** Where the value stands in a scenario file. */
  readonly path: Problem['path'];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

export function TextField(
  props: FieldProps<string> & { readonly hint?: string; readonly narrow?: boolean },
) {
  const { label, path, value, onChange, hint, narrow } = props;
  const { attributes, message, messageId, meant } = useField(path);
  const input = useRef<HTMLInputElement>(null);
  const fix = (text: string) => {
    onChange(text);
    input.current?.focus();
  };
  return (
    <>
      <div class={narrow ? 'field narrow' : 'field'}>
        <label for={attributes.id}>{label}</label>
        <input
          ref={input}
          type="text"
          autocomplete="off"
          spellcheck={false}
          placeholder={hint}
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
          {...attributes}
        />
      </div>
      <ProblemText id={messageId} {...{ message, meant, fix }} />
    </>
  );
}

export function SelectField<Value extends string | number>(
  props: FieldProps<Value> & { readonly options: readonly Pick<Named<Value>, 'label' | 'value'>[] },
) {
  const { label, path, value, onChange, options } = props;
  const { attributes, message, messageId } = useField(path);
  const choose = (text: string) => {
    const chosen = options.find((option) => String(option.value) === text);
    if (chosen !== undefined) onChange(chosen.value);
  };
  return (
    <>
      <div class="field">
        <label for={attributes.id}>{label}</label>
        <select
          value={value}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          {...attributes}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      <ProblemText id={messageId} message={message} />
    </>
  );
}

export function CheckField({ label, path, value, onChange }: FieldProps<boolean>) {
  const { attributes, message, messageId } = useField(path);
  return (
    <>
      <div class="check">
        <input
          type="checkbox"
          checked={value}
          onChange={({ currentTarget }) => onChange(currentTarget.checked)}
          {...attributes}
        />
        <label for={attributes.id}>{label}</label>
      </div>
      <ProblemText id={messageId} message={message} />
    </>
  );
}

interface GroupProps {
  readonly legend: string;
  readonly path: Problem['path'];
  readonly children: ComponentChildren;
}

/** Fields that belong together; what is wrong with them together stands below them. */
export function Group({ legend, path, children }: GroupProps) {
  const { attributes, message, messageId } = useField(path);
  return (
    <fieldset aria-describedby={attributes['aria-describedby']}>
      <legend>{legend}</legend>
      <div class="fields">{children}</div>
      <ProblemText id={messageId} message={message} />
    </fieldset>
  );
}
