import { describe, expect, it } from 'vitest';
import { InputError } from './input-error.ts';
import { readJsonTexts } from './json-texts.ts';
import { readLines } from './lines.ts';

const MIB = 1024 * 1024;
const TOO_LONG = 'found more than 8 MiB on one line, expected less';

async function* chunksOf(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield Buffer.from(part);
}

async function linesOf(...parts: (string | Uint8Array)[]) {
  const lines = [];
  for await (const { number, text } of readLines(chunksOf(...parts), 'f')) {
    lines.push(`${number} ${text}`);
  }
  return lines;
}

describe('lines', () => {
  it.each([
    ['end with a newline', ['a\nb\n'], ['1 a', '2 b']],
    ['may lack the last one', ['a\nb'], ['1 a', '2 b']],
    [
      'may be blank, which are counted and passed over',
      ['\n \t\r\na\n\n b', '\n'],
      ['3 a', '5  b'],
    ],
    ['may come in pieces', ['a', 'b\nc', '', 'd', '\n'], ['1 ab', '2 cd']],
    ['keep their carriage returns', ['a\r\n'], ['1 a\r']],
    ['lose the byte order mark at the start of all', ['\ufeffa\n\ufeffb'], ['1 a', '2 \ufeffb']],
    ['may be none', [], []],
  ])('%s', async (_what, parts, lines) => {
    expect(await linesOf(...parts)).toEqual(lines);
  });

  it('may be cut within a character', async () => {
    const bytes = [...Buffer.from('ö\n😀')].map((byte) => Uint8Array.of(byte));
    expect(await linesOf(...bytes)).toEqual(['1 ö', '2 😀']);
  });

  it('must be UTF-8', async () => {
    const lines = linesOf('a\n', Uint8Array.of(0x62, 0xff, 0x0a), 'c');
    await expect(lines).rejects.toThrow(new InputError('f:2: not UTF-8 text'));
  });

  it('may have 8 MiB, and not a byte more', async () => {
    const most = 'x'.repeat(8 * MIB);
    expect(await linesOf(`${most}\n`, most)).toEqual([`1 ${most}`, `2 ${most}`]);
    await expect(linesOf(`a\n${most}x`)).rejects.toThrow(new InputError(`f:2: ${TOO_LONG}`));
    await expect(linesOf('a\n', most, 'x\n')).rejects.toThrow(new InputError(`f:2: ${TOO_LONG}`));
  });

  it('are refused as soon as they are too long', async () => {
    let taken = 0;
    async function* endless() {
      for (;;) {
        taken += 1;
        yield new Uint8Array(MIB).fill(0x20);
      }
    }
    const lines = readLines(endless(), 'f');
    await expect(lines.next()).rejects.toThrow(new InputError(`f:1: ${TOO_LONG}`));
    expect(taken).toBe(9);
  });
});

it('one JSON text may take up to 8 MiB of lines', async () => {
  const line = `${' '.repeat(MIB - 2)}x\n`;
  const most = [`{${line.slice(1)}`, ...Array<string>(6).fill(line), line.slice(1, -1)];
  const texts = readJsonTexts(chunksOf(...most), 'f');
  expect((await texts.next()).value).toMatchObject({ file: 'f', line: 1, oneLine: false });
  await expect(readJsonTexts(chunksOf(...most, 'xxx'), 'f').next()).rejects.toThrow(
    new InputError('f: found more than 8 MiB in one JSON text, expected less'),
  );
});
