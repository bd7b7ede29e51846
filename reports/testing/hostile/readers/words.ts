import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { fullLattice } from '../../../../properties/lattice/lattice.ts';
import { narrow } from '../../../../properties/lattice/narrow.ts';
import { InputError } from '../../../../properties/scenarios/input-error.ts';
import { strategies } from '../../../../strategies/index.ts';
import { contentOf } from '../../../../strategies/own/content.ts';
import { isPath, KERNEL, loadStrategies, loadStrategy } from '../../../../strategies/own/load.ts';
import { readAssumed } from '../../../assume/read.ts';
import { chosenClaims } from '../../../claims/judged.ts';
import { addCensus } from '../../../commands/census.ts';
import { addCompare } from '../../../commands/compare.ts';
import { addFind } from '../../../commands/find.ts';
import { addRun } from '../../../commands/run.ts';
import { addSample } from '../../../commands/sample.ts';
import { bashScript } from '../../../completion/bash.ts';
import { completedOf } from '../../../completion/model.ts';
import { findSource } from '../../../explain/find-source.ts';
import { propertyInFull, strategyInFull } from '../../../listings/one.ts';
import { memberNamed } from '../../../tune/patch/named-member.ts';
import { bytesOf, type Reader, wordsOf } from '../reader.ts';
import { scratch } from '../scratch.ts';

const TOOLS = { loadStrategy, loadStrategies, contentOf, loader: '', version: '1.2.3' };

/** The commands with most options, which do nothing but read them. */
function program(): Command {
  const all = new Command('hvmmio')
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {}, outputError: () => {} });
  for (const add of [addCompare, addCensus, addFind, addRun, addSample]) add(all, TOOLS);
  for (const command of all.commands) command.action(() => {});
  return all;
}

async function parsed(words: readonly string[]): Promise<string> {
  try {
    await program().parseAsync(words, { from: 'user' });
    return '';
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return '';
    throw new InputError(error.message.replace(/^error: /, '').trim());
  }
}

let script = '';

/** What bash offers for the last of the words. */
function offered(words: readonly string[]): string {
  script ||= bashScript(
    completedOf(
      program(),
      strategies.map(({ id }) => id),
    ),
  );
  const ask = `COMP_WORDS=(hvmmio "$@"); COMP_CWORD=$#; _hvmmio; printf "%s\\n" "\${COMPREPLY[@]}"`;
  const canary = join(scratch(), 'canary');
  const { status, stdout, stderr, error } = spawnSync(
    'bash',
    ['-c', `set -u\n${script}\n${ask}`, 'bash', ...words],
    { encoding: 'utf8', cwd: scratch() },
  );
  // No shell has a line that is too long for the system.
  if (error !== undefined && 'code' in error && error.code === 'E2BIG') return '';
  if (status !== 0 || stderr !== '') throw new Error(`bash says ${stderr}`);
  if (existsSync(canary)) throw new Error('a word was run');
  return stdout;
}

/** No path of a file: what those hold is put to other readers. */
function isId(word: string): boolean {
  return word !== '-' && !isPath(word) && !word.startsWith(KERNEL) && !existsSync(word);
}

function each(read: (word: string) => unknown): (bytes: Uint8Array) => Promise<string> {
  return async (bytes) => {
    for (const word of wordsOf(bytes).filter(isId)) await read(word);
    return '';
  };
}

const listed = (...words: readonly string[]) => [bytesOf(words.join('\0'))];

export const wordReaders: readonly Reader[] = [
  {
    name: 'options',
    reads: 'options and arguments of the command line',
    sources: ['cli.ts'],
    examples: () => [
      bytesOf('compare\0--scenarios\x00100\0--seed\0a-1\0--strategy\0merged\0--format\0csv'),
      bytesOf('census\0--workers\x002\0--shard\x000/4\0--out\0x\0--axis\0kind=gen2'),
      bytesOf('find\0merged\0root-device-works\0--json'),
      bytesOf('run\0a.json\0--assume\0a1=uefi\0--relations'),
      bytesOf('sample\0--scenarios\x0020'),
    ],
    read: (bytes) => parsed(wordsOf(bytes)),
    names: /^/,
    cost: 500,
  },
  {
    name: 'axis',
    reads: 'words of `--axis`',
    sources: ['reports/commands/census.ts'],
    examples: () => listed('kind=gen2,gen1', 'low-mmio=128MiB..256MiB', 'framebuffer=8MiB'),
    read: (bytes) => {
      wordsOf(bytes).reduce(narrow, fullLattice);
      return '';
    },
    names: /^--axis/,
    cost: 100,
  },
  {
    name: 'assume',
    reads: 'words of `--assume`, but for files',
    sources: ['reports/commands/options.ts'],
    examples: () => listed('a1=uefi', 'A2=kept', 'a3=none', 'a4=released', 'a5=power-on'),
    read: async (bytes) => {
      await readAssumed(wordsOf(bytes).filter((word) => !existsSync(word.replace(/^[^=]*=/, ''))));
      return '';
    },
    names: /^--assume ".*": |: no such file$|: cannot be read/s,
    cost: 400,
  },
  {
    name: 'names',
    reads: 'names of scenarios: the population, the counterexamples',
    sources: ['properties/failures/counterexamples.ts'],
    examples: () => listed('population-1-39', 'original.config-window-accepted'),
    read: each(findSource),
    names: /: no such file|: cannot be read|: found a directory/,
    cost: 1500,
  },
  {
    name: 'ids-strategy',
    reads: 'ids of strategies',
    sources: ['reports/commands/named.ts'],
    examples: () => listed('merged', 'half-capped'),
    read: each(async (word) => strategyInFull(await loadStrategies([word]), word, 80)),
    names: /^unknown strategy /,
    cost: 600,
  },
  {
    name: 'ids',
    reads: 'ids of properties',
    sources: ['reports/commands/listings.ts'],
    examples: () => listed('root-device-works'),
    read: each((word) => propertyInFull(word, 80)),
    names: /unknown property/,
    cost: 100,
  },
  {
    name: 'ids-claim',
    reads: 'ids of claims',
    sources: ['reports/commands/claims.ts'],
    examples: () => listed('C05', 'k1'),
    read: each((word) => chosenClaims([word])),
    names: /^unknown claim /,
    cost: 400,
  },
  {
    name: 'ids-member',
    reads: 'ids of members of the family of `tune`',
    sources: ['reports/commands/tune.ts'],
    examples: () => listed('tuned-4-8-128mib-mainline-all-top'),
    read: each(memberNamed),
    names: /^--member: /,
    cost: 1800,
  },
  {
    name: 'completion',
    reads: 'what is typed where a shell completes it',
    sources: ['reports/commands/completion.ts'],
    examples: () => [
      bytesOf('compare\0--strategy\0half'),
      bytesOf('find\0merged\0root-'),
      bytesOf('comp'),
      bytesOf('compare\0$(touch canary)'),
      bytesOf('find\0`touch canary`\0;touch canary'),
    ],
    read: (bytes) => offered(wordsOf(bytes)),
    names: /^never/,
    cost: 15_000,
  },
];
