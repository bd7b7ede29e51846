import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';

let folder: string | null = null;

/** A folder of this process, or thread, which is removed when that ends. */
export function scratch(): string {
  if (folder !== null) return folder;
  const made = mkdtempSync(join(tmpdir(), 'hvmmio-hostile-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}

/** Puts bytes into a file there, in the stead of what it held, and returns its path. */
export function put(name: string, bytes: Uint8Array | string): string {
  const path = join(scratch(), name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return path;
}

/** Keeps what is printed. */
export class Printed extends Writable {
  text = '';

  constructor() {
    super({ decodeStrings: false });
  }

  override _write(chunk: string | Uint8Array, _encoding: string, done: () => void): void {
    this.text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    done();
  }
}
