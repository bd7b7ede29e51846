import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { checkTarget, makeFolder, type Target, writeWhole } from '../running/write-file.ts';
import type { PageData } from './data.ts';
import { type Bundle, isReport, reportHtml } from './html.ts';

/** The name of the report in its folder. */
const REPORT_FILE = 'report.html';
/** Where the built page lies: beside this module once that is built, or in what was built of it. */
const PLACES = ['../page/', '../../dist/reports/page/'];

/**
 * Ends as `writeReport` would, before there is anything to write: with an InputError where the page was
 * not built, the folder, which is made where there is none, cannot be written, or another's file has its name.
 */
export function checkReport(folder: string, force: boolean): void {
  readBundle();
  makeFolder(folder);
  checkTarget(targetIn(folder, force));
}

/**
 * Writes the report into a folder, which is made where there is none, and returns the file's path.
 * An InputError where the page was not built or the folder cannot be written; then no file is left.
 */
export function writeReport(folder: string, force: boolean, data: PageData): string {
  const html = reportHtml(readBundle(), data);
  const target = targetIn(folder, force);
  makeFolder(folder);
  writeWhole(target, html);
  return target.path;
}

/** A report that was written before is replaced. */
function targetIn(folder: string, force: boolean): Target {
  return { path: join(folder, REPORT_FILE), force, isOwn: isReport };
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
