import type { Reply } from './messages.ts';

/** Answers what a worker was asked. */
export function reply(port: MessagePort, words: Reply<unknown>): void {
  port.postMessage(words);
}

/** The first line of what was thrown. */
export function wordsOf(thrown: unknown): string {
  const words = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
  return words.split('\n', 1)[0] ?? '';
}
