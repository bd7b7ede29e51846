import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../testing/texts.ts';
import { figures, under } from '../blocks.ts';
import { escapeInline, escapeMarkdown, fenced } from './escape.ts';
import { tableOf } from './table.ts';

const anything = fc.oneof(
  anyText(500),
  fc.array(fc.constantFrom(...'`|<>*_[]()#@:\\!&~$-+=1.) \n\tw')).map((all) => all.join('')),
  fc.constantFrom('<img src=x onerror=alert(1)>', 'www.example.org', 'http://a.b', '@someone #1'),
);

describe('escaped text', () => {
  it.each([
    ['lfb_base', 'lfb\\_base'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['a|b`c`*d*', 'a\\|b\\`c\\`\\*d\\*'],
    ['[x](y)', '\\[x\\](y)'],
    ['a\nb', 'a\\\\u000ab'],
    ['&lt; \\', '\\&lt; \\\\'],
    ['@someone, #12', '@<!-- -->someone, #<!-- -->12'],
    ['http://x and www.x', 'http:<!-- -->//x and www\\.x'],
    ['nvme0: refused', 'nvme0: refused'],
    ['\u202ex', '\\\\u{202e}x'],
  ])('%j is written %j', (text, expected) => {
    expect(escapeInline(text)).toBe(expected);
  });

  it.each([
    ['# a', '\\# a'],
    ['- a', '\\- a'],
    ['+ a', '\\+ a'],
    ['===', '\\==='],
    ['1. a', '1\\. a'],
    ['23) a', '23\\) a'],
    ['    code', 'code'],
  ])('at the start of a line %j is written %j', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  it('stays on its line, and nothing in it is left to be markup', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const written = escapeMarkdown(text);
        expect(written).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/u);
        const left = written.replaceAll('<!-- -->', ' ').replaceAll(/\\[!-/:-@[-`{-~]/g, 'x');
        expect(left).not.toMatch(/[\\`*_[\]<>|~&$]/);
        expect(left).not.toMatch(/^([#+=-]|\d+[.)])|[@#:]\S|^\s/);
      }),
    );
  });
});

it('a block ends where it should, whatever is in it', () => {
  expect(fenced(['a'])).toEqual(['```', 'a', '```']);
  expect(fenced(['```', 'x ````` y'], 'sh')).toEqual(['``````sh', '```', 'x ````` y', '``````']);
  expect(fenced(['\u202e'])).toEqual(['```', '\\u{202e}', '```']);
  expect(fenced(['a\n```'])).toEqual(['````', 'a\\u000a```', '````']);
});

describe('a table', () => {
  it('has its figures to the right, and labels indented', () => {
    const counts = figures(['a', 'b|c'], [['p'], under('rare', '10', '-1')]);
    expect(tableOf(counts)).toEqual([
      '|  | a | b\\|c |',
      '| --- | ---: | ---: |',
      '| p |  |  |',
      '| &nbsp;&nbsp;rare | 10 | -1 |',
    ]);
  });

  it('keeps its cells, whatever is in them', () => {
    fc.assert(
      fc.property(anything, anything, (label, cell) => {
        for (const line of tableOf(figures([cell], [[label, cell]], label))) {
          expect(line).not.toContain('\n');
          const bars = line.replaceAll(/\\[!-/:-@[-`{-~]/g, '').split('|');
          expect(bars).toHaveLength(4);
        }
      }),
    );
  });
});
