import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paragraph } from './blocks.ts';
import { toMarkdown } from './markdown.ts';
import { anyBlocks, withTexts } from './testing/any-blocks.ts';
import { SAMPLE } from './testing/sample.ts';

it('has headings by depth, and what is to be copied in blocks', () => {
  expect(toMarkdown(SAMPLE, 3)).toBe(`### original violates a\\_property

Try \`hvmmio run\` to see the eighth of 2000 machines on which it fails today.

MMIO of the kernel:

\`\`\`
f8000000-fed40000 : hyperv mmio
  f8000000-f87fffff  <- host framebuffer
\`\`\`

#### Scenario

- **host** Gen2 x86\\_64
- **nvme** root
- **BARs** 16 KiB, 64-bit; 1 MiB

#### Cured by

- strategy: ideal
- the order

  - drm first

##### Deeper

Only so.

#### What does not

- any size
- any order

| property | original | low-end-always |
| --- | ---: | ---: |
| accepted | 630 | 68 |
| &nbsp;&nbsp;rare | 1 |  |
| a group |  |  |

#### Replay

\`\`\`sh
hvmmio explain vm.json \\
  --strategy ssssssssssssssssssssssssssssssssssssssss --property a
\`\`\`

where the file holds:

\`\`\`json
{"a":
1}
\`\`\`
`);
});

it('code in a sentence ends where it should', () => {
  expect(toMarkdown([paragraph([{ code: 'a`b' }, '. ', { code: '\n' }])])).toBe(
    '`` a`b `` . `\\u000a`\n'.replace(' . ', '. '),
  );
});

/** What each line is, without its words; what stands in a fence is all alike. */
function shapeOf(text: string): string[] {
  let fence = '';
  const all = text.split('\n').map((line) => {
    const [, opening = ''] = /^ *(`{3,})/.exec(line) ?? [];
    if (fence !== '') {
      if (line.trim() !== fence) return 'code';
      fence = '';
      return 'end of code';
    }
    fence = opening;
    if (fence !== '') return 'start of code';
    const plain = line.replaceAll(/\\[!-/:-@[-`{-~]/g, 'x');
    return /^ *(#{1,6} |- (?:\*\*)?|\||$)/.exec(plain)?.[1] ?? 'text';
  });
  // Long commands are broken into lines.
  return all.filter((line, at) => line !== 'code' || all[at - 1] !== 'code');
}

it('hostile texts change nothing of its shape', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const written = toMarkdown(blocks);
      expect(written).not.toMatch(/[\p{Zl}\p{Zp}\p{Cf}]/u);
      expect(shapeOf(written)).toEqual(shapeOf(toMarkdown(withTexts(blocks, 'x'))));
    }),
  );
});
