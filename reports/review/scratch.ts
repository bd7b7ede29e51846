import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

const ENDING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does something in a folder of its own, of which nothing is left, also where the program is ended meanwhile. */
export async function withScratch<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'hvmmio-review-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  const end = (signal: (typeof ENDING)[number]) => process.exit(128 + constants.signals[signal]);
  process.on('exit', remove);
  for (const signal of ENDING) process.on(signal, end);
  try {
    return await work(folder);
  } finally {
    process.off('exit', remove);
    for (const signal of ENDING) process.off(signal, end);
    remove();
  }
}
