import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import seedrandom from 'seedrandom';
import { afterAll, describe, expect, it } from 'vitest';
import { collate } from './collate.ts';
import { type DoBlocks, fill } from './fill.ts';
import { HEADER, inOrder, inPairs, resultOf } from './testing/small.ts';

const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

async function written(name: string, doBlocks: DoBlocks, header = HEADER) {
  await fill({ path: at(name), resume: false }, header, doBlocks);
  return readFileSync(at(name));
}

describe('the file of a shard', () => {
  it('is the same to the byte in whatever order blocks are done', async () => {
    const bytes = await written('order', inOrder);
    expect(await written('pairs', inPairs)).toEqual(bytes);
    // A header, and 60 units in blocks of 4.
    expect(bytes.toString().trimEnd().split('\n')).toHaveLength(1 + 60 / 4);
  });

  it('is gone on with from 50 random lengths, to the same bytes', async () => {
    const bytes = await written('whole', inOrder);
    const random = seedrandom('fifty');
    for (let time = 0; time < 50; time++) {
      const length = Math.floor(random() * (bytes.length + 1));
      writeFileSync(at('cut'), bytes.subarray(0, length));
      const lines = bytes.subarray(0, length).toString().split('\n').length - 1;
      const redone: number[] = [];
      const complete = await fill({ path: at('cut'), resume: true }, HEADER, (left, stop, take) => {
        redone.push(...left.map(({ block }) => block));
        return (time % 2 === 0 ? inOrder : inPairs)(left, stop, take);
      });
      expect(complete).toBe(true);
      expect(readFileSync(at('cut')), `cut at ${length}`).toEqual(bytes);
      // Of the lines that were whole, the first is the header.
      expect(redone).toHaveLength(60 / 4 - Math.max(0, lines - 1));
    }
  });

  it('holds what was done before a fault, and goes on after it', async () => {
    const faulty: DoBlocks = async (left, _stop, take) => {
      for (const block of left) {
        if (block.block === 7) throw new Error('no more');
        take(resultOf(block.block), block);
      }
    };
    await expect(written('faulty', faulty)).rejects.toThrow('no more');
    expect(readFileSync(at('faulty'), 'utf8').trimEnd().split('\n')).toHaveLength(1 + 7);
    await fill({ path: at('faulty'), resume: true }, HEADER, inPairs);
    expect(readFileSync(at('faulty'))).toEqual(await written('again', inOrder));
  });

  it('is the same where two runs write it at a time, whether one ends first or is ended', async () => {
    const bytes = await written('alone', inOrder);
    /** Does three of those that are left, as a run that is ended. */
    const three: DoBlocks = async (left, stop, take) => inOrder(left.slice(0, 3), stop, take);
    for (const [name, other] of [
      ['ends first', inOrder],
      ['is ended', three],
    ] as const) {
      const path = at(name);
      const interrupted: DoBlocks = async (left, _stop, take) => {
        let length = 0;
        for (const [index, block] of left.entries()) {
          // Half of its blocks are written when the other begins, and as many are left to it.
          if (index === 7) await fill({ path, resume: true }, HEADER, other);
          const before = readFileSync(path).length;
          take(resultOf(block.block), block);
          length = readFileSync(path).length;
          expect(length, 'what the other wrote is kept').toBeGreaterThanOrEqual(before);
        }
        expect(length).toBe(bytes.length);
      };
      expect(await fill({ path, resume: false }, HEADER, interrupted)).toBe(true);
      expect(readFileSync(path)).toEqual(bytes);
    }
  });

  it('is read as it was written', async () => {
    await written('read', inPairs);
    const { blocks } = collate([at('read')], '1.2.3');
    const read = [...blocks];
    expect(read.map(([, data]) => data)).toEqual([...Array(15).keys()].map(resultOf));
    expect(read.at(-1)?.[0]).toEqual({ block: 14, from: 56, to: 60 });
  });
});

describe('--resume', () => {
  const resume = (path: string, header = HEADER) => fill({ path, resume: true }, header, inOrder);

  it('begins a file where there is none', async () => {
    await resume(at('none'));
    expect(readFileSync(at('none'))).toEqual(await written('some', inOrder));
  });

  it.each([
    ['seed "1", expected "2"', { ...HEADER, domain: { seed: '2' } }],
    ['version 1.2.3, expected 1.3.0', { ...HEADER, version: '1.3.0' }],
    ['shard 0/1, expected 0/2', { ...HEADER, shard: { index: 0, of: 2 } }],
  ])('is refused of a file with another %s', async (words, header) => {
    const path = at(`other-${words.slice(0, 4)}`);
    await fill({ path, resume: false }, HEADER, inOrder);
    const before = readFileSync(path);
    await expect(resume(path, header)).rejects.toThrow(`${words}, as asked`);
    expect(readFileSync(path)).toEqual(before);
  });

  it('leaves a file alone that is something else', async () => {
    for (const [name, text] of [
      ['notes', 'to do'],
      ['lines', 'to do\nand more\n'],
    ] as const) {
      writeFileSync(at(name), text);
      await expect(resume(at(name))).rejects.toThrow(`${at(name)}: found something else, expected`);
      expect(readFileSync(at(name), 'utf8')).toBe(text);
    }
  });

  it('a file that is there is left alone without it', async () => {
    writeFileSync(at('there'), 'x');
    await expect(written('there', inOrder)).rejects.toThrow('expected a new name, or --resume');
    expect(readFileSync(at('there'), 'utf8')).toBe('x');
  });

  it('refuses a block that is not as it was written', async () => {
    const bytes = await written('spoilt', inOrder);
    writeFileSync(at('spoilt'), bytes.toString().replace('"square":16', '"square":17'));
    await expect(resume(at('spoilt'))).rejects.toThrow(`${at('spoilt')}: line 6: corrupt`);
  });
});
