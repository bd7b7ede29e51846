import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hvmmio, needCompiled } from '../testing/hvmmio.ts';

let folder: string;
beforeAll(() => {
  needCompiled();
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-asked-'));
  writeFileSync(join(folder, 'empty.mbox'), '');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('review', () => {
  it.each([
    [[], /^hvmmio: review: found no tree, expected --tree with --mbox, --base or --against, or /],
    [['--tree', 'FOLDER'], /^hvmmio: review: found nothing to hold it to, expected --tree with /],
    [
      ['--tree', 'FOLDER', '--mbox', 'FOLDER/empty.mbox'],
      /: found an empty file, expected a patch /,
    ],
    [['--tree', 'FOLDER/none', '--base', 'v6.12'], /^hvmmio: --tree \S+: found no such folder, /],
    [
      ['--tree', 'FOLDER', '--base', 'v6.12'],
      /^hvmmio: --base v6\.12: git says: fatal: not a git /,
    ],
    [
      ['--head', 'FOLDER', '--against', 'main'],
      /^hvmmio: unknown strategy "main", expected an id /,
    ],
    [['--head', 'FOLDER', '--against', 'mainline'], /expected a tree of kernel sources$/],
    [['--format', 'csv'], /'csv' is invalid\. Allowed choices are text, markdown, mail, json\./],
    [['--format', 'mail', '--json'], /^hvmmio: --format: found "mail" beside --json, /],
  ])('%j is refused in one line, and leaves nothing', async (args, words) => {
    const given = args.map((arg) => arg.replace('FOLDER', folder));
    const env = { TMPDIR: folder, GIT_CEILING_DIRECTORIES: tmpdir() };
    const { out, err, status } = await hvmmio(['review', ...given], { env });
    expect(err).toMatch(/^hvmmio: [^\n]*\n$/);
    expect(err.trimEnd()).toMatch(words);
    expect({ out, status }).toEqual({ out: '', status: 2 });
    expect(readdirSync(folder)).toEqual(['empty.mbox']);
  });
});
