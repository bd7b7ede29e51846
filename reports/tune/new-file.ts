import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { InputError } from '../../properties/scenarios/input-error.ts';

/** An InputError where a strategy cannot be written to a path: another ending, a file there, no folder. */
export async function checkNew(path: string): Promise<void> {
  if (!path.endsWith('.ts')) {
    throw new InputError(
      `--write: found ${JSON.stringify(path)}, expected a name that ends in .ts`,
    );
  }
  await checkFree(path);
}

/** An InputError where `writeNew` would not write: a file there, no folder. */
export async function checkFree(path: string): Promise<void> {
  await refuseExisting(path);
  await byWayOf(path, (temporary) => writeFile(temporary, ''));
}

/** Writes a file where there is none; an InputError, and nothing half-written, where that fails. */
export async function writeNew(path: string, text: string | Uint8Array): Promise<void> {
  await refuseExisting(path);
  await byWayOf(path, async (temporary) => {
    await writeFile(temporary, text);
    await rename(temporary, path);
  });
}

async function refuseExisting(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found !== null) throw new InputError(`${path}: found a file, expected a new name`);
}

async function byWayOf(path: string, work: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await work(temporary);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new InputError(`${path}: cannot be written (${code})`);
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
