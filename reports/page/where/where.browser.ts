import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { merged } from '../../../strategies/merged.ts';
import { original } from '../../../strategies/original.ts';
import { accessibilityFaults, openReport, type ReportPage } from '../testing/report-page.ts';
import { exhaustedCensus, HOSTILE } from './testing/exhausted-census.ts';

const census = exhaustedCensus([original, merged]);
const { where } = census;
const PROPERTY = 'config-window-accepted';

/** The counts of the document at a point, host types together, as the page writes them. */
function wordsAt(strategy: string, low: number, framebuffer: number): string {
  const at = (hostType: number) =>
    (hostType * where.lowMmio.length + low) * where.framebuffers.length + framebuffer;
  const total = (list: readonly number[]) => (list[at(0)] ?? 0) + (list[at(1)] ?? 0);
  const scenarios = total(where.scenarios);
  const violated = total(where.violated[strategy]?.[PROPERTY] ?? []);
  if (violated === 0) return `holds on all ${scenarios}`;
  if (violated === scenarios) return `violated in all ${scenarios}`;
  return `violated in ${violated} of ${scenarios} (${((100 * violated) / scenarios).toFixed(1)} %)`;
}

let report: ReportPage;
beforeAll(async () => {
  report = await openReport({
    format: 'hvmmio-report/1',
    version: '1.2.3',
    comparison: null,
    census,
    claims: null,
  });
});
afterAll(() => report.close());
afterEach(() => {
  expect(report.said.splice(0)).toEqual([]);
});

async function show(query = ''): Promise<void> {
  await report.page.goto('about:blank');
  await report.page.goto(`${report.url}#/where${query}`);
  await report.page.locator('.where-map').first().waitFor();
}

/** The label of the point at which the keyboard is, in each map. */
function cursors(): Promise<(string | null)[]> {
  return report.page
    .locator('.where-map .cursor')
    .evaluateAll((all) => all.map((cursor) => cursor.getAttribute('aria-label')));
}

it('the numbers at every point are those of the document, by keyboard', async () => {
  const { page } = report;
  await show();
  await page.locator('.where-map .cursor').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  for (const [low, size] of where.lowMmio.entries()) {
    for (const [framebuffer, bytes] of where.framebuffers.entries()) {
      const place = `low MMIO ${size}, framebuffer ${bytes}: `;
      expect(await cursors()).toEqual(
        ['original', 'merged'].map((id) => place + wordsAt(id, low, framebuffer)),
      );
      await page.keyboard.press('ArrowUp');
    }
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowRight');
  }
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('class'));
  expect(focused).toBe('cursor');
});

it('each map is one stop of the Tab key', async () => {
  const { page } = report;
  await show();
  const stops = page.locator('.where-map [tabindex="0"], .where-map[tabindex]');
  expect(await stops.count()).toBe(2);
  await stops.first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.waitForFunction(
    () => document.activeElement === document.querySelectorAll('.where-map .cursor')[1],
  );
});

/** The middle of a cell on the screen. */
async function middleOf(map: number, low: number, framebuffer: number) {
  await show(`?low-mmio=${where.lowMmio[low]}&framebuffer=${where.framebuffers[framebuffer]}`);
  const box = await report.page.locator('.where-map .cursor').nth(map).boundingBox();
  if (box === null) throw new Error('the map has no cursor');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

it('the mouse shows the numbers of what it is over', async () => {
  const { page } = report;
  const { x, y } = await middleOf(1, 2, 1);
  await show();
  await page.mouse.move(x, y);
  await page.getByRole('heading', { name: 'At low MMIO 256MiB, framebuffer 32MiB' }).waitFor();
  const row = page.getByRole('row', { name: /^together/ });
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    wordsAt('original', 2, 1),
    wordsAt('merged', 2, 1),
  ]);
});

it('a finger shows the numbers first', async () => {
  const { page } = report;
  const { x, y } = await middleOf(0, 3, 2);
  await show();
  await page.locator('.where-map').first().dispatchEvent('pointerdown', { pointerType: 'touch' });
  await page.locator('.where-map').first().dispatchEvent('click', { clientX: x, clientY: y });
  await page.getByRole('heading', { name: 'At low MMIO 1GiB, framebuffer 66MiB' }).waitFor();
  await page.getByRole('button', { name: 'Open as one case' }).first().click();
  await page.getByText(`\u2715 original violates ${PROPERTY}`).waitFor();
});

describe('the smallest scenario of a point', () => {
  it('is opened by a click as one case, which violates', async () => {
    const { page } = report;
    const { x, y } = await middleOf(0, 3, 2);
    await page.mouse.click(x, y);
    await page.getByRole('heading', { level: 1, name: 'One case' }).waitFor();
    await page.getByText(`\u2715 original violates ${PROPERTY}`).waitFor();
    const host = page.locator('.stop').first();
    expect(await host.textContent()).toContain('framebuffer 66 MiB, low MMIO 1 GiB');
  });

  it('is opened by Enter, and the tab leads back to the point', async () => {
    const { page } = report;
    await show(`?low-mmio=1GiB&framebuffer=66MiB`);
    await page.locator('.where-map .cursor').first().focus();
    await page.keyboard.press('Enter');
    await page.getByText(`\u2715 original violates ${PROPERTY}`).waitFor();
    await page.getByRole('link', { name: 'Where' }).click();
    await page.getByRole('heading', { name: 'At low MMIO 1GiB, framebuffer 66MiB' }).waitFor();
  });

  it('is not looked for under a strategy that is not built in, whatever its name', async () => {
    const { page } = report;
    await show(`?${new URLSearchParams({ strategy: HOSTILE, 'low-mmio': '1GiB' })}`);
    await page.locator('.where-map .cursor').first().focus();
    await page.keyboard.press('Enter');
    const said = page.locator('.said');
    await said.getByText(`${HOSTILE} is not built in`).waitFor();
    expect(page.url()).toContain('#/where');
    expect(await page.locator('img').count()).toBe(0);
  });
});

it('points that only one strategy violates are counted and marked', async () => {
  const { page } = report;
  await show('?property=bar-window-clear');
  const lists = ['original', 'merged'].map((id) => where.violated[id]?.['bar-window-clear'] ?? []);
  const half = where.lowMmio.length * where.framebuffers.length;
  const [one, other] = lists.map((list) =>
    Array.from({ length: half }, (_, at) => (list[at] ?? 0) + (list[half + at] ?? 0) > 0),
  );
  const only = (one ?? []).filter((bad, at) => bad && other?.[at] === false).length;
  expect(only).toBeGreaterThan(0);
  const words = await page.locator('.differences').textContent();
  expect(words).toContain(`only original is violated: ${only}`);
  const maps = page.locator('.where-map');
  expect(await maps.nth(0).locator('.differs.violated').count()).toBe(only);
  expect(await maps.nth(1).locator('.differs.holds').count()).toBe(only);
});

it('a bad address is answered, and the usual shown', async () => {
  const { page } = report;
  await show('?kind=gen9');
  expect(await page.getByRole('alert').textContent()).toMatch(/^\u2715 kind: found "gen9"/);
  expect(await page.locator('.where-map').count()).toBe(2);
});

it.each(['light', 'dark'] as const)('has no fault that axe-core finds, in %s', async (theme) => {
  const { page } = report;
  await page.emulateMedia({ colorScheme: theme });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await show('?property=bar-window-clear');
    await page.getByText('original as a table').click();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});
