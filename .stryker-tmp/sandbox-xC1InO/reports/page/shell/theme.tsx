import { useState } from 'preact/hooks';

const THEMES = ['system', 'light', 'dark'] as const;

/** Light or dark: as the system has it, or as chosen here. */
export function ThemeChoice() {
  const [theme, setTheme] = useState<string>('system');
  const choose = (chosen: string) => {
    setTheme(chosen);
    document.documentElement.setAttribute('data-theme', chosen);
  };
  return (
    <label class="theme">
      <span>Colours</span>
      <select value={theme} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {THEMES.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}
