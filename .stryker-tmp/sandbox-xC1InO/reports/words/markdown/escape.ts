import { onOneLine } from '../../../properties/scenarios/describe.ts';

/**
 * A text on one line, within a line, that Markdown, and what trackers make of mentions, links and
 * emoji, show as it is. An empty comment keeps apart what they would join: they look at words after
 * Markdown has been read.
 */
export function escapeInline(text: string): string {
  return onOneLine(text)
    .trim()
    .replace(/[\\`*_[\]<>|~&$]/g, '\\$&')
    .replace(/(?<=[Ww]{3})\./g, '\\.')
    .replace(/[@:#](?=\S)/g, '$&<!-- -->');
}

/** The same at the start of a line, where more is markup. */
export function escapeMarkdown(text: string): string {
  return escapeInline(text)
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Lines as they are, in a block of their own; its fence is longer than any that they have in them. */
export function fenced(lines: readonly string[], language = ''): string[] {
  const text = lines.map(onOneLine);
  const runs = text.flatMap((line) => line.match(/`+/g) ?? []);
  const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
  return [`${fence}${language}`, ...text, fence];
}

/** Code within a sentence, whatever is in it. */
export function inCode(text: string): string {
  const code = onOneLine(text);
  const runs = code.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const pad = runs.length > 0 ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}
