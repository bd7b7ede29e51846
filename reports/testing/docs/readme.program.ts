import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { strategies } from '../../../strategies/index.ts';
import { loadStrategy } from '../../../strategies/own/load.ts';
import { compareStrategies } from '../../compare/comparison.ts';
import { writeComparison } from '../../compare/text.ts';

function read(file: string): string {
  return readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
}

/** The blocks of a Markdown file that are marked with a language. */
function blocks(markdown: string, language: string): string[] {
  return markdown
    .split('\n```')
    .filter((block) => block.startsWith(`${language}\n`))
    .map((block) => block.slice(language.length + 1));
}

it('what the README shows is what compare prints', () => {
  const [table = ''] = blocks(read('README.md'), 'text');
  const ids = table.match(/^ *[a-z][\w.-]*(?= +\d)/gm)?.map((id) => id.trim()) ?? [];
  const shown = strategies.filter(({ id }) => ids.includes(id));
  expect(shown.length).toBeGreaterThan(9);
  const printed = writeComparison(compareStrategies(2000, '1', shown, () => {}));
  expect(`${table}\n`).toBe(printed);
});

it('the strategy in the README loads and decides', async () => {
  const [source = ''] = blocks(read('README.md'), 'ts');
  const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
  try {
    writeFileSync(join(folder, 'mine.ts'), source);
    const strategy = await loadStrategy(join(folder, 'mine.ts'));
    const guest = {
      efi: true,
      sysfb: true,
      lfbBase: 0,
      lfbSize: 0,
      videoBar: null,
      ranges: [{ start: 0xf8000000, end: 0xfed3ffff }] as const,
      isolation: 'none' as const,
    };
    expect(strategy.reserve(guest)).toEqual({ start: 0xf8000000, size: 32 * 2 ** 20 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('the scenario in the format description is one', () => {
  const [text = ''] = blocks(read('docs/formats.md'), 'json');
  expect(readScenario(JSON.parse(text)).problem).toBeNull();
});
