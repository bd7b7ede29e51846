import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hvmmio, needCompiled } from '../testing/hvmmio.ts';

/** Moves the cursor, clears a terminal, turns text around, and means much to a shell. */
const ODD = "\u202ea b$(id)'\u001b[2J\n";
const STRATEGY = `import { defineStrategy } from 'hvmmio';
export default defineStrategy({ id: 'odd', summary: 'a', source: 'b', reserve: () => null });`;

let folder = '';
beforeAll(() => {
  needCompiled();
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-odd-'));
  mkdirSync(join(folder, ODD));
  writeFileSync(join(folder, ODD, 'odd.ts'), STRATEGY);
  writeFileSync(join(folder, ODD, 'bad.json'), '{"format":"hvmmio-scenario/1","name":"\u202e"}');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.concurrent('a file of an odd name', () => {
  it.each<[string, readonly string[]]>([
    ['strategy', ['compare', '--scenarios', '20', '--strategy', `./${ODD}/odd.ts`]],
    [
      'strategy in a mail',
      ['compare', '--scenarios', '20', '--format', 'mail', '--strategy', `./${ODD}/odd.ts`],
    ],
    ['scenario', ['run', `./${ODD}/bad.json`]],
    ['log', ['diagnose', `./${ODD}/none`]],
    ['report', ['report', '--from', 'none', '--out', `./${ODD}/odd.ts`]],
    ['strategy that is missing', ['run', 'population-1-39', '--strategy', `./${ODD}/none.ts`]],
  ])('changes nothing of a terminal: %s', async (_what, args) => {
    const { out, err } = await hvmmio(args, { cwd: folder });
    // As it is escaped for people, or in octal for a shell.
    expect(out + err).toMatch(/\\u\{202e\}|\\342\\200\\256/);
    expect(`${out}${err}`.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(err.split('\n').length).toBeLessThanOrEqual(2);
  });
});
