import fc from 'fast-check';
import { expect, it } from 'vitest';
import { list, paragraph, section } from './blocks.ts';
import { toMail } from './mail.ts';
import { anyBlocks, withoutCode } from './testing/any-blocks.ts';
import { SAMPLE } from './testing/sample.ts';

it('heads end with a colon, lists have dashes, and phrases run on', () => {
  expect(toMail(SAMPLE)).toBe(`original violates a_property

Try hvmmio run to see the eighth of 2000 machines on which it fails
today.

MMIO of the kernel:
  f8000000-fed40000 : hyperv mmio
    f8000000-f87fffff  <- host framebuffer

Scenario:
  host  Gen2 x86_64
  nvme  root
  BARs  16 KiB, 64-bit; 1 MiB

Cured by:
  - strategy: ideal
  - the order
      - drm first
Deeper:
Only so.
What does not: any size; any order.

property original   low-
                    end-
                  always
accepted      630     68
  rare          1
a group

Replay:
  hvmmio explain vm.json \\
    --strategy ssssssssssssssssssssssssssssssssssssssss --property a
where the file holds:
  {"a":
  1}
`);
});

it('shortens its lists to the lines it may have, the last first, and none below three lines', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];
  const blocks = [section('One', list(items)), section('Two', list(items)), paragraph('end')];
  const more = (count: number) => `  - (and ${count} more, which the text form lists)`;
  const all = ['One:', ...items.map((one) => `  - ${one}`)];
  // 6 + 1 + 6 + 1 + 1 lines.
  expect(toMail(blocks, 15).trimEnd().split('\n')).toHaveLength(15);
  expect(toMail(blocks, 14).trimEnd().split('\n')).toEqual([
    ...all,
    '',
    'Two:',
    ...['  - a', '  - b', '  - c', more(2)],
    '',
    'end',
  ]);
  expect(toMail(blocks, 5).trimEnd().split('\n')).toEqual([
    'One:',
    ...['  - a', '  - b', more(3)],
    '',
    'Two:',
    ...['  - a', '  - b', more(3)],
    '',
    'end',
  ]);
});

it('cuts the middle of a long word', () => {
  const word = `${'a'.repeat(40)}${'b'.repeat(40)}`;
  expect(toMail([paragraph(`x ${word}`)])).toBe(`x ${'a'.repeat(30)}...${'b'.repeat(15)}\n`);
});

it('is ASCII and at most 72 columns wide but for code, whatever it says', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const text = toMail(withoutCode(blocks), 40);
      expect(text).toMatch(/^[\n -~]+$/);
      expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(72);
      expect(text).not.toMatch(/ \n/);
    }),
  );
});
