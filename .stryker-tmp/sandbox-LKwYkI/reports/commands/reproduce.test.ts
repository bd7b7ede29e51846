import { Command } from 'commander';
import { afterEach, expect, it, vi } from 'vitest';
import { contentOf } from '../../strategies/own/content.ts';
import { loadStrategies, loadStrategy } from '../../strategies/own/load.ts';
import { addReproduce } from './reproduce.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the command writes to standard output. */
async function printed(...args: readonly string[]): Promise<string> {
  let text = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += String(chunk);
    return true;
  });
  const program = new Command().exitOverride();
  addReproduce(program, { loadStrategy, loadStrategies, contentOf, loader: '', version: '1' });
  await program.parseAsync(['reproduce', ...args], { from: 'user' });
  return text;
}

it('takes a file, the name of a counterexample, and one from the population', async () => {
  const file = 'properties/traces/lab-gen2-linux-azure-kdump.json';
  expect(await printed(file)).toMatch(/c0370048 \(config window f8000000-f8001fff\)/);
  expect(await printed('original.config-window-accepted')).toMatch(/and what\s+original makes/);
  const json = JSON.parse(await printed('population-1-41', '--strategy', 'merged', '--json'));
  expect(json).toMatchObject({ scenario: 'population-1-41', strategy: 'merged' });
});

it('is an error where there is no such strategy', async () => {
  await expect(printed('population-1-41', '--strategy', 'orginal')).rejects.toThrow(/"orginal"/);
});
