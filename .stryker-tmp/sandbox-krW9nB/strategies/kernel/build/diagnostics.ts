/** What clang says of a place. */
export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly isError: boolean;
  readonly words: string;
}

const LINE = /^(.+?):(\d+):\d+: (fatal error|error|warning): (.*)$/gm;

/** In clang's order; its notes are left out. */
export function readDiagnostics(text: string): readonly Diagnostic[] {
  return [...text.matchAll(LINE)].map(([, file = '', line, severity, words = '']) => ({
    file,
    line: Number(line),
    isError: severity !== 'warning',
    words: words.replace(/ \[-W[\w-]+\]$/, ''),
  }));
}

/** Whether no header or macro could cure it. */
export function isSyntaxError({ isError, words }: Diagnostic): boolean {
  return isError && /^(expected|extraneous|unterminated|missing terminating)\b/.test(words);
}
