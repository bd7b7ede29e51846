import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { needCompiled, PROJECT } from '../hvmmio.ts';
import { blocksOf, listedIn } from './blocks.ts';
import { openShell, type Shell } from './shell.ts';

const blocks = blocksOf(readFileSync(join(PROJECT, 'docs/ci.md'), 'utf8'));

beforeAll(needCompiled);

async function inShell(use: (shell: Shell) => Promise<void>): Promise<void> {
  const shell = openShell(false);
  try {
    await use(shell);
  } finally {
    shell.leave();
  }
}

/** What a commit makes of the reservation, by its message; the first is `v1`. */
const COMMITS = [
  ['as it is made', 's/32 \\* MIB/32 * MIB/'],
  ['30 MiB', 's/32 \\* MIB/30 * MIB/'],
  ['does not load', 's/defineStrategy({/defineStrategy(/'],
  ['24 MiB', 's/defineStrategy($/defineStrategy({/; s/30 \\* MIB/24 * MIB/'],
  ['less than the framebuffer', 's/24 \\* MIB/4 * MIB/'],
  ['still less', 's/4 \\* MIB/2 * MIB/'],
] as const;

it('git bisect finds the commit from which a strategy fails on a VM', () =>
  inShell(async (shell) => {
    const run = async (command: string) => {
      const ran = await shell.run(command);
      expect(ran, command).toMatchObject({ status: 0 });
      return ran.output.join('\n');
    };
    const git = 'git -c user.name=a -c user.email=a@localhost -c commit.gpgsign=false';
    await run('git init --quiet . && hvmmio new-strategy mine');
    for (const [message, change] of COMMITS) {
      await run(`sed -i '${change}' mine.ts && git add mine.ts`);
      await run(`${git} commit --quiet --allow-empty -m '${message}'`);
      if (message === COMMITS[0][0]) await run('git tag v1');
    }
    const [block] = blocks.filter(({ info }) => info === 'sh bisect');
    if (block === undefined) throw new Error('no block');
    const told = [];
    for (const { command } of listedIn(block)) {
      told.push(await run(command.replaceAll('/tmp/check.sh', '../check.sh')));
    }
    // The framebuffer of that VM takes 8 MiB, as its account shows.
    expect(told.at(-1)).toMatch(/^[0-9a-f]{40} is the first bad commit$/m);
    expect(told.at(-1)).toMatch(/^ {4}less than the framebuffer$/m);
    expect(await run('git bisect log')).toMatch(/^# skip: .* does not load$/m);
  }));

it('what the job runs is a comparison that ends as it says', () =>
  inShell(async (shell) => {
    const [job] = blocks.filter(({ info }) => info === 'yaml');
    const commands = job?.text.flatMap((line) => /- run: (npx .*)$/.exec(line)?.[1] ?? []) ?? [];
    expect(commands).toHaveLength(1);
    await shell.run('hvmmio new-strategy mine');
    for (const command of commands) {
      const { status, output } = await shell.run(`${command} --scenarios 100`);
      expect([0, 1]).toContain(status);
      expect(output[0]).toBe('2 strategies on the same 100 VMs (seed 1), against mainline');
    }
  }));
