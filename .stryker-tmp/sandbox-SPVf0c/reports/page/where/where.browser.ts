import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { merged } from '../../../strategies/merged.ts';
import { original } from '../../../strategies/original.ts';
import { accessibilityFaults, openReport, type ReportPage } from '../testing/report-page.ts';
import { exhaustedCensus, HOSTILE } from './testing/exhausted-census.ts';

const census = exhaustedCensus([original, merged]);
const { where } = census;
const { lowMmio, framebuffers } = where;
const PROPERTY = 'bar-window-clear';
const QUERY = `property=${PROPERTY}&strategy=original&other=merged`;
const KINDS = ['gen2', 'arm64'];

/** The counts of the document at a point of one host type, on one setting of the kernels. */
function at(strategy: string, kind: string, low: number, framebuffer: number, kernel: string) {
  const [size, place] = [lowMmio.length * framebuffers.length, where.kinds.indexOf(kind)];
  const point = low * framebuffers.length + framebuffer;
  const map = where.byKernel?.violated[kernel]?.[strategy]?.[PROPERTY]?.[place] ?? 0;
  return {
    // Half of them: there are two settings of the kernels.
    scenarios: (where.scenarios[place * size + point] ?? 0) / 2,
    violated: where.byKernel?.maps[map]?.[point] ?? 0,
  };
}

/** The same as the page writes it. */
function wordsAt(strategy: string, kind: string, low: number, framebuffer: number): string {
  const { scenarios, violated } = at(strategy, kind, low, framebuffer, 'sysfb+efi');
  if (scenarios === 0) return 'not exercised';
  if (violated === 0) return `holds on all ${scenarios}`;
  if (violated === scenarios) return `violated in all ${scenarios}`;
  return `violated in ${violated} of ${scenarios} (${((100 * violated) / scenarios).toFixed(1)} %)`;
}

/** Points of all host types at which `one` violates and `other` does not, of those that there are. */
function onlyAt(one: string, other: string, kernel: string) {
  const found = { only: 0, of: 0 };
  for (const kind of KINDS) {
    for (const low of lowMmio.keys()) {
      for (const framebuffer of framebuffers.keys()) {
        const counts = at(one, kind, low, framebuffer, kernel);
        if (counts.scenarios === 0) continue;
        found.of += 1;
        const held = at(other, kind, low, framebuffer, kernel).violated === 0;
        if (counts.violated > 0 && held) found.only += 1;
      }
    }
  }
  return found;
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

async function show(query = QUERY): Promise<void> {
  await report.page.goto('about:blank');
  await report.page.goto(`${report.url}#/where?${query}`);
  await report.page.locator('.where .domain').waitFor();
}

function panel(name: string) {
  return report.page.locator('.panel', { has: report.page.getByRole('heading', { name }) });
}

it('begins with where the first is worse', async () => {
  await show();
  const { only, of } = onlyAt('original', 'merged', 'sysfb+efi');
  expect(only).toBeGreaterThan(0);
  expect(await report.page.locator('.answer').textContent()).toContain(
    `On ordinary kernels, original violates ${PROPERTY} at ${only} of ${of} points where merged does not`,
  );
});

it('says so where there is no difference, on other kernels', async () => {
  const { page } = report;
  await show();
  for (const [one, other] of [
    ['original', 'merged'],
    ['merged', 'original'],
  ] as const) {
    expect(onlyAt(one, other, 'neither').only).toBe(0);
  }
  await page.getByLabel('Kernels').selectOption('neither');
  expect(await page.locator('.answer').textContent()).toMatch(
    /^On kernels with neither SYSFB nor EFI, bar-window-clear holds at all \d+ points under original and merged\.$/,
  );
});

it('opens on ordinary kernels, and on something to draw', async () => {
  const { page } = report;
  await show('');
  expect(await page.locator('.answer').textContent()).toMatch(/^On ordinary kernels, original /);
  expect(await page.getByLabel('Kernels').inputValue()).toBe('sysfb+efi');
  expect(await page.locator('.where-map').count()).toBeGreaterThan(0);
  const legend = await page.locator('.where-legend').boundingBox();
  const map = await page.locator('.where-map').first().boundingBox();
  expect(legend?.y).toBeLessThan(map?.y ?? 0);
  await page.getByLabel('Kernels').selectOption('all');
  expect(await page.locator('.answer').textContent()).toMatch(/^Over all kernels, /);
});

it('has a map or a sentence for every host type', async () => {
  await show();
  const drawn = await report.page.locator('.panel h2').allTextContents();
  const told = await report.page.locator('.told strong').allTextContents();
  const all = [...drawn, ...told].flatMap((names) => names.split(' and '));
  expect(all.toSorted()).toEqual(['Gen2 arm64', 'Gen2 x86_64']);
  expect(drawn.length).toBeGreaterThan(0);
});

it('the numbers at every point are those of the document, by keyboard', async () => {
  const { page } = report;
  await show();
  const cursor = panel('Gen2 x86_64').locator('.cursor').first();
  await cursor.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageDown');
  const strategy = await panel('Gen2 x86_64')
    .locator('figure', { has: page.locator('.cursor') })
    .locator('strong')
    .first()
    .textContent();
  for (const [low, size] of lowMmio.entries()) {
    for (const [framebuffer, bytes] of framebuffers.entries()) {
      const asked =
        size === 'unasked'
          ? 'none asked for'
          : size.replace('MiB', '\u00a0MiB').replace('GiB', '\u00a0GiB');
      const place = `low MMIO ${asked}, framebuffer ${bytes.replace('MiB', '\u00a0MiB')}: `;
      const words = wordsAt(strategy ?? '', 'gen2', low, framebuffer);
      expect(await cursor.getAttribute('aria-label')).toBe(place + words);
      await page.keyboard.press('ArrowUp');
    }
    await page.keyboard.press('PageDown');
    await page.keyboard.press('ArrowRight');
  }
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('class'));
  expect(focused).toBe('cursor');
});

it('each map is one stop of the Tab key', async () => {
  await show();
  const maps = await report.page.locator('.where-map').count();
  const stops = report.page.locator('.where-map [tabindex="0"], .where-map[tabindex]');
  expect(await stops.count()).toBe(maps);
});

/** The middle of a cell of the last map of Gen2 on the screen. */
async function middleOf(low: number, framebuffer: number) {
  await show(`${QUERY}&low-mmio=${lowMmio[low]}&framebuffer=${framebuffers[framebuffer]}`);
  const box = await panel('Gen2 x86_64').locator('.cursor').last().boundingBox();
  if (box === null) throw new Error('the map has no cursor');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

it('the mouse shows the numbers of what it is over', async () => {
  const { page } = report;
  const { x, y } = await middleOf(2, 0);
  await show();
  await page.mouse.move(x, y);
  await page.getByRole('heading', { name: /^Low MMIO 256.MiB, framebuffer 8.MiB$/ }).waitFor();
  const row = page.getByRole('row', { name: /^Gen2 x86_64/ });
  expect(await row.locator('.counts > span').allTextContents()).toEqual([
    wordsAt('original', 'gen2', 2, 0),
    wordsAt('merged', 'gen2', 2, 0),
  ]);
});

/** A point of Gen2 that the strategy of the last map violates, by the document. */
async function violatedPoint() {
  await show();
  const strategy = await panel('Gen2 x86_64')
    .locator('figure', { has: report.page.locator('.cursor') })
    .locator('strong')
    .last()
    .textContent();
  const all = [...lowMmio.keys()].flatMap((low) =>
    [...framebuffers.keys()].map((framebuffer) => ({ low, framebuffer })),
  );
  const found = all.find(
    ({ low, framebuffer }) =>
      at(strategy ?? '', 'gen2', low, framebuffer, 'sysfb+efi').violated > 0,
  );
  if (found === undefined || strategy === null) throw new Error('nothing is violated');
  return { ...found, strategy };
}

it('a finger shows the numbers first', async () => {
  const { page } = report;
  const { low, framebuffer, strategy } = await violatedPoint();
  const { x, y } = await middleOf(low, framebuffer);
  await show();
  const map = panel('Gen2 x86_64').locator('.where-map').last();
  await map.dispatchEvent('pointerdown', { pointerType: 'touch' });
  await map.dispatchEvent('click', { clientX: x, clientY: y });
  await page.getByRole('button', { name: `Open the case of ${strategy} on Gen2 x86_64` }).click();
  await page.getByText(`\u2715 ${strategy} violates ${PROPERTY}`).waitFor();
});

describe('the smallest scenario of a point', () => {
  it('is opened by a click as one case, which violates', async () => {
    const { page } = report;
    const { low, framebuffer, strategy } = await violatedPoint();
    const { x, y } = await middleOf(low, framebuffer);
    await page.mouse.click(x, y);
    await page.getByRole('heading', { level: 1, name: 'One case' }).waitFor();
    await page.getByText(`\u2715 ${strategy} violates ${PROPERTY}`).waitFor();
  });

  it('is opened by Enter, and the tab leads back to the point', async () => {
    const { page } = report;
    const { low, framebuffer, strategy } = await violatedPoint();
    await middleOf(low, framebuffer);
    await panel('Gen2 x86_64').locator('.cursor').last().focus();
    const heading = await page.locator('.point-numbers h2').textContent();
    await page.keyboard.press('Enter');
    await page.getByText(`\u2715 ${strategy} violates ${PROPERTY}`).waitFor();
    await page.getByRole('link', { name: 'Where' }).click();
    await page.getByRole('heading', { name: heading ?? '' }).waitFor();
  });

  it('is not offered under a strategy that is not built in, whatever its name', async () => {
    const { page } = report;
    await show(
      `${new URLSearchParams({ property: PROPERTY, strategy: HOSTILE, other: 'merged' })}`,
    );
    await page.locator('.point-numbers').getByText(`${HOSTILE} is not built in`).waitFor();
    const opener = page.getByRole('button', { name: `Open the case of ${HOSTILE}` });
    expect(await opener.count()).toBe(0);
    expect(await page.locator('img').count()).toBe(0);
  });
});

it('the point can be chosen without the map', async () => {
  const { page } = report;
  await show();
  await page.locator('.point-numbers select').first().selectOption('1GiB');
  await page.locator('.point-numbers select').last().selectOption('66MiB');
  await page.getByRole('heading', { name: /^Low MMIO 1.GiB, framebuffer 66.MiB$/ }).waitFor();
  expect(page.url()).toContain('low-mmio=1GiB&framebuffer=66MiB');
});

it('a bad address is answered, and the usual shown', async () => {
  const { page } = report;
  await show('kernel=2.0');
  expect(await page.getByRole('alert').textContent()).toMatch(/^\u2715 kernel: found "2.0"/);
  expect(await page.locator('.where-map').count()).toBeGreaterThan(0);
});

it.each(['light', 'dark'] as const)('has no fault that axe-core finds, in %s', async (theme) => {
  const { page } = report;
  await page.emulateMedia({ colorScheme: theme });
  for (const width of [1280, 390, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await show();
    await page.locator('.panel summary').first().click();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

it('has no text under 12 pixels, and nothing to press under 24', async () => {
  await show();
  const found = await report.page.locator('.where').evaluate((view) => {
    const all = [...view.querySelectorAll('*')];
    const texts = all.filter(({ textContent }) => textContent.trim() !== '');
    const pressed = view.querySelectorAll('button, select, summary');
    return {
      text: Math.min(...texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize))),
      target: Math.min(...[...pressed].map((one) => one.getBoundingClientRect().height)),
    };
  });
  expect(found.text).toBeGreaterThanOrEqual(12);
  expect(found.target).toBeGreaterThanOrEqual(24);
});
