import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atTheEnd } from '../running/at-the-end.ts';

/** Does something in a folder of its own, of which nothing is left, also where the program is ended meanwhile. */
export async function withScratch<Result>(
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'hvmmio-review-'));
  const remove = atTheEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  try {
    return await work(folder);
  } finally {
    remove();
  }
}
