/** The lines of C, blanks for its comments. */
export function withoutComments(text: string): readonly string[] {
  const parts = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/g;
  const blank = (part: string) => (part.startsWith('/') ? part.replace(/[^\n]/g, ' ') : part);
  return text.replace(parts, blank).split('\n');
}

/** Between statements: braces, `else` and `do`, labels; and the first and last line of a type. */
const BETWEEN =
  /^\W*$|^\W*(?:else|do)\W*$|^(?:case\b.*|\w+)\s*:$|^fallthrough;$|^(?:struct|union|enum)\b[\w\s]*\{$|^\}[\w\s,*]+;$/;
/** Names without values: `struct resource *a, b[2];`. */
const DECLARATION =
  /^(?!return\b|goto\b)(?:\w+\s+)+\**\w+(?:\[[^\]]*\])*(?:,\s*\**\w+(?:\[[^\]]*\])*)*;$/;

/** Whether no instruction comes from a line by itself: nothing but a comment, a directive, a brace, names. */
export function holdsNothing(lines: readonly string[], at: number): boolean {
  const text = (lines[at] ?? '').trim();
  return BETWEEN.test(text) || DECLARATION.test(text) || isDirective(lines, at);
}

/** Whether a line is the preprocessor's, or goes on with one that is. */
function isDirective(lines: readonly string[], at: number): boolean {
  let first = at;
  while (first > 0 && lines[first - 1]?.trimEnd().endsWith('\\')) first -= 1;
  return /^\s*#/.test(lines[first] ?? '');
}

/** Where the statement begins that goes on in a line, as kernel style breaks lines; counted from 0, as `at` is. */
export function statementStart(lines: readonly string[], at: number): number {
  let start = at;
  for (let above = at - 1; above >= 0; above--) {
    const text = (lines[above] ?? '').trim();
    if (text === '') continue;
    const goesOn = /^[?:&|+,=]/.test((lines[start] ?? '').trim());
    const hasEnded = /[;{}:)]$|\b(?:else|do)$/.test(text) && !goesOn;
    if (hasEnded || isDirective(lines, above)) break;
    start = above;
  }
  return start;
}
