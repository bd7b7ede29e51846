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
  await report.page.goto('about:blank');
  await report.page.goto(`${report.url}#/trade-off`);
  await report.page.locator('.chart').waitFor();
});

const rows = () =>
  report.page
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent.trim()).join(' | ')),
    );

/** The places of all marks in the drawing, in the order of the strategies. */
async function marks(): Promise<Map<string, DOMRect>> {
  const places = await report.page.locator('.point').evaluateAll((points) =>
    points.map((point) => {
      const place = point.querySelector('.mark')?.getBoundingClientRect();
      return [point.getAttribute('aria-label') ?? '', place?.toJSON()] as const;
    }),
  );
  return new Map(places.map(([label, place]) => [label.replace(/:.*/, ''), place]));
}

const middleOf = ({ x, y, width, height }: DOMRect) => [x + width / 2, y + height / 2] as const;

describe('the trade-off', () => {
  it('has the numbers of the document in its table', async () => {
    expect(await rows()).toEqual([
      'original | 25.0 % (50) | 19.5 to 31.4 % | none found | 0.0 to 1.9 % | on it',
      'mine | 3.0 % (6) | 1.4 to 6.4 % | 2.0 % (4) | 0.8 to 5.0 % | on it',
      'other | none found | 0.0 to 1.9 % | 4.0 % (8) | 2.0 to 7.7 % | on it',
      'ideal | none found | 0.0 to 1.9 % | none found | 0.0 to 1.9 % | the bound',
    ]);
    expect(await report.page.locator('.domain').textContent()).toContain(
      '200 scenarios drawn with seed s',
    );
    expect(report.said).toEqual([]);
  });

  it('draws each strategy at its shares', async () => {
    const places = await marks();
    const [zeroX, zeroY] = middleOf(places.get('ideal') ?? new DOMRect());
    const [originalX, originalY] = middleOf(places.get('original') ?? new DOMRect());
    const [mineX, mineY] = middleOf(places.get('mine') ?? new DOMRect());
    const [otherX, otherY] = middleOf(places.get('other') ?? new DOMRect());
    expect(Math.abs(originalY - zeroY)).toBeLessThan(1.5);
    expect(Math.abs(otherX - zeroX)).toBeLessThan(1.5);
    // 3 % of 25 % across, and 2 % of 4 % up; marks are not all drawn about their middle.
    expect((mineX - zeroX) / (originalX - zeroX)).toBeCloseTo(0.12, 1);
    expect((zeroY - mineY) / (zeroY - otherY)).toBeCloseTo(0.5, 1);
  });

  it('keeps labels from one another', async () => {
    const boxes = await report.page
      .locator('.point text')
      .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().toJSON()));
    const overlaps = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (other) =>
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom,
        ),
    );
    expect(boxes.length).toBe(4);
    expect(overlaps).toEqual([]);
  });

  it('describes a point by keyboard, and as its description', async () => {
    const { page } = report;
    const said = () => page.locator('.said-of').textContent();
    await page.getByLabel('Hosts').focus();
    await page.keyboard.press('Tab');
    const original =
      'original: conflicts 25.0 %, 50 of 200 (95 % interval 19.5 to 31.4 %); starvation none found in ' +
      '200 (95 % interval 0.0 to 1.9 %); no proposal does better in one without doing worse in the other.';
    expect(await said()).toBe(original);
    expect(await page.locator('.point:focus').getAttribute('aria-label')).toBe(original);
    await page.locator('.point', { hasText: 'ideal' }).hover();
    expect(await said()).toContain('no proposal, but the bound that any can hope for');
  });

  it('counts a class of hosts, and says who does better there', async () => {
    await report.page.getByLabel('Hosts').selectOption('rare');
    await report.page.getByText('10 scenarios drawn with seed s').waitFor();
    expect(report.page.url()).toContain('hosts=rare');
    expect((await rows())[1]).toBe(
      'mine | 60.0 % (6) | 31.3 to 83.2 % | none found | 0.0 to 27.8 % | behind',
    );
    expect(await report.page.locator('.meaning li').allTextContents()).toEqual([
      'original: 50.0 % of VMs see a conflict, a starved window found in none of 10 VMs; other does better in conflicts and no worse in starvation.',
      'mine: 60.0 % of VMs see a conflict, a starved window found in none of 10 VMs; other does better in conflicts and no worse in starvation.',
      'other: a conflict found in none of 10 VMs, a starved window found in none of 10 VMs; no proposal does better in one without doing worse in the other.',
      'ideal: a conflict found in none of 10 VMs, a starved window found in none of 10 VMs; no proposal, but the bound that any can hope for.',
    ]);
  });

  it('shows few conflicts closer', async () => {
    const before = (await marks()).get('mine');
    await report.page.getByLabel('without original').check();
    const after = await marks();
    expect([...after.keys()]).toEqual(['mine', 'other', 'ideal']);
    expect(after.get('mine')?.x).toBeGreaterThan((before?.x ?? 0) + 50);
  });
});

describe('for every reader', () => {
  it.each(['light', 'dark'] as const)('axe-core finds no fault, in %s', async (colorScheme) => {
    await report.page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(report.page)).toEqual([]);
    expect(report.said).toEqual([]);
  });

  it('it fits a phone', async () => {
    await report.page.setViewportSize({ width: 360, height: 780 });
    await report.page.waitForFunction(
      () => (document.querySelector('.chart')?.clientWidth ?? 0) < 360,
    );
    expect(await report.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});
