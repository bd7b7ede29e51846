import { expect, it } from 'vitest';
import { large } from './corpus.ts';
import { holdReaders, STARTS_PROGRAMS } from './held.ts';
import { readers } from './readers/index.ts';
import { meet } from './trial.ts';

holdReaders(readers.filter(({ cost }) => cost < STARTS_PROGRAMS));

it('refuses what is large where scenarios are read', async () => {
  const reader = readers.find(({ name }) => name === 'scenario-bytes');
  for (const { name, bytes } of large()) {
    expect(reader && (await meet(reader, bytes)), name).toBe('refused');
  }
});
