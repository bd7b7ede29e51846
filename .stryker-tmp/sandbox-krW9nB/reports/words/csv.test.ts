import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyText } from '../testing/texts.ts';
import { writeCsv } from './csv.ts';

it('fields are quoted where they must be, numbers stand as they are, null is nothing', () => {
  expect(
    writeCsv([
      ['a', 'b,c', 'd"e', 'f\ng'],
      [-1, 0.5, null, ''],
    ]),
  ).toBe('a,"b,c","d""e","f\ng"\r\n-1,0.5,,\r\n');
});

it('no text is a formula', () => {
  expect(writeCsv([['=1+1', '+a', '-a', '@a', '\ta', 'a=1']])).toBe(
    "'=1+1,'+a,'-a,'@a,'\ta,a=1\r\n",
  );
});

/** Reads CSV as RFC 4180 has it, character by character. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let [row, field, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (quoted && character === '"' && text.charAt(at + 1) === '"') field += text.charAt(++at);
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === ',') [row, field] = [[...row, field], ''];
    else if (!quoted && character === '\r' && text.charAt(at + 1) === '\n') {
      rows.push([...row, field]);
      [row, field] = [[], ''];
      at += 1;
    } else field += character;
  }
  return rows;
}

it('what is written is read again', () => {
  const field = fc.oneof(anyText(20), fc.constantFrom('"', ',', '\r\n', '\r', '""'));
  const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
  fc.assert(
    fc.property(rows, (texts) => {
      const expected = texts.map((row) => row.map((text) => text.replace(/^[=+\-@\t\r]/, "'$&")));
      expect(read(writeCsv(texts))).toEqual(expected);
    }),
  );
});
