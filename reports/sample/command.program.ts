import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { drawNumbered } from '../../properties/population/population.ts';
import { hvmmio } from '../testing/hvmmio.ts';
import { sample } from './command.ts';

/** The names of the scenarios in JSON Lines. */
function namesIn(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).name);
}

describe.concurrent('hvmmio sample', () => {
  it('writes the VMs of a seed, one a line, under the names that run and compare know', async () => {
    const { status, out, err } = await hvmmio(['sample', '--scenarios', '3', '--seed', 'a']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(namesIn(out)).toEqual(['population-a-0', 'population-a-1', 'population-a-2']);
  });

  it('writes what run reads, with the outcomes that the names give', async () => {
    const { out } = await hvmmio(['sample', '--scenarios', '20', '--seed', 'b']);
    const names = Array.from({ length: 20 }, (_, index) => `population-b-${index}`);
    const [read, drawn] = await Promise.all([
      hvmmio(['run', '-', '--json', '--strategy', 'merged'], { input: out }),
      hvmmio(['run', ...names, '--json', '--strategy', 'merged']),
    ]);
    expect(read.out.split('\n')).toHaveLength(21);
    expect(read).toEqual(drawn);
  });

  it('writes the 2000 VMs of a comparison where nothing else is asked for', async () => {
    const { out } = await hvmmio(['sample']);
    const names = namesIn(out);
    expect(names).toHaveLength(2000);
    expect(names.at(-1)).toBe('population-1-1999');
  });

  it('draws no further than it is read', async () => {
    // All of them would be some 10 GB, and take minutes.
    const { status, err } = await hvmmio(['sample', '--scenarios', '9999999'], { leave: true });
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  it.each([
    [['--scenarios', '0'], /'--scenarios <n>' argument '0' is invalid\. expected a whole number/],
    [['--seed', 'a b'], /'--seed <text>' argument 'a b' is invalid\. expected up to 40 letters/],
    [['more'], /too many arguments/],
  ])('refuses %j in one line', async (args, message) => {
    const { status, out, err } = await hvmmio(['sample', ...args]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

it('a sample goes to any stream, each VM as it is drawn', async () => {
  let text = '';
  const out = new Writable({
    write(chunk, _encoding, done) {
      text += chunk;
      done();
    },
  });
  await sample({ scenarios: 5, seed: 'c' }, out);
  expect(namesIn(text)).toEqual(
    Array.from({ length: 5 }, (_, index) => drawNumbered('c', index).scenario.name),
  );
});
