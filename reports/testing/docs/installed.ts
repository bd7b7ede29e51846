/*
 * The hvmmio commands of a page, a line each, as those type them who have installed the package: of its `sh` blocks,
 * of what an output that it shows says to look next at, and of its sentences; of each row of its table of commands,
 * the help. What is npm's own and needs a clone is left out. `jiti reports/testing/docs/installed.ts README.md`
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../hvmmio.ts';
import { type Block, blocksOf, listedIn } from './blocks.ts';

function commandsOf(page: string): readonly string[] {
  const text = readFileSync(join(PROJECT, page), 'utf8');
  const said = [...text.matchAll(/`([^`\n]*\bhvmmio [a-z][^`\n]*)`/g)].map(([, one = '']) => one);
  const rows = [...text.matchAll(/^\| `([a-z][a-z -]*)` \|/gm)].map(([, one = '']) => one);
  const helps = rows
    .filter((row) => !row.startsWith('npm '))
    .map((row) => `npx hvmmio ${row} --help`);
  return [...blocksOf(text).flatMap(inBlock), ...said.map(installed), ...helps];
}

function inBlock(block: Block): readonly string[] {
  if (block.info === 'sh') {
    const commands = listedIn(block).map(({ command }) => installed(command));
    return commands.filter((command) => command.startsWith('npx hvmmio '));
  }
  const next = block.info === 'text' ? block.text.map((line) => line.trim()) : [];
  return next.filter((line) => line.startsWith('hvmmio ')).map(installed);
}

function installed(command: string): string {
  return command
    .replace(/\s+#.*$/, '')
    .replace('npm run --silent hvmmio -- ', 'hvmmio ')
    .replace(/\bhvmmio /, 'npx hvmmio ');
}

const [page = 'README.md'] = process.argv.slice(2);
console.log([...new Set(commandsOf(page))].join('\n'));
