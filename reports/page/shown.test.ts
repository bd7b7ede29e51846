import { expect, it } from 'vitest';
import { shown } from './shown.ts';

it('every text and every name of a document is as it may be shown', () => {
  const text = JSON.stringify({
    '\u202ea': ['\u001b[2J', { b: '\u2066', c: 1, d: null }],
    e: 'plain',
  });
  expect(JSON.parse(text, shown)).toEqual({
    '\\u{202e}a': ['\\u001b[2J', { b: '\\u{2066}', c: 1, d: null }],
    e: 'plain',
  });
});
