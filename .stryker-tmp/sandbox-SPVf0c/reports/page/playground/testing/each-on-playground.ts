import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { openReport, type ReportPage } from '../../testing/report-page.ts';

/**
 * One report for all tests of a file: each finds the playground anew, and must leave the console silent.
 * What it returns may be used inside tests only.
 */
export function eachOnPlayground(): Pick<ReportPage, 'page' | 'url'> {
  let opened: ReportPage | null = null;
  const report = (): ReportPage => {
    if (opened === null) throw new Error('no report is open outside tests');
    return opened;
  };
  beforeAll(async () => {
    opened = await openReport();
  });
  afterAll(() => report().close());
  beforeEach(async () => {
    const { page, url } = report();
    await page.goto('about:blank');
    await page.goto(`${url}#/playground`);
  });
  afterEach(() => {
    expect(report().said).toEqual([]);
  });
  return {
    get page() {
      return report().page;
    },
    get url() {
      return report().url;
    },
  };
}
