/*
 * Writes into each page what its commands print today: `npm run renew:docs`, or some pages by name. A command
 * without output is only run, for what the next ones need of it. What changed is to be read before it is kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../hvmmio.ts';
import { type Block, blocksOf, listedIn, type Shown, shownIn } from './blocks.ts';
import { elide, tidy } from './elide.ts';
import { PAGES } from './pages.ts';
import { renewed } from './renewed.ts';
import { openShell, type Shell } from './shell.ts';

interface Change {
  /** The index of the first line that is shown of the output. */
  readonly from: number;
  readonly shown: Shown;
  readonly to: readonly string[];
}

async function renew(page: string): Promise<void> {
  const path = join(PROJECT, page);
  const text = readFileSync(path, 'utf8');
  const shell = openShell(!page.startsWith('docs/tutorial-'));
  try {
    const changes: Change[] = [];
    for (const block of blocksOf(text)) changes.push(...(await changesOf(block, shell)));
    if (changes.length > 0) writeFileSync(path, changed(text, changes));
    console.log(`${page}: ${changes.length} changed`);
  } finally {
    shell.leave();
  }
}

async function changesOf(block: Block, shell: Shell): Promise<readonly Change[]> {
  const changes: Change[] = [];
  const commands = block.info === 'console' ? shownIn(block) : [];
  for (const { command } of block.info === 'sh' ? listedIn(block) : []) await shell.run(command);
  for (const shown of commands) {
    const { output } = await shell.run(shown.command);
    const isRight = elide(tidy(output), tidy(shown.output)).join() === tidy(shown.output).join();
    if (shown.output.length === 0 || isRight) continue;
    const from = shown.line - 1 + shown.command.split('\n').length;
    changes.push({ from, shown, to: renewed(output, shown.output) });
  }
  return changes;
}

/** The text with each change made, from the last to the first, so that lines before it keep their index. */
function changed(text: string, changes: readonly Change[]): string {
  const lines = text.split('\n');
  for (const { from, shown, to } of [...changes].reverse()) {
    lines.splice(from, shown.output.length, ...to);
  }
  return lines.join('\n');
}

const named = process.argv.slice(2);
for (const page of named.length > 0 ? named : PAGES) await renew(page);
