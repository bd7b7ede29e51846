import { execFile } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { hvmmio, needCompiled, PROJECT } from './hvmmio.ts';

/** What a terminal of 80 columns is sent: output and progress. */
function onTerminal(args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const terminal =
    'data:text/javascript,for(const s of [process.stdout,process.stderr])' +
    'Object.assign(s,{isTTY:true,columns:80,cursorTo(){},clearLine(){},moveCursor(){}})';
  const { NO_COLOR: _, ...usual } = process.env;
  const options = { cwd: PROJECT, env: { ...usual, TERM: 'xterm', ...more } };
  const command = ['--import', terminal, 'dist/cli.js', ...args];
  return new Promise<{ out: string; err: string }>((resolve) => {
    execFile(process.execPath, command, options, (_error, out, err) => resolve({ out, err }));
  });
}

const COMPARE = ['compare', '--scenarios', '400', '--strategy', 'original', '--strategy', 'merged'];
const ESCAPE = '\u001b[';

describe("a terminal's manners", () => {
  beforeAll(needCompiled);

  it('a terminal has colours, and the progress of what takes long', async () => {
    const { out, err } = await onTerminal(COMPARE);
    expect(out).toContain(`${ESCAPE}1m`);
    expect(out.includes(`${ESCAPE}31m`) || out.includes(`${ESCAPE}32m`)).toBe(true);
    expect(err).toContain('comparing ');
    // The cursor is never hidden and wrap never off: whatever ends a run leaves the terminal as it was.
    expect(err).not.toContain(`${ESCAPE}?`);
  });

  it('--no-color and NO_COLOR leave them out, and --quiet the progress', async () => {
    const [asked, set] = await Promise.all([
      onTerminal([...COMPARE, '--no-color', '--quiet']),
      onTerminal(['--quiet', ...COMPARE], { NO_COLOR: '1' }),
    ]);
    expect(asked.out).not.toContain(ESCAPE);
    expect(asked.err).toBe('');
    expect(set).toEqual(asked);
  });

  it.each(['json', 'mail', 'markdown', 'csv'])('%s has none on any terminal', async (format) => {
    const { out } = await onTerminal([...COMPARE, '--format', format]);
    expect(out).not.toBe('');
    expect(out).not.toContain(ESCAPE);
  });

  it('no command is met with all there are, and a line that says so', async () => {
    const { status, out, err } = await hvmmio([]);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('\nCommands:\n');
    expect(err).toMatch(/\nhvmmio: found no command, expected one of those above\n$/);
  });
});
