/** A fenced block of a Markdown file. */
export interface Block {
  /** What follows the fence, such as `console`. */
  readonly info: string;
  /** The line of the file, from 1, on which its text begins. */
  readonly line: number;
  readonly text: readonly string[];
}

/** A command as one types it, over as many lines as it takes, and what the page shows below it. */
export interface Shown {
  readonly line: number;
  readonly command: string;
  readonly output: readonly string[];
}

/** The fenced blocks of a Markdown file, in order. */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { info: string; line: number; text: string[] } | null = null;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (open === null && line.startsWith('```')) {
      open = { info: line.slice(3).trim(), line: index + 2, text: [] };
    } else if (open !== null && line === '```') {
      blocks.push(open);
      open = null;
    } else {
      open?.text.push(line);
    }
  }
  if (open !== null) throw new Error(`the block at line ${open.line} does not end`);
  return blocks;
}

/** The commands of a `console` block: what follows `$ `, with the output shown below each. */
export function shownIn(block: Block): readonly Shown[] {
  const shown: Shown[] = [];
  let at = 0;
  while (at < block.text.length) {
    const first = block.text[at] ?? '';
    if (!first.startsWith('$ ')) throw new Error(`line ${block.line + at}: expected "$ "`);
    const command = wholeCommand([first.slice(2), ...block.text.slice(at + 1)]);
    const from = at + command.length;
    const next = block.text.findIndex((line, index) => index >= from && line.startsWith('$ '));
    const until = next === -1 ? block.text.length : next;
    const output = block.text.slice(from, until);
    shown.push({ line: block.line + at, command: command.join('\n'), output });
    at = until;
  }
  return shown;
}

/** The commands of a `sh` block, whose output is not shown; what is a comment alone is none. */
export function listedIn(block: Block): readonly Shown[] {
  const listed: Shown[] = [];
  let at = 0;
  while (at < block.text.length) {
    const command = wholeCommand(block.text.slice(at));
    const text = command.join('\n');
    if (!/^(#|$)/.test(text)) listed.push({ line: block.line + at, command: text, output: [] });
    at += command.length;
  }
  return listed;
}

/** The lines from the first on that are one command: until no backslash, no pipe and no <<'EOF' is open. */
function wholeCommand(lines: readonly string[]): readonly string[] {
  const [first = ''] = lines;
  if (first.includes("<<'EOF'")) {
    const end = lines.indexOf('EOF');
    if (end === -1) throw new Error(`${first}: found no EOF`);
    return lines.slice(0, end + 1);
  }
  const last = lines.findIndex((line) => !/(\\|\|)$/.test(line));
  return lines.slice(0, last === -1 ? lines.length : last + 1);
}
