import { expect, it } from 'vitest';
import { parseIomem } from './iomem-entries.ts';

function entriesOf(count: number): string {
  const entry = (at: number) => ({
    start: `0x${(0x10000 + at * 0x1000).toString(16)}`,
    end: `0x${(0x10fff + at * 0x1000).toString(16)}`,
    busy: true,
    name: 'x',
  });
  return JSON.stringify(Array.from({ length: count }, (_, at) => entry(at)));
}

const parse = (text: string) => parseIomem({ file: 'f', line: 1, text, oneLine: false });

it('a list of ranges has at most 4096', () => {
  expect(parse(entriesOf(4096))).toHaveLength(4096);
  expect(() => parse(entriesOf(50_000))).toThrow(
    'f:1:1: found a list of 50000, expected at most 4096 entries',
  );
});

it('a million that are none are told in one line', () => {
  const text = JSON.stringify(Array(1_000_000).fill(0));
  expect(() => parse(text)).toThrow(
    'f:1:1: found a list of 1000000, expected at most 4096 entries',
  );
});
