import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { highConfigWindow } from '../../../strategies/high-config-window.ts';
import { strategies } from '../../../strategies/index.ts';
import { mainline } from '../../../strategies/mainline.ts';
import { original } from '../../../strategies/original.ts';
import { compareStrategies } from '../../compare/comparison.ts';
import { comparisonDocument } from '../../compare/json.ts';
import { smallCensus } from '../../report/testing/results.ts';
import { smallTargets, smallTexts } from '../testing/measure.ts';
import { cellIn, showOverview } from '../testing/overview-page.ts';
import { accessibilityFaults, openReport, type ReportPage } from '../testing/report-page.ts';
import { SMALL_REPORT } from '../testing/small-report.ts';

const EMPTY = { ...SMALL_REPORT, comparison: null, census: null };
const COMPARISON = comparisonDocument(
  compareStrategies(300, 'page', strategies, () => {}),
  null,
);
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

let report: ReportPage;
beforeAll(async () => {
  const census = smallCensus([original, mainline, highConfigWindow]);
  report = await openReport({ ...EMPTY, comparison: COMPARISON, census });
});
afterAll(() => report.close());
beforeEach(async () => {
  report.said.length = 0;
  await report.page.setViewportSize(WIDE);
  await showOverview(report);
});

/** The lower end of what a selector finds, in pixels from the top of the page. */
function endOf(selector: string): Promise<number> {
  return report.page
    .locator(selector)
    .first()
    .evaluate((one) => one.getBoundingClientRect().bottom);
}

const cell = (strategy: string, column: number) => cellIn(report.page, strategy, column);
const panel = () => report.page.locator('.cell-panel');

function answerOf(strategy: string, question: string) {
  const found = COMPARISON.answers?.find(
    (one) => one.strategy === strategy && one.question === question,
  );
  if (found === undefined) throw new Error(`${strategy} does not answer ${question}`);
  return found;
}

describe('the first screen', () => {
  it('has the answer and the whole table where it is wide', async () => {
    expect(await endOf('.answer')).toBeLessThan(WIDE.height);
    expect(await endOf('.questions')).toBeLessThan(WIDE.height);
    expect(report.said).toEqual([]);
  });

  it('has the answer on a phone, and nothing reaches past its side', async () => {
    const { page } = report;
    await page.setViewportSize(PHONE);
    expect(await endOf('.sentences')).toBeLessThan(PHONE.height);
    const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await widthOf()).toBe(PHONE.width);
    await cell('mainline', 1).click();
    expect(await widthOf()).toBe(PHONE.width);
    const box = await panel().boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(PHONE.width);
  });

  it('says of the v2 patch what it is and what it breaks, and of mainline where it fails', async () => {
    const cards = report.page.locator('.sentences > li');
    const v2 = await cards.filter({ hasText: 'high-config-window' }).textContent();
    const { violated } = answerOf('high-config-window', 'window-over');
    const before = answerOf('original', 'window-over').violated;
    expect(violated).toBeGreaterThan(before);
    expect(v2).toContain('[PATCH v2]');
    expect(v2).toContain(`over the framebuffer on ${violated} (original: ${before})`);
    const today = await cards.filter({ hasText: 'What runs today' }).or(cards.last()).last();
    const lost = answerOf('mainline', 'root-lost').violated;
    expect(await today.textContent()).toContain(`root disk on ${lost} of 300 VMs`);
  });

  it('marks each figure by how it compares with the baseline, in words too', async () => {
    const worse = cell('high-config-window', 3);
    expect(await worse.textContent()).toMatch(/^\u25b2\d+, worse than original$/);
    expect(await cell('mainline', 1).textContent()).toMatch(/^\u25bc\d+, better than original$/);
    expect(await cell('original', 1).textContent()).toMatch(/^\d+, the baseline$/);
  });

  it('has our own ideas apart from proposals', async () => {
    const own = await report.page.locator('.questions .own .name').allTextContents();
    expect(own.sort()).toEqual(['high-first', 'ideal', 'top-down']);
  });
});

describe('a cell', () => {
  it('opens interval, test, cases, classes and kinds below its row', async () => {
    await cell('mainline', 2).click();
    const text = await panel().textContent();
    const { violated, againstBaseline } = answerOf('mainline', 'config-refused');
    expect(text).toContain(`${violated} of 300 VMs, `);
    expect(text).toMatch(/95 % interval \d+\.\d to \d+\.\d %/);
    expect(text).toContain(`${againstBaseline?.onlyBaseline} under original alone (p<0.0001)`);
    expect(text).toContain('By class of hosts');
    expect(text).toContain('By kind of failure');
    const strata = COMPARISON.strata.filter(
      ({ property }) => property === 'config-window-accepted',
    );
    const at = COMPARISON.strategies.indexOf('mainline');
    for (const { hostClass, judged, violated: by } of strata) {
      if (by[at] === 0) continue;
      expect(text).toContain(`${hostClass}${by[at]} of ${judged[at]}`);
    }
    const { smallest } = answerOf('mainline', 'config-refused');
    await panel()
      .getByRole('link', { name: `${smallest}` })
      .first()
      .click();
    await report.page.getByRole('heading', { level: 1, name: 'One case' }).waitFor();
    expect(report.page.url()).toContain(`name=${smallest}&strategy=mainline`);
  });

  it('splits a question over several properties into each', async () => {
    await cell('mainline', 4).click();
    const rows = panel().locator('table').first().getByRole('rowheader');
    expect(await rows.allTextContents()).toEqual(
      expect.arrayContaining(['config-window-granted', 'low-window-granted']),
    );
  });

  it('is reached, opened and closed by keyboard, one stop of Tab for all', async () => {
    const { page } = report;
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await cell('original', 0).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(await cell('pre-6.0', 1).textContent());
    await page.keyboard.press('Enter');
    expect(await cell('pre-6.0', 1).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(await cell('select-sysfb', 1).textContent());
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    expect(await focused()).toMatch(/^population-page-\d+$/);
    await page.keyboard.press('Escape');
    expect(await panel().count()).toBe(0);
    expect(await focused()).toBe(await cell('pre-6.0', 1).textContent());
  });

  it('with a name opens what the strategy is and all it is better and worse in', async () => {
    await cell('high-config-window', 0).click();
    const text = await panel().textContent();
    expect(text).toContain(highConfigWindow.source);
    const { violated } = answerOf('high-config-window', 'window-over');
    const before = answerOf('original', 'window-over').violated;
    expect(text).toContain(
      `Worse than originalBAR or dxg window over framebuffer ${violated} (${before})`,
    );
    await cell('high-config-window', 0).click();
    expect(await panel().count()).toBe(0);
  });
});

describe('one strategy against another', () => {
  it('says in what more VMs fail, and leads to the maps', async () => {
    const { page } = report;
    await page.getByLabel('One strategy').selectOption('mainline');
    await page.getByLabel('The other strategy').selectOption('high-config-window');
    const [own, others] = ['mainline', 'high-config-window'].map(
      (id) => answerOf(id, 'root-lost').violated,
    );
    expect(own).toBeGreaterThan(others ?? 0);
    expect(await page.locator('.pair .found').textContent()).toContain(
      `More VMs fail under mainline in: dump or root disk lost ${own} (${others})`,
    );
    const link = page.locator('.pair a');
    expect(await link.getAttribute('href')).toBe(
      '#/where?strategy=mainline&other=high-config-window',
    );
  });
});

describe('every property and kind', () => {
  it('is a step away, from the sample or the census', async () => {
    const { page } = report;
    await page.getByText('Every property and kind of failure').click();
    const [row] = COMPARISON.cells;
    const judged = (100 * (row?.violated ?? 0)) / (row?.judged ?? 1);
    const first = page.locator('.rates tbody tr').first().locator('td').first();
    expect(await first.textContent()).toBe(`${judged.toFixed(1)} %`);
    await page.getByLabel('an exhausted lattice').check();
    await page.getByText('the whole lattice on 10 hosts').waitFor();
    expect(page.url()).toContain('#/overview?from=census');
    expect(await page.locator('.rates thead th').count()).toBe(4);
    expect(await page.locator('.kinds tbody').count()).toBeGreaterThan(1);
  });
});

describe('for every reader', () => {
  it.each(['light', 'dark'] as const)('axe-core finds no fault, in %s', async (colorScheme) => {
    const { page } = report;
    await page.emulateMedia({ colorScheme });
    await cell('mainline', 4).click();
    await page.getByText('How to read this').click();
    await page.getByText('Every property and kind of failure').click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await cell('mainline', 0).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(report.said).toEqual([]);
  });

  it.each([WIDE, PHONE])('targets and letters are large enough at %j', async (size) => {
    const { page } = report;
    await page.setViewportSize(size);
    await cell('mainline', 4).click();
    await page.getByText('How to read this').click();
    await page.getByText('Every property and kind of failure').click();
    expect(await smallTargets(page)).toEqual([]);
    expect(await smallTexts(page)).toEqual([]);
    await showOverview(report, '#/overview?from=census');
    expect(await smallTargets(page)).toEqual([]);
  });

  it('a printed page starts with the answer and has the whole table', async () => {
    const { page } = report;
    await page.setViewportSize({ width: 718, height: 1040 });
    await page.emulateMedia({ media: 'print' });
    expect(await endOf('.questions')).toBeLessThan(1040);
    const clipped = await page
      .locator('.figures')
      .evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(clipped).toBe(0);
    await page.emulateMedia({ media: 'screen' });
  });
});
