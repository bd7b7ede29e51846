import { describeShard } from './cut.ts';
import type { Header } from './format.ts';

/**
 * What sets a file apart from what is expected, as `found ..., expected ...`; null where it is of the same work. The
 * part of it, and the paths of strategies, may differ: machines keep them in different places.
 */
export function sameWork(found: Header, expected: Header): string | null {
  return (
    differing('hvmmio of version', found.version, expected.version) ??
    differing('command', found.command, expected.command) ??
    strategiesDiffer(found, expected) ??
    domainsDiffer(found, expected) ??
    differing('work cut in units of', found.units, expected.units) ??
    differing('blocks of', found.size, expected.size)
  );
}

/** The same, of the same part of it too. */
export function differenceOf(found: Header, expected: Header): string | null {
  const shards = [found, expected].map(({ shard }) => describeShard(shard));
  return sameWork(found, expected) ?? differing('shard', shards[0], shards[1]);
}

function strategiesDiffer(found: Header, expected: Header): string | null {
  const ids = [found, expected].map(({ strategies }) => strategies.map(({ id }) => id).join(', '));
  const others = differing('another strategy set:', ids[0], ids[1]);
  if (others !== null) return others;
  const changed = found.strategies.find(
    ({ content }, at) => content !== expected.strategies[at]?.content,
  );
  if (changed === undefined) return null;
  const then = changed.content?.slice(0, 12) ?? 'the built-in one';
  const now = expected.strategies.find(({ id }) => id === changed.id)?.content?.slice(0, 12);
  const words = `${changed.id} of the content ${then}, expected ${now ?? 'the built-in one'}`;
  return `found another strategy set: ${words}`;
}

function domainsDiffer({ domain: found }: Header, { domain: expected }: Header): string | null {
  const names = [...new Set([...Object.keys(found), ...Object.keys(expected)])];
  const texts = names.map((name) => [name, inShort(found[name]), inShort(expected[name])] as const);
  const at = names.find((name) => JSON.stringify(found[name]) !== JSON.stringify(expected[name]));
  const text = texts.find(([name]) => name === at);
  return text === undefined
    ? null
    : `found another domain: ${text[0]} ${text[1]}, expected ${text[2]}`;
}

const LONGEST = 120;

function inShort(value: unknown): string {
  const text = JSON.stringify(value) ?? 'left out';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}

function differing<Value>(what: string, found: Value, expected: Value): string | null {
  return found === expected ? null : `found ${what} ${found}, expected ${expected}`;
}
