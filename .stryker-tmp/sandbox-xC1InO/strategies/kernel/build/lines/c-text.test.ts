import { expect, it } from 'vitest';
import { holdsNothing, statementStart, withoutComments } from './c-text.ts';

const C = `
/* a comment
 * of two lines */
#define LONG(a) \\
	first(a)
static int f(int a)
{
	struct resource *b, c[2];
	int d = 1; // set
	char *e = "/* no comment */";

	if (a &&
	    g(e,
	      0))
		return d
			+ 1;
	else
		d = (a)
			? 1 : 2;
out:
	return 0;
}
`;
const lines = withoutComments(C);
const at = (text: string) => lines.findIndex((line) => line.includes(text));

it('takes comments away and leaves texts and line numbers', () => {
  expect(lines).toHaveLength(C.split('\n').length);
  expect(lines[1]?.trim()).toBe('');
  expect(lines[2]?.trim()).toBe('');
  expect(lines[at('int d')]?.trim()).toBe('int d = 1;');
  expect(lines[at('char *e')]).toContain('/* no comment */');
});

it('finds no code in comments, directives, declarations, braces and labels', () => {
  const nothing = lines.flatMap((line, place) => (holdsNothing(lines, place) ? [line.trim()] : []));
  expect(nothing.filter((line) => line !== '')).toEqual([
    '#define LONG(a) \\',
    'first(a)',
    '{',
    'struct resource *b, c[2];',
    'else',
    'out:',
    '}',
  ]);
});

it.each([
  'struct {',
  '} __packed pkt;',
  'u8 buffer[sizeof(struct a)];',
  'default:',
  'fallthrough;',
])('finds no code in %s', (line) => {
  expect(holdsNothing([line], 0)).toBe(true);
});

it.each(['return a;', 'goto out;', 'break;', '} else if (a) {', 'a = b;', 'f(a);'])(
  'finds code in %s',
  (line) => {
    expect(holdsNothing([line], 0)).toBe(false);
  },
);

it('goes back to where a statement begins, past no other', () => {
  const first = at('if (a &&');
  expect(statementStart(lines, first + 2)).toBe(first);
  expect(statementStart(lines, first)).toBe(first);
  expect(statementStart(lines, at('return d'))).toBe(at('return d'));
  expect(statementStart(lines, at('+ 1'))).toBe(at('return d'));
  expect(statementStart(lines, at('d = (a)'))).toBe(at('d = (a)'));
  expect(statementStart(lines, at('? 1 : 2'))).toBe(at('d = (a)'));
});
