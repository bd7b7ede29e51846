import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plant } from './plant.ts';
import { PLANTS } from './plants.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const COPIED = ['engine', 'strategies', 'properties', 'package.json'];
const JITI = join(PROJECT, 'node_modules/jiti/lib/jiti-cli.mjs');

/** A file's text with the mistake in it; an Error where what it replaces is not there exactly once. */
export function withPlant(text: string, { file, rule, right, wrong }: Plant): string {
  const found = text.split(right).length - 1;
  if (found !== 1) {
    throw new Error(`${file}: found ${JSON.stringify(right)} ${found} times, expected 1 (${rule})`);
  }
  return text.replace(right, () => wrong);
}

/** Plants each mistake in a copy of the sources, one at a time, and prints in which case it was found. */
export function tablePlanted(seed: string, count: number): void {
  const found = withCopy((copy) => {
    const unplanted = firstFound(copy, seed, Math.min(count, 1000));
    if (unplanted !== null) throw new Error(`they disagree on case ${unplanted} as it is`);
    return PLANTS.map((plant, at) => {
      console.error(`${at} of ${PLANTS.length} planted`);
      return { plant, first: firstWith(copy, plant, seed, count) };
    });
  });
  const missed = found.filter(({ first }) => first === null);
  console.log(`${PLANTS.length - missed.length} of ${PLANTS.length} planted mistakes found.`);
  for (const { plant, first } of found) {
    const when = first === null ? `not in ${count}` : `case ${first}`;
    console.log(`${plant.section}  ${when.padStart(14)}  ${plant.rule}`);
  }
  if (missed.length > 0) process.exitCode = 1;
}

function withCopy<Made>(use: (copy: string) => Made): Made {
  const copy = mkdtempSync(join(tmpdir(), 'hvmmio-planted-'));
  try {
    for (const name of COPIED) cpSync(join(PROJECT, name), join(copy, name), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
    return use(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** In which case a mistake is found, or null; the copy is as it was afterwards. */
function firstWith(copy: string, plant: Plant, seed: string, count: number): number | null {
  const path = join(copy, plant.file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, withPlant(text, plant));
  const first = firstFound(copy, seed, count);
  writeFileSync(path, text);
  return first;
}

function firstFound(copy: string, seed: string, count: number): number | null {
  const script = join(copy, 'engine/testing/agreement/first.ts');
  const printed = execFileSync(process.execPath, [JITI, script, seed, String(count)], {
    encoding: 'utf8',
  });
  return JSON.parse(printed);
}
