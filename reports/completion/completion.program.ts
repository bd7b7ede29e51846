import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { hvmmio } from '../testing/hvmmio.ts';

let script = '';
beforeAll(async () => {
  script = (await hvmmio(['completion', 'bash'])).out;
});

function bash(text: string, ...args: readonly string[]) {
  return spawnSync('bash', [...args], { input: text, encoding: 'utf8' });
}

/** What bash offers for the last of these words. */
function offered(...words: readonly string[]): string[] {
  const given = words.map((word) => `'${word}'`).join(' ');
  const ask = `COMP_WORDS=(hvmmio ${given}); COMP_CWORD=${words.length}; _hvmmio; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = bash(`set -u\n${script}\n${ask}\n`);
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('completion bash', () => {
  it('is a script that bash takes, and may take twice', () => {
    expect(bash(script, '-n')).toMatchObject({ status: 0, stderr: '' });
    expect(bash(script + script)).toMatchObject({ status: 0, stderr: '', stdout: '' });
  });

  it.each([
    [['comp'], ['compare', 'completion']],
    [['compare', '--strategy', 'half'], ['half-capped']],
    [['compare', '--baseline', '=', 'half'], ['half-capped']],
    [['compare', '--class', 'azure-gen2'], ['azure-gen2']],
    [['compare', '--property', 'root-'], ['root-device-works']],
    [
      ['compare', '--format', 'm'],
      ['markdown', 'mail'],
    ],
    [['compare', '--scen'], ['--scenarios']],
    [
      ['find', 'merg'],
      ['merged-v1', 'merged'],
    ],
    [['find', 'merged', 'root-'], ['root-device-works']],
    [['find', '--but-not', 'mainline', 'half'], ['half-capped']],
    [['find', '--seed', '=', '2', 'merged', 'root-'], ['root-device-works']],
    [['claims', 'C02', 'C05'], ['C05']],
    [['completion', 'f'], ['fish']],
  ])('offers after %j: %j', (words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });

  it.each([
    [['run', 'scen']],
    [['compare', '--strategy', './mine']],
    [['compare', '--seed', 'm']],
    [['find', 'merged', 'root-device-works', 'm']],
  ])('leaves names of files to bash after %j', (words) => {
    expect(offered(...words)).toEqual([]);
    expect(script).toContain('complete -o default -F _hvmmio hvmmio');
  });
});

it.each(['zsh', 'fish'])('%s has every command and the ids', async (shell) => {
  const { status, out, err } = await hvmmio(['completion', shell]);
  expect([status, err]).toEqual([0, '']);
  for (const word of ['compare', 'tune', 'half-capped', 'root-device-works', 'azure-gen2', 'C05']) {
    expect(out).toMatch(new RegExp(`\\b${word}\\b`));
  }
});

it('takes no other shell', async () => {
  const { status, err } = await hvmmio(['completion', 'csh']);
  expect(status).toBe(2);
  expect(err).toContain('bash, zsh, fish');
});
