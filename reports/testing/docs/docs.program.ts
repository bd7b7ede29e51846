import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { needCompiled, PROJECT } from '../hvmmio.ts';
import { blocksOf } from './blocks.ts';
import { commandsIn, NARROWED, plain } from './commands.ts';
import { elide, tidy } from './elide.ts';
import { PAGES } from './pages.ts';
import { openShell, type Shell } from './shell.ts';

/*
 * What the documentation shows is true. Every command of a `console` block is run, and its output compared with
 * what is shown, where a line of ... leaves out any number of lines; every command of a `sh` block is run. It
 * must end with status 0, or what it ends with is shown by `echo $?`. Of npm only `npm run hvmmio` is run: `npm
 * ci`, `npm test` and the other checks are what `.ci/run` does. Commands of a `sh vm` block are for a shell in a
 * VM, those of a `sh tree` block for one beside a kernel tree. The commands of a page share a folder, so that one can use what another has written.
 */

function read(page: string): string {
  return readFileSync(join(PROJECT, page), 'utf8');
}

async function follow({ run }: Shell, page: string): Promise<void> {
  const commands = blocksOf(read(page)).flatMap(commandsIn);
  for (const [index, { command, line, output }] of commands.entries()) {
    const where = `${page}:${line}: ${command}`;
    const narrowed = output.length === 0 ? NARROWED[plain(command)] : undefined;
    const ran = await run(narrowed ?? command);
    const isShown = commands[index + 1]?.command === 'echo $?';
    if (!isShown) expect(ran, where).toMatchObject({ status: 0 });
    const shown = tidy(output);
    if (shown.join('') !== '') expect(elide(tidy(ran.output), shown), where).toEqual(shown);
  }
}

describe.concurrent('documentation', () => {
  beforeAll(needCompiled);

  it.each(PAGES)('%s shows what its commands do', async (page) => {
    const shell = openShell(!page.startsWith('docs/tutorial-'));
    try {
      await follow(shell, page);
    } finally {
      shell.leave();
    }
  });

  it('the README names every command', async () => {
    const shell = openShell(false);
    try {
      const { output } = await shell.run('hvmmio --help');
      const list = output.slice(output.indexOf('Commands:') + 1, output.indexOf('Examples:'));
      const names = list.flatMap((line) => /^ {2}([a-z-]+) /.exec(line)?.[1] ?? []);
      expect(names).toContain('compare');
      const named = read('README.md').match(/(?<=^\| `)[a-z-]+/gm);
      expect(named).toEqual(expect.arrayContaining(names.filter((name) => name !== 'help')));
    } finally {
      shell.leave();
    }
  });
});
