import fc from 'fast-check';
import { expect, it } from 'vitest';
import { left, list, paragraph, right, rows, section, table, title } from './blocks.ts';
import { toTerminal } from './terminal.ts';
import { anyBlocks } from './testing/any-blocks.ts';
import { SAMPLE } from './testing/sample.ts';

it('indents what stands in a section, and puts empty lines between the outermost blocks', () => {
  expect(toTerminal(SAMPLE, { width: 60 })).toBe(`original violates a_property

Try hvmmio run to see the eighth of 2000 machines on which
it fails today.

MMIO of the kernel
  f8000000-fed40000 : hyperv mmio
    f8000000-f87fffff  <- host framebuffer

Scenario
  host  Gen2 x86_64
  nvme  root
  BARs  16 KiB  64-bit
        1 MiB

Cured by
  strategy: ideal
  the order
    drm first
  Deeper
    Only so.

What does not
  any size; any order

property original   low-
                    end-
                  always
accepted      630     68
  rare          1
a group

Replay
  hvmmio explain vm.json \\
    --strategy ssssssssssssssssssssssssssssssssssssssss \\
    --property a
  where the file holds:
    {"a":
    1}
`);
});

it('has as many empty lines as are asked for', () => {
  const blocks = [paragraph('a'), section('b', paragraph('c'), list(['d', 'e']))];
  expect(toTerminal(blocks, { width: 80, apart: 0 })).toBe('a\nb\n  c\n    d\n    e\n');
  expect(toTerminal(blocks, { width: 80, apart: 2 })).toBe('a\n\nb\n  c\n\n    d\n    e\n');
});

it('writes a table that is too wide as several', () => {
  const wide = table(
    [left(), right('first'), right('second'), left('words')],
    [['label', '1', '2', 'one two three four five six seven eight nine']],
  );
  expect(toTerminal([wide], { width: 40 })).toBe(`      first second
label     1      2

       words
label  one two three four five six seven
       eight nine
`);
});

it('small tables beside labels line up where they are of one shape', () => {
  const ranges = [left('range'), left('size')];
  const blocks = [
    rows([
      ['ranges', table(ranges, [['f8000000-fed40000', '109.25 MiB'], ['fe0000000-fffffffff']])],
      ['reserved', table(ranges, [['f8000000', '8 MiB']])],
      ['lfb_base', 'none'],
      ['devices', table([left(), left(), right()], [['a', 'three words here', '1']])],
      ['no others', table(ranges, [])],
    ]),
  ];
  expect(toTerminal(blocks, { width: 60 })).toBe(`ranges    f8000000-fed40000  109.25 MiB
          fe0000000-fffffffff
reserved  f8000000           8 MiB
lfb_base  none
devices   a  three words here 1
`);
});

it('a title and a heading go on deeper than what follows them', () => {
  expect(
    toTerminal([title('one two three'), section('three four', paragraph('five six'))], {
      width: 8,
      apart: 0,
    }),
  ).toBe('one two\n    three\nthree\n    four\n  five\n  six\n');
});

it('shows no character that a terminal obeys, and is as narrow as its words allow', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const text = toTerminal(blocks, { width: 60 });
      expect(text).not.toMatch(/[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Cf}]/u);
      expect(text).toMatch(/\n$/);
      expect(text).not.toMatch(/ \n/);
    }),
  );
});
