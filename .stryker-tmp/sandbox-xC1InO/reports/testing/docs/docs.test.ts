import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { needCompiled, PROJECT } from '../hvmmio.ts';
import { type Block, blocksOf, listedIn, type Shown, shownIn } from './blocks.ts';
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

/** Blocks that other tests check, a sketch, and the checks that `.ci/run` runs. */
const CHECKED_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  'README.md': ['text', 'ts'],
  'docs/ci.md': ['sh bisect', 'yaml'],
  'docs/formats.md': ['json'],
  'docs/kernel.md': ['text tree'],
  'docs/tutorial-author.md': ['text', 'ts'],
  'ARCHITECTURE.md': ['text', 'text rooms'],
  'CONTRIBUTING.md': ['sh checks'],
};

const POINT =
  '--axis kind=gen2 --axis framebuffer=8MiB --axis low-mmio=unasked --axis devices=nvme-root';

/** Commands that take long, where their output is not shown, and what is run of each: the same on less. */
const NARROWED: Readonly<Record<string, string>> = {
  'hvmmio census': `hvmmio census ${POINT}`,
  'hvmmio claims': 'hvmmio claims C05 C20',
  'hvmmio claims --json': 'hvmmio claims C05 C20 --json',
  'hvmmio compare --assumptions --json > comparison.json':
    'hvmmio compare --scenarios 50 --assumptions --json > comparison.json',
  'hvmmio compare --strategy ./mine.ts': 'hvmmio compare --strategy ./mine.ts --scenarios 100',
  'hvmmio compare --strategy merged --strategy ./best.ts':
    'hvmmio compare --strategy merged --strategy ./best.ts --scenarios 100',
  'hvmmio report': `hvmmio report --strategy original --scenarios 100 ${POINT}`,
  'hvmmio report --out review': `hvmmio report --strategy original --scenarios 100 ${POINT} --out review`,
  'hvmmio tune --population azure --write ./best.ts': `hvmmio tune --population lattice ${POINT} --write ./best.ts`,
  'hvmmio tune --population lattice --axis kind=gen2': `hvmmio tune --population lattice ${POINT}`,
};

function read(page: string): string {
  return readFileSync(join(PROJECT, page), 'utf8');
}

/** A command without its comment, however hvmmio is started. */
function plain(command: string): string {
  return command
    .replace(/\s+#.*$/, '')
    .replace(/^npm run --silent hvmmio -- |^npx hvmmio /, 'hvmmio ');
}

function commandsIn(block: Block): readonly Shown[] {
  if (block.info === 'console') return shownIn(block);
  return block.info === 'sh' ? listedIn(block) : [];
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

it.each(PAGES)('every block of %s is one that is checked', (page) => {
  const kinds = ['console', 'sh', 'sh vm', 'sh tree', ...(CHECKED_ELSEWHERE[page] ?? [])];
  const blocks = blocksOf(read(page));
  expect(kinds).toEqual(expect.arrayContaining(blocks.map(({ info }) => info)));
  const inVm = blocks.filter(({ info }) => info === 'sh vm').flatMap(({ text }) => text);
  expect(inVm.join('\n')).not.toContain('hvmmio ');
});

it.each(PAGES)('every link of %s leads to a file', (page) => {
  const targets = [...read(page).matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map(([, to = '']) => to);
  const missing = targets.filter((to) => !existsSync(join(PROJECT, dirname(page), to)));
  expect(missing).toEqual([]);
});

it('the README leads to every page', () => {
  for (const page of PAGES.slice(1)) expect(read('README.md')).toContain(`](${page})`);
});

it('every file and folder that ARCHITECTURE.md and CONTRIBUTING.md name is there', () => {
  const text = read('ARCHITECTURE.md') + read('CONTRIBUTING.md');
  const named =
    text.match(/(?<=`)(engine|strategies|properties|reports|docs)\/[\w./-]+(?=`)/g) ?? [];
  expect(named).toContain('engine/guest/walk.ts');
  const written = named.filter((path) => !path.includes('NAME'));
  expect(written.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
});

it('what is run on less is in a page', () => {
  const commands = PAGES.flatMap((page) => blocksOf(read(page)).flatMap(commandsIn));
  const shown = commands.filter(({ output }) => output.length === 0);
  expect(shown.map(({ command }) => plain(command))).toEqual(
    expect.arrayContaining(Object.keys(NARROWED)),
  );
});
