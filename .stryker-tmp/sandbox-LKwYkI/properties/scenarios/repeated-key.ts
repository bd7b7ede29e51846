/**
 * Whether some object of a JSON text has a key twice, of which `JSON.parse` keeps the last: then the
 * text has more keys than its parsed `value`.
 */
export function hasRepeatedKey(text: string, value: unknown): boolean {
  return keysInText(text) > keysInValue(value);
}

/** In valid JSON, the strings before a colon are the keys. */
function keysInText(text: string): number {
  let keys = 0;
  for (let open = text.indexOf('"'); open >= 0; ) {
    const close = endOfString(text, open);
    if (isColonNext(text, close + 1)) keys += 1;
    open = text.indexOf('"', close + 1);
  }
  return keys;
}

function endOfString(text: string, open: number): number {
  let close = text.indexOf('"', open + 1);
  while (isEscaped(text, close)) close = text.indexOf('"', close + 1);
  return close;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text[quote - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

function isColonNext(text: string, from: number): boolean {
  let at = from;
  while (' \t\r\n'.includes(text[at] ?? ':')) at += 1;
  return text[at] === ':';
}

function keysInValue(root: unknown): number {
  let keys = 0;
  const waiting = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== 'object' || value === null) continue;
    const children: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (!Array.isArray(value)) keys += children.length;
    for (const child of children) waiting.push(child);
  }
  return keys;
}
