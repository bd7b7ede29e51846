import { expect, it } from 'vitest';
import { strategies } from '../../../strategies/index.ts';
import { eachOnPlayground } from './testing/each-on-playground.ts';

const report = eachOnPlayground();
const COUNT = strategies.length;

it('what all strategies do alike is said once, then what becomes of the rest', async () => {
  const { page } = report;
  expect(await page.locator('.headline').textContent()).toBe(
    `3 of ${COUNT} strategies violate a property: original, pre-6.0 and select-sysfb.`,
  );
  expect(await page.locator('.alike').textContent()).toBe(
    `All ${COUNT}: drm works in boots 0 and 1; nvme0 works in boot 0.`,
  );
  expect(await page.locator('.groups .ends').allTextContents()).toEqual([
    `\u2713 ${COUNT - 3} strategies: nvme0 works in boot 1`,
    '\u2715 3 strategies: nvme0 refused in boot 1',
  ]);
  const names = page.locator('.groups .names a');
  expect((await names.allTextContents()).toSorted()).toEqual(
    strategies.map(({ id }) => id).toSorted(),
  );
});

it('a name leads to its memory maps', async () => {
  const { page } = report;
  await page.getByRole('link', { name: 'mainline', exact: true }).press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('strategy-mainline');
});

it('every target of the form and the verdicts is 24 pixels high and wide on a phone', async () => {
  const { page } = report;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('about:blank');
  await page.goto(`${report.url}#/playground`);
  const small = await page
    .locator('form, .groups')
    .locator('a, button, input:not([type=checkbox]), select, summary, textarea')
    .evaluateAll((all) =>
      all.flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        const seen = one.checkVisibility();
        return seen && (width < 24 || height < 24) ? [one.outerHTML.slice(0, 80)] : [];
      }),
    );
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.setViewportSize({ width: 1280, height: 900 });
});
