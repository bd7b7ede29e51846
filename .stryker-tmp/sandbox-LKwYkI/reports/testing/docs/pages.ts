import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../hvmmio.ts';

/** The pages of the documentation, by their paths in the project. */
export const PAGES: readonly string[] = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(join(PROJECT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`),
];
