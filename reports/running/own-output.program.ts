import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hvmmio, needCompiled } from '../testing/hvmmio.ts';

const TALKS = `import { defineStrategy } from 'hvmmio';
console.log('loading', { a: 1 });
let asked = false;
export default defineStrategy({ id: 'talks', summary: 'a', source: 'b',
  reserve() {
    if (!asked) console.error('two\\nlines, and \\u202e\\u001b[2J of odd characters');
    if (!asked) process.stdout.write('without an end\\n');
    asked = true;
    return null;
  } });`;
const SAID = [
  './talks.ts: loading { a: 1 }',
  'strategy "talks": two',
  'strategy "talks": lines, and \\u{202e}\\u{1b}[2J of odd characters',
  'strategy "talks": without an end',
  '',
];

let folder = '';
beforeAll(() => {
  needCompiled();
  folder = mkdtempSync(join(tmpdir(), 'hvmmio-output-'));
  writeFileSync(join(folder, 'talks.ts'), TALKS);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ONE_HOST = ['kind=gen2', 'low-mmio=128MiB', 'framebuffer=8MiB', 'high-mmio=default']
  .concat(['kernel=sysfb+efi', 'path=none', 'devices=vf'])
  .flatMap((axis) => ['--axis', axis]);

it.concurrent.each([
  ['run', ['population-1-39', '--json']],
  ['census', ['--json', '--workers', '1', ...ONE_HOST]],
])(
  '%s keeps what a strategy says out of its output, and says who says it',
  async (command, args) => {
    const { status, out, err } = await hvmmio([command, ...args, '--strategy', './talks.ts'], {
      cwd: folder,
    });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ format: expect.stringMatching(/^hvmmio-/) });
    // A census loads it once to know its id, and once in each worker.
    expect([...new Set(err.split('\n'))].toSorted()).toEqual(SAID.toSorted());
  },
);
