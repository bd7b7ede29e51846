import { writeSync } from 'node:fs';

const STDERR = 2;
/** What one strategy may say: lines, and characters of a line. */
const MOST = { lines: 1000, line: 1000 };

/**
 * Sends what this thread writes to either of its outputs to the program's standard error, line by line behind the
 * name of who says it: at once, as whoever waits for the thread is blocked.
 */
export function divertOutput(name: () => string): void {
  let lines = 0;
  const say = (line: string) => {
    lines += 1;
    if (lines <= MOST.lines) print(`${name()}: ${shown(line)}\n`);
    else if (lines === MOST.lines + 1) print(`${name()}: (says more, which is left out)\n`);
  };
  for (const stream of [process.stdout, process.stderr]) {
    let begun = '';
    const write = (chunk: unknown, ...more: readonly unknown[]) => {
      const text = chunk instanceof Uint8Array ? new TextDecoder().decode(chunk) : String(chunk);
      const whole = `${begun}${text}`.split('\n');
      begun = whole.pop() ?? '';
      for (const line of whole) say(line);
      const done = more.at(-1);
      if (typeof done === 'function') done();
      return true;
    };
    Object.assign(stream, { write });
    process.once('exit', () => {
      if (begun !== '') say(begun);
    });
  }
}

/** Nothing in it moves the cursor or turns other text around. */
function shown(line: string): string {
  const whole = line.length > MOST.line ? `${line.slice(0, MOST.line)}...` : line;
  return whole.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\t' ? character : `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

function print(text: string): void {
  try {
    writeSync(STDERR, text);
  } catch {
    // Nobody reads it: the strategy is no worse for that.
  }
}
