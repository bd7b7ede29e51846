import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults, openReport, type ReportPage } from '../testing/report-page.ts';
import { SMALL_REPORT } from '../testing/small-report.ts';

let report: ReportPage;
beforeAll(async () => {
  report = await openReport(SMALL_REPORT);
});
afterAll(() => report.close());
beforeEach(async () => {
  report.said.length = 0;
  await report.page.setViewportSize({ width: 1280, height: 900 });
  await show();
});

async function show(fragment = '#/overview'): Promise<void> {
  await report.page.goto('about:blank');
  await report.page.goto(report.url + fragment);
  await report.page.locator('.rates').waitFor();
}

/** What the cells of a row of a table show, without what is there for screen readers alone. */
function cellsOf(table: string, row: string): Promise<string[]> {
  return report.page
    .locator(`${table} tr`, { has: report.page.getByRole('rowheader', { name: row }) })
    .first()
    .locator('td')
    .evaluateAll((cells) =>
      cells.map((cell) => {
        const shown = [...cell.children].filter((part) => part.className !== 'unseen');
        return shown.length === 0
          ? cell.textContent
          : shown.map((part) => part.textContent).join(' | ');
      }),
    );
}

const cellAt = (row: number, column: number) =>
  report.page.locator('.rates tbody tr').nth(row).locator('td').nth(column);
const details = () => report.page.locator('.details').textContent();

describe('the rates of a comparison', () => {
  it('are those of the document, with interval, difference and worst kind', async () => {
    expect(await cellsOf('.rates', 'config-window-accepted')).toEqual([
      '25.0 % | 19.5 to 31.4 % | later, unreserved framebuffer',
      '3.0 % | 1.4 to 6.4 % | \u25bc\u00a0p<0.0001 | later, moved framebuffer',
      '0 | at most 1.90 % | \u25bc\u00a0p<0.0001',
      '0 | at most 1.90 % | \u25bc\u00a0p<0.0001',
    ]);
    expect(await cellsOf('.rates', 'low-window-granted')).toEqual([
      '0 | at most 1.90 %',
      '2.0 % | 0.8 to 5.0 % | no difference shown',
      '4.0 % | 2.0 to 7.7 % | \u25b2\u00a0p=0.0078',
      '0 | at most 1.90 %',
    ]);
    expect(report.said).toEqual([]);
  });

  it('lead to the smallest scenario of each that is not 0', async () => {
    const links = report.page.locator('.rates a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      '#/case?name=population-s-7&strategy=original&property=config-window-accepted',
      '#/case?name=population-s-11&strategy=mine&property=config-window-accepted',
      '#/case?name=population-s-12&strategy=mine&property=low-window-granted',
      '#/case?name=population-s-13&strategy=other&property=low-window-granted',
    ]);
  });

  it('say all they have to say under the pointer', async () => {
    await cellAt(0, 0).hover();
    expect(await details()).toBe(
      'original: config-window-accepted' +
        '25.0 %, 50 of 200 scenarios; 95 % interval 19.5 to 31.4 %. The baseline. Most often, in 40 ' +
        'scenarios: in a later kernel a config window is refused by the host (by OpenVMM, mapped under the framebuffer): it overlaps the ' +
        'framebuffer, and nothing was reserved. The smallest found is population-s-7.',
    );
  });

  it('say it to the keyboard, by Tab and by arrow keys, and as descriptions', async () => {
    const { page } = report;
    await page.locator('.rates a').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await details()).toContain('44 scenarios fewer than original (p<0.0001)');
    await page.keyboard.press('ArrowRight');
    expect(await details()).toContain('other: config-window-acceptednone found in 200; 95 %');
    await page.keyboard.press('ArrowDown');
    expect(await details()).toContain('8 scenarios more than original (p=0.0078)');
    await page.keyboard.press('Shift+Tab');
    expect(await details()).toContain('No difference from original shown (p=0.13).');
    const focused = page.locator('.rates a:focus');
    const description = await focused.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${description}"]`).textContent()).toContain(
      'The smallest found is population-s-12.',
    );
  });

  it('name the class with the highest rate, and show all classes on demand', async () => {
    const button = report.page.getByRole('button', { name: 'config-window-accepted' });
    expect(await button.textContent()).toContain('up to 60.0 % on rare');
    await button.focus();
    await report.page.keyboard.press('Enter');
    expect(await cellsOf('.rates', 'rare 10 scenarios')).toEqual([
      '50.0 % | 5 of 10',
      '60.0 % | 6 of 10',
      '0 | none found in 10',
      '0 | none found in 10',
    ]);
    await button.press('Enter');
    expect(await report.page.locator('.rates .class').count()).toBe(0);
  });
});

describe('the kinds of failure', () => {
  it('are counted, cured and brought as in the document', async () => {
    expect(await cellsOf('.kinds', 'unreserved framebuffer')).toEqual(['40', '-', '-', '-']);
    expect(await cellsOf('.kinds', 'moved framebuffer')).toEqual(['10', '4', '-', '-']);
    expect(await cellsOf('.kinds', 'beyond the reservation')).toEqual(['', '+2', '', '']);
    expect(await cellsOf('.kinds', 'shown')).toEqual(['2', '2', '0', '0']);
    expect(await cellsOf('.kinds', 'cured')).toEqual(['0', '1', '2', '2']);
    expect(await cellsOf('.kinds', 'brought')).toEqual(['0', '1', '0', '0']);
  });
});

describe('the counts of a census', () => {
  it('take the place of the comparison, and 0 is none', async () => {
    const { page } = report;
    await page.getByLabel('an exhausted lattice').check();
    await page.getByText('the whole lattice on 12 hosts').waitFor();
    expect(page.url()).toContain('#/overview?from=census');
    expect(await cellsOf('.rates', 'config-window-accepted')).toEqual([
      '33.3 % | later, unreserved framebuffer',
      '<0.1 % | later, unreserved framebuffer',
    ]);
    expect(await cellsOf('.rates', 'low-window-granted')).toEqual(['0', '0']);
    await page.locator('.rates button.share').last().focus();
    expect(await details()).toContain('30 of 3\u202f000\u202f000 scenarios');
    await page.keyboard.press('ArrowDown');
    expect(await details()).toContain('none in all 3\u202f000\u202f000.');
  });
});

describe('for every reader', () => {
  it.each(['light', 'dark'] as const)('axe-core finds no fault, in %s', async (colorScheme) => {
    await report.page.emulateMedia({ colorScheme });
    await report.page.getByRole('button', { name: 'config-window-accepted' }).click();
    await report.page.locator('.rates a').first().focus();
    expect(await accessibilityFaults(report.page)).toEqual([]);
    await show('#/overview?from=census');
    expect(await accessibilityFaults(report.page)).toEqual([]);
    expect(report.said).toEqual([]);
  });

  it('it fits a phone', async () => {
    await report.page.setViewportSize({ width: 360, height: 780 });
    expect(await report.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  it('a hostile name is text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const text = JSON.stringify(SMALL_REPORT).replaceAll('"mine"', JSON.stringify(name));
    const hostile = await openReport(JSON.parse(text));
    await hostile.page.goto(`${hostile.url}#/overview`);
    const heads = hostile.page.locator('.rates').getByRole('columnheader', { name });
    expect(await heads.textContent()).toBe(name);
    expect(await hostile.page.locator('img').count()).toBe(0);
    expect(hostile.said).toEqual([]);
    await hostile.close();
  });
});
