import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** How a program ended, and what it wrote on standard output and standard error. */
interface Ended {
  /** Null where it was ended by a signal or could not be started. */
  readonly status: number | null;
  readonly text: string;
}

const waiting: (() => void)[] = [];
let free = availableParallelism();

/** Runs a program to its end, in plain English whatever the user's language; as many at once as there are cores. */
export async function runTool(program: string, args: readonly string[]): Promise<Ended> {
  if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve));
  else free -= 1;
  try {
    return await run(program, args);
  } finally {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }
}

function run(program: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    let text = '';
    const add = (more: string) => {
      text += more;
    };
    child.stdout.setEncoding('utf8').on('data', add);
    child.stderr.setEncoding('utf8').on('data', add);
    child.on('error', ({ message }) => resolve({ status: null, text: message }));
    child.on('close', (status) => resolve({ status, text }));
  });
}
