import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { PageData } from '../../report/data.ts';
import { writeReport } from '../../report/write.ts';

/** Debian's Chromium, which `pretest:browser` in package.json looks for too. */
const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const DATA: PageData = {
  format: 'hvmmio-report/1',
  version: '1.2.3',
  comparison: null,
  census: null,
  claims: null,
};

/** A report on disk, opened in a browser of its own. */
export interface ReportPage {
  readonly page: Page;
  /** The address of the file, without a fragment. */
  readonly url: string;
  /** Everything that the console said, uncaught errors included. */
  readonly said: string[];
  /** The address of every request. */
  readonly requested: string[];
  readonly close: () => Promise<void>;
}

/** Writes a report and opens it; it shows nothing before its first `goto`. */
export async function openReport(data: PageData = DATA): Promise<ReportPage> {
  const folder = await mkdtemp(join(tmpdir(), 'hvmmio-page-'));
  const file = writeReport(join(folder, 'report'), false, data);
  const context: BrowserContext = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: CHROMIUM,
    headless: true,
    args: FLAGS,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  const said: string[] = [];
  const requested: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`uncaught: ${error.message}`));
  page.on('request', (request) => requested.push(request.url()));
  const close = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { page, url: pathToFileURL(file).href, said, requested, close };
}

/** What axe-core finds wrong with the page as it is, a line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`),
  );
}

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}
