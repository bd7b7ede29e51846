import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults, openReport, type ReportPage } from '../testing/report-page.ts';

const VIEWS = [
  ['overview', 'Overview', 'Which proposal to take, and what it costs'],
  ['where', 'Where'],
  ['trade-off', 'Trade-off'],
  ['case', 'One case'],
  ['playground', 'Playground'],
  ['claims', 'Claims'],
  ['method', 'Method'],
] as const;

let report: ReportPage;
beforeAll(async () => {
  report = await openReport();
});
afterAll(() => report.close());
beforeEach(() => {
  report.said.length = 0;
  report.requested.length = 0;
});

async function show(view: string): Promise<void> {
  await report.page.goto('about:blank');
  report.requested.length = 0;
  await report.page.goto(`${report.url}#/${view}`);
}

describe.each<readonly string[]>(VIEWS)('the view %s', (id = '', title = '', heading = title) => {
  it('opens from disk without a console message or a request', async () => {
    await show(id);
    await report.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await report.page.title()).toBe(`${title} - hvmmio report`);
    expect(report.said).toEqual([]);
    expect(report.requested.map((url) => url.replace(/#.*/, ''))).toEqual([report.url]);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe-core finds, in %s', async (theme) => {
    await report.page.emulateMedia({ colorScheme: theme });
    await show(id);
    expect(await accessibilityFaults(report.page)).toEqual([]);
  });

  it('fits a phone', async () => {
    await report.page.setViewportSize({ width: 360, height: 780 });
    await show(id);
    expect(await report.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await report.page.setViewportSize({ width: 1280, height: 900 });
  });
});

it('tabs lead from view to view, and the focus goes to the heading', async () => {
  const { page } = report;
  await show('overview');
  for (const [id, title] of VIEWS.slice(1)) {
    const tab = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: title });
    await tab.focus();
    await page.keyboard.press('Enter');
    await page.locator('h1:focus', { hasText: title }).waitFor();
    expect(await tab.getAttribute('aria-current')).toBe('page');
    expect(page.url()).toContain(`#/${id}`);
  }
});

it('the first Tab reaches a way past the tabs', async () => {
  const { page } = report;
  await show('method');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
});

it('the choice of colours goes before those of the system', async () => {
  const { page } = report;
  await page.emulateMedia({ colorScheme: 'light' });
  await show('method');
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await page.getByLabel('Colours').selectOption('dark');
  expect(await ground()).toBe('rgb(20, 23, 26)');
});

it('hostile text in the data is shown, and is nothing but text', async () => {
  const version = '</script><img src=x onerror=alert(1)>';
  const hostile = await openReport({
    format: 'hvmmio-report/1',
    version,
    comparison: null,
    census: null,
    claims: null,
  });
  await hostile.page.goto(hostile.url);
  expect(await hostile.page.locator('footer').textContent()).toContain(version);
  expect(await hostile.page.locator('img').count()).toBe(0);
  expect(hostile.said).toEqual([]);
  await hostile.close();
});
