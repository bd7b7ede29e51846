import { expect, it } from 'vitest';
import { describePath, describeProblem, describeValue, onOneLine } from './describe.ts';
import { InputError } from './input-error.ts';

it('a path is written as one reads it in a file', () => {
  expect(describePath(['boots', 1, 'events', 0, 'probe'])).toBe('boots[1].events[0].probe');
  expect(describePath([])).toBe('');
  expect(describePath(['host', 'a b', 'x\ny'])).toBe('host["a b"]["x\\ny"]');
});

it.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [true, 'true'],
  [1.5, '1.5'],
  ['a "b"\n', '"a \\"b\\"\\n"'],
  [[], 'an empty list'],
  [[1, 2], 'a list of 2'],
  [{ a: 1 }, 'an object'],
  ['x'.repeat(61), `"${'x'.repeat(29)}...${'x'.repeat(29)}"`],
])('%j is described as %s', (value, text) => {
  expect(describeValue(value)).toBe(text);
});

it('a problem takes one line of bearable length', () => {
  const problem = { path: ['a'], found: 'x\ny', expected: `${'b'.repeat(300)}${'c'.repeat(300)}` };
  expect(describeProblem(problem)).toBe(
    `a: found x\\u000ay, expected ${'b'.repeat(200)}...${'c'.repeat(200)}`,
  );
  expect(describeProblem({ ...problem, path: [], expected: 'z' })).toBe(
    'found x\\u000ay, expected z',
  );
});

it('control characters and line separators are escaped', () => {
  expect(onOneLine('a\tb\u2028c\u001b[31mé')).toBe('a\\u0009b\\u2028c\\u001b[31mé');
  expect(onOneLine('\u202ea\u2066\u{e0041}')).toBe('\\u{202e}a\\u{2066}\\u{e0041}');
});

it('a message is one line of bounded length that moves nothing, whatever it quotes', () => {
  expect(new InputError('a\u001b[2J\nb\u202e: no such file').message).toBe(
    'a\\u001b[2J\\u000ab\\u{202e}: no such file',
  );
  const { message } = new InputError('\u202e'.repeat(1e6));
  expect(message.length).toBeLessThan(4000);
  expect(message).toMatch(/^\\u\{202e\}.*202e\}$/);
});
