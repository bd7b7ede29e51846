import { expect, it } from 'vitest';
import { cleaned, LogLines } from './log-lines.ts';
import { logsOf } from './testing/diagnosed.ts';

function linesOf(...parts: (string | Uint8Array)[]): string[] {
  const found: string[] = [];
  const lines = new LogLines();
  const each = (text: string, number: number) => found.push(`${number} ${text}`);
  for (const part of parts)
    lines.take(typeof part === 'string' ? part : new TextDecoder().decode(part), each);
  lines.end(each);
  return found;
}

it('lines are counted from 1, in whatever pieces they come; empty ones are counted only', () => {
  expect(linesOf('a\n\nb', 'c\n', 'd')).toEqual(['1 a', '3 bc', '4 d']);
  expect(linesOf('\n\n')).toEqual([]);
  expect(linesOf('a\r\nb\r\r\nc\rd\re\r', '\nf\r', 'g')).toEqual([
    '1 a',
    '2 b',
    '3 c',
    '4 d',
    '5 e',
    '6 f',
    '7 g',
  ]);
});

it('of a line the first 4096 characters are kept', () => {
  const [whole, pieces] = [linesOf('x'.repeat(10_000)), linesOf('x'.repeat(4000), 'y'.repeat(200))];
  expect(whole).toEqual([`1 ${'x'.repeat(4096)}`]);
  expect(pieces).toEqual([`1 ${'x'.repeat(4000)}${'y'.repeat(96)}`]);
});

it('bytes that are no UTF-8 do no harm, and those that are read as it', () => {
  const [line = ''] = linesOf(Uint8Array.of(0xff, 0x61, 0xc3, 0xb6));
  expect(cleaned(line.slice(2))).toBe('\ufffdaö');
  expect(cleaned('a\0b\u001b[1;31mc\u001b[0m')).toBe('abc');
});

it('PowerShell redirects into UTF-16, which is read too', async () => {
  const text = Buffer.from('\ufeffa\r\nefi: EFI v2.7 by Microsoft\r\n', 'utf16le');
  const { boots } = await logsOf(text);
  const places = boots.flatMap(({ facts }) => facts.map(({ place }) => place));
  expect(places).toMatchObject([{ line: 2, text: 'efi: EFI v2.7 by Microsoft' }, { line: 2 }]);
});
