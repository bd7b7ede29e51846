import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { original } from '../../strategies/original.ts';
import { StrategyError } from '../../strategies/own/strategy-error.ts';
import { EXAMPLE } from '../testing/example.ts';
import { Printed } from '../testing/hostile/scratch.ts';
import { check } from './check.ts';

const folder = mkdtempSync(join(tmpdir(), 'hvmmio-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ASKED = { property: 'config-window-accepted', scenarios: 1, seed: '1' };

async function said(tree: string, load: () => Promise<typeof original>, files: string[] = []) {
  const printed = new Printed();
  const status = await check({ tree, load, files, ...ASKED }, printed);
  return { status, text: printed.text };
}

it('says one sentence that moves nothing, whatever the tree is called', async () => {
  const { text } = await said('t\u001b[2J\u202e', async () => original);
  expect(text).toMatch(/^t\\u001b\[2J\\u\{202e\}: config-window-accepted [^\n]+\.\n$/);
  const failed = await said('t', async () => {
    throw new StrategyError('a\u001b[2J\nb');
  });
  expect(failed).toEqual({ status: 125, text: 't: cannot be built: a\\u001b[2J b\n' });
});

it('says nothing where a scenario after others is none', async () => {
  const file = join(folder, 'two.jsonl');
  writeFileSync(file, `${JSON.stringify(EXAMPLE)}\n{}\n`);
  const printed = new Printed();
  const asked = check({ tree: 't', load: async () => original, files: [file], ...ASKED }, printed);
  await expect(asked).rejects.toThrow(/two\.jsonl:2:1: format: found nothing/);
  expect(printed.text).toBe('');
});
