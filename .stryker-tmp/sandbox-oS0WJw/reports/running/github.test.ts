import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addToJobSummary, annotate } from './github.ts';

const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
afterAll(() => rmSync(folder, { recursive: true }));

let printed = '';
beforeEach(() => {
  printed = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

it('adds to what other steps have written', () => {
  const file = join(folder, 'summary.md');
  writeFileSync(file, '# Before\n');
  addToJobSummary(() => '## One\n', { GITHUB_STEP_SUMMARY: file });
  addToJobSummary(() => '## Two\n', { GITHUB_STEP_SUMMARY: file });
  expect(readFileSync(file, 'utf8')).toBe('# Before\n## One\n\n## Two\n\n');
});

it('writes nothing, and works nothing out, outside of a job', () => {
  const never = () => {
    throw new Error('worked out');
  };
  addToJobSummary(never, {});
  addToJobSummary(never, { GITHUB_STEP_SUMMARY: '' });
  annotate([{ level: 'error', title: 'a', message: 'b' }], {});
  annotate([{ level: 'error', title: 'a', message: 'b' }], { GITHUB_ACTIONS: 'false' });
  expect(printed).toBe('');
});

it('says in one line that the file cannot be written', () => {
  addToJobSummary(() => '## One\n', { GITHUB_STEP_SUMMARY: folder });
  expect(printed).toBe(
    `hvmmio: GITHUB_STEP_SUMMARY: ${folder} cannot be written (EISDIR); the summary is left out\n`,
  );
});

it('an annotation is one line, whatever is in it', () => {
  annotate(
    [
      { level: 'warning', title: 'a: b, 5%\r\n', message: '1: 2, 3 %0A\r\n::error::four' },
      { level: 'error', title: 'c', message: 'd' },
    ],
    { GITHUB_ACTIONS: 'true' },
  );
  // Escaped as GitHub's toolkit does: a colon and a comma in a property alone.
  expect(printed).toBe(
    '::warning title=a%3A b%2C 5%25%0D%0A::1: 2, 3 %250A%0D%0A::error::four\n' +
      '::error title=c::d\n',
  );
});
