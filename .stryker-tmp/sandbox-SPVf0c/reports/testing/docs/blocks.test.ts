import { expect, it } from 'vitest';
import { blocksOf, listedIn, shownIn } from './blocks.ts';

const PAGE = `# A page

\`\`\`console
$ one \\
    --more
first

$ cat > f <<'EOF'
$ not a command
EOF
$ two |
  three
\`\`\`

\`\`\`sh vm
# said only
four   # and why

five |
  six
\`\`\``;

it('blocks are found with their line', () => {
  const found = blocksOf(PAGE).map(({ info, line, text }) => [info, line, text.length]);
  expect(found).toEqual([
    ['console', 4, 9],
    ['sh vm', 16, 5],
  ]);
  expect(() => blocksOf('```sh\nwithout end')).toThrow('the block at line 2 does not end');
});

it('commands go on over backslashes, pipes and files, and have their output', () => {
  const [first, second] = blocksOf(PAGE);
  expect(first && shownIn(first)).toEqual([
    { line: 4, command: 'one \\\n    --more', output: ['first', ''] },
    { line: 8, command: "cat > f <<'EOF'\n$ not a command\nEOF", output: [] },
    { line: 11, command: 'two |\n  three', output: [] },
  ]);
  expect(second && listedIn(second)).toEqual([
    { line: 17, command: 'four   # and why', output: [] },
    { line: 19, command: 'five |\n  six', output: [] },
  ]);
});

it('output without a command is refused', () => {
  expect(() => shownIn({ info: 'console', line: 7, text: ['out'] })).toThrow('line 7');
});
