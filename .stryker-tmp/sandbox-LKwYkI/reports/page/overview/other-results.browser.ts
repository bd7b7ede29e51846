import { describe, expect, it } from 'vitest';
import { halfCapped } from '../../../strategies/half-capped.ts';
import { strategies } from '../../../strategies/index.ts';
import { mainline } from '../../../strategies/mainline.ts';
import { compareStrategies } from '../../compare/comparison.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import { comparisonDocument } from '../../compare/json.ts';
import { cellIn, showOverview } from '../testing/overview-page.ts';
import { openReport } from '../testing/report-page.ts';
import { SMALL_REPORT } from '../testing/small-report.ts';

const EMPTY = { ...SMALL_REPORT, comparison: null, census: null };
const COMPARISON = comparisonDocument(
  compareStrategies(60, 'page', strategies, () => {}),
  null,
);

describe('other results', () => {
  const open = async (comparison: ComparisonDocument | null, census = SMALL_REPORT.census) => {
    const opened = await openReport({ ...EMPTY, comparison, census });
    await showOverview(opened);
    return opened;
  };

  it('of a file of one’s own are measured by mainline, and spoken of first', async () => {
    const mine = { ...halfCapped, id: 'mine', source: 'me' };
    const grounds = { baseline: 'mainline', files: { mine: './mine.ts' } };
    const compared = compareStrategies(200, 'page', [mainline, mine], () => {}, grounds);
    const opened = await open(comparisonDocument(compared, null));
    const card = (await opened.page.locator('.sentences').textContent()) ?? '';
    const lost = compared.answers.find(({ strategy }) => strategy === 'mine')?.violated ?? 0;
    expect(lost).toBeGreaterThan(0);
    expect(card).toContain('rom the file ./mine.ts');
    expect(card).toMatch(/mine \d better, \d worse/);
    expect(card).toContain(`root disk on ${lost} of 200 VMs (mainline: `);
    await cellIn(opened.page, 'mine', 1).click();
    const smallest = compared.answers.find(({ strategy }) => strategy === 'mine')?.smallest;
    expect(await opened.page.locator('.cell-panel').textContent()).toContain(
      `hvmmio explain ${smallest} --strategy ./mine.ts`,
    );
    await opened.close();
  });

  it('in which no VM puts a question to the test say so, and never 0', async () => {
    const cells = COMPARISON.cells.map((one) =>
      one.property === 'config-window-accepted' ? { ...one, exercised: 0 } : one,
    );
    const opened = await open({ ...COMPARISON, cells });
    const idle = await opened.page.locator('.questions td.idle').allTextContents();
    expect(idle).toEqual(COMPARISON.strategies.map(() => 'not exercised'));
    const head = opened.page.locator('.questions th.idle');
    expect(await head.allTextContents()).toEqual(['config window refused']);
    await opened.close();
  });

  it('without answers, or of a census alone, show every property', async () => {
    for (const comparison of [SMALL_REPORT.comparison, null]) {
      const opened = await open(comparison);
      const rows = opened.page.locator('.rates tbody th .name');
      expect(await rows.allTextContents()).toEqual([
        'config-window-accepted',
        'low-window-granted',
      ]);
      expect(opened.said).toEqual([]);
      await opened.close();
    }
  });

  it('with a hostile name are text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const text = JSON.stringify(COMPARISON).replaceAll('"mainline"', JSON.stringify(name));
    const opened = await open(JSON.parse(text));
    await opened.page.locator('.questions button', { hasText: name }).click();
    expect(await opened.page.locator('.cell-panel .headline').textContent()).toBe(name);
    expect(await opened.page.locator('img').count()).toBe(0);
    expect(opened.said).toEqual([]);
    await opened.close();
  });
});
