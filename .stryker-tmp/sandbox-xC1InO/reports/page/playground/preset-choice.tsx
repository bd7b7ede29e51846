import type { Scenario } from '../../../engine/index.ts';
import { PRESETS, presetOf } from './presets.ts';

interface PresetChoiceProps {
  readonly scenario: Scenario;
  readonly open: (scenario: Scenario) => void;
}

/** Scenarios to begin with; it names the one that is shown as long as nothing of it is changed. */
export function PresetChoice({ scenario, open }: PresetChoiceProps) {
  const choose = (label: string) => {
    const all = PRESETS.flatMap(({ presets }) => presets);
    const chosen = all.find((preset) => preset.label === label);
    if (chosen !== undefined) open(chosen.scenario);
  };
  return (
    <div class="field">
      <label for="preset">Begin with</label>
      <select
        id="preset"
        value={presetOf(scenario)?.label ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="" disabled>
          (a scenario of your own)
        </option>
        {PRESETS.map(({ title, presets }) => (
          <optgroup key={title} label={title}>
            {presets.map(({ label }) => (
              <option key={label}>{label}</option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
