import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/** Bytes of source in a part, some 300 mutants. */
const LARGEST = 16_000;
const NO_SOURCE = /\.(test|program|bench|mutate|kernel)\.ts$/;

/** Files of the working tree that match patterns, each once, in the order of the patterns. */
function files(patterns) {
  const found = patterns.flatMap((pattern) => {
    const asked = ['ls-files', '--cached', '--others', '--exclude-standard', '--'];
    const text = execFileSync('git', [...asked, ...braced(pattern)], { encoding: 'utf8' });
    return text
      .split('\n')
      .filter((file) => file !== '' && existsSync(file))
      .sort();
  });
  return [...new Set(found)];
}

/** Pathspecs of git for a pattern, with one alternative in braces at most. */
function braced(pattern) {
  const [, before, words, after] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
  const all =
    words === undefined ? [pattern] : words.split(',').map((word) => before + word + after);
  return all.map((one) => `:(glob)${one}`);
}

/** The files of a room's folders, with the tests that judge them and a hash of both. */
export function folders({ areas }) {
  return areas.map(({ folder, tests, except = [] }) => {
    const sources = files([`${folder}/*.ts`]).filter(
      (file) => !NO_SOURCE.test(file) && !except.includes(basename(file)),
    );
    const judges = files(tests);
    const name = folder.replaceAll('/', '-');
    return { name, folder, sources, tests: judges, hash: hashOf([...sources, ...judges]) };
  });
}

/** The parts that a room is mutated in: a few files of one folder each. */
export function parts(room) {
  return folders(room).flatMap((folder) =>
    grouped(folder.sources).map((sources) => ({ ...folder, name: nameOf(sources), sources })),
  );
}

function grouped(sources) {
  const groups = [];
  let bytes = LARGEST;
  for (const file of sources) {
    bytes += readFileSync(file).length;
    if (bytes > LARGEST) {
      groups.push([]);
      bytes = readFileSync(file).length;
    }
    groups.at(-1).push(file);
  }
  return groups;
}

function nameOf([first]) {
  return `${dirname(first).replaceAll('/', '-')}-from-${basename(first, '.ts')}`;
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

export function isCommit(name) {
  const asked = ['rev-parse', '--quiet', '--verify', '--end-of-options', `${name}^{commit}`];
  return spawnSync('git', asked).status === 0;
}

/** Lines of each file that differ from a commit, as Stryker takes them: `file:3-7`. Lines taken away have none. */
export function changedSince(commit, sources) {
  const form = ['--unified=0', '--no-color', '--no-ext-diff', '--no-renames', '--relative'];
  const asked = ['diff', ...form, commit, '--', ...sources];
  const ranges = [];
  let file = '';
  for (const line of execFileSync('git', asked, { encoding: 'utf8' }).split('\n')) {
    if (line.startsWith('+++ ')) file = line.slice('+++ b/'.length);
    const [, from, count = '1'] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? [];
    if (from === undefined || count === '0') continue;
    ranges.push(`${file}:${from}-${Number(from) + Number(count) - 1}`);
  }
  return ranges;
}
