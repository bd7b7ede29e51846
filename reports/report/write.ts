import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { InputError } from '../../properties/scenarios/input-error.ts';
import type { PageData } from './data.ts';
import { type Bundle, reportHtml } from './html.ts';

/** The name of the report in its folder. */
const REPORT_FILE = 'report.html';
/** Where the built page lies: beside this module once that is built, or in what was built of it. */
const PLACES = ['../page/', '../../dist/reports/page/'];

/**
 * Ends as `writeReport` would, before there is anything to write: with an InputError where the page was
 * not built or the folder, which is made where there is none, cannot be written.
 */
export async function checkReport(folder: string): Promise<void> {
  readBundle();
  const path = join(folder, REPORT_FILE);
  await replaceBy(path, async (temporary) => {
    await writeFile(temporary, '');
    await rm(temporary);
  });
}

/**
 * Writes the report into a folder, which is made where there is none, and returns the file's path.
 * An InputError where the page was not built or the folder cannot be written; then no file is left.
 */
export async function writeReport(folder: string, data: PageData): Promise<string> {
  const html = reportHtml(readBundle(), data);
  const path = join(folder, REPORT_FILE);
  await replaceBy(path, async (temporary) => {
    await writeFile(temporary, html);
    await rename(temporary, path);
  });
  return path;
}

/** Does something by way of a temporary file beside `path`, of which nothing is left if it fails. */
async function replaceBy(path: string, work: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await makeFolder(dirname(path));
    await work(temporary);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new InputError(`${path}: cannot be written (${code})`);
  }
}

/** Makes a folder and those around it: Node's own way never ends where the system makes none, as in /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) await makeFolder(dirname(folder));
  await mkdir(folder);
}

function readBundle(): Bundle {
  const folders = PLACES.map((place) => new URL(place, import.meta.url));
  const folder = folders.find((one) => existsSync(new URL('app.js', one)));
  if (folder === undefined) {
    throw new InputError("the report's page is not built: npm run build builds it");
  }
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
  return { script: read('app.js'), style: read('app.css') };
}
