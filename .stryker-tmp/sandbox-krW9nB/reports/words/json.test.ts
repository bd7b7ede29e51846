import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonLines } from './json.ts';

it('keeps on a line what fits, and breaks the rest', () => {
  const value = { name: 'a', list: [{ id: 'one', size: 1 }, { id: 'two' }], none: [] };
  expect(jsonLines(value, 80)).toEqual([JSON.stringify(value)]);
  expect(jsonLines(value, 30)).toEqual([
    '{',
    '  "name": "a",',
    '  "list": [',
    '    {"id":"one","size":1},',
    '    {"id":"two"}',
    '  ],',
    '  "none": []',
    '}',
  ]);
});

it('is the same value, and no line that can be broken is wider', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const lines = jsonLines(value, 40);
      expect(JSON.parse(lines.join('\n'))).toEqual(JSON.parse(JSON.stringify(value)));
      for (const line of lines) {
        const part = line
          .trim()
          .replace(/,$/, '')
          .replace(/^"(?:[^"\\]|\\.)*": (?=.)/, '');
        if (line.length > 40) expect(part).not.toMatch(/^[[{].+[\]}]$/);
      }
    }),
  );
});
