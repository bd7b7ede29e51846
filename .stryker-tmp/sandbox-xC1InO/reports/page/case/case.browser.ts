import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { EXAMPLE } from '../playground/example.ts';
import { EXAMPLE as EXAMPLE_FILE } from '../playground/testing/example-file.ts';
import { labelsOf, type OutcomeFile, shownLabels } from '../playground/testing/shown.ts';
import { hvmmioRun } from '../testing/command-line.ts';
import { accessibilityFaults, openReport, type ReportPage } from '../testing/report-page.ts';
import { caseLink } from './case-link.ts';

const KDUMP = caseLink({
  strategy: 'original',
  property: 'config-window-accepted',
  source: EXAMPLE,
});

let report: ReportPage;
beforeAll(async () => {
  report = await openReport();
});
afterAll(() => report.close());
afterEach(() => {
  expect(report.said.splice(0)).toEqual([]);
});

async function show(fragment: string): Promise<void> {
  await report.page.goto('about:blank');
  await report.page.goto(report.url + fragment);
}

it('opens on the recorded kdump case', async () => {
  const { page } = report;
  await show('#/case');
  await page.getByText('\u2715 original violates config-window-accepted').waitFor();
  await page.getByText('This is the recorded kdump case').waitFor();
  await page.getByText(': the kdump kernel, nvme0').waitFor();
  expect(await page.getByLabel('Scenario').inputValue()).toBe('example');
});

it('keeps addresses beside the bars and off them', async () => {
  const { page } = report;
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await show('#/case');
    await page.getByText(': the kdump kernel, nvme0').waitFor();
    const { boxes, size } = await page.evaluate(() => ({
      boxes: Array.from(
        document.querySelectorAll('.map .label, .map .words, .map .bars'),
        (one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return { left, right, top, bottom };
        },
      ),
      size: Math.min(
        ...Array.from(document.querySelectorAll('.map span'), (one) =>
          Number.parseFloat(getComputedStyle(one).fontSize),
        ),
      ),
    }));
    // Two boots, each with the framebuffer, the reservation and two requests at least.
    expect(boxes.length).toBeGreaterThanOrEqual(2 * 4 * 3);
    const over = boxes.filter((a, at) =>
      boxes
        .slice(at + 1)
        .some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5,
        ),
    );
    expect(over).toEqual([]);
    expect(size).toBeGreaterThanOrEqual(12);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});

it('draws two boots beside each other where there is room', async () => {
  const { page } = report;
  await show('#/case');
  await page.getByText(': the kdump kernel, nvme0').waitFor();
  const tops = () =>
    page
      .locator('.boot')
      .evaluateAll((boots) => boots.map((boot) => boot.getBoundingClientRect().top));
  const [first, second] = await tops();
  expect(second).toBe(first);
  await page.setViewportSize({ width: 390, height: 900 });
  const [above = 0, below = 0] = await tops();
  expect(below).toBeGreaterThan(above);
  await page.setViewportSize({ width: 1280, height: 900 });
});

it('draws the way to the kdump kernel, and the maps of run --json', async () => {
  const { page } = report;
  await show(KDUMP);
  await page.getByText(': the kdump kernel, nvme0').waitFor();
  const titles = await page.locator('.stop h3').allTextContents();
  expect(titles).toEqual(['Host', 'First kernel', 'kdump', 'Kdump kernel']);
  expect(await page.locator('.stop.bad h3').allTextContents()).toEqual(['Kdump kernel']);
  const { stdout } = hvmmioRun([EXAMPLE_FILE], ['--strategy', 'original', '--json']);
  const outcome: OutcomeFile = JSON.parse(stdout);
  const labels = labelsOf(outcome).map((label) => label.replace(/^original, /, ''));
  expect(await shownLabels(page)).toEqual(labels);
});

it('says why, what matters, what cures it and how to replay it', async () => {
  const { page } = report;
  await show(KDUMP);
  const explanation = page.getByRole('region', { name: 'Explanation' });
  await explanation.getByText('However').waitFor();
  expect(await explanation.locator('.proof h3').allTextContents()).toEqual([
    'Let',
    'Then',
    'Because',
    'However',
  ]);
  const text = await explanation.textContent();
  expect(text).toContain('nvme0 asks for a config window and gets f8000000-f8001fff');
  expect(text).toContain('Nothing kept the framebuffer f8000000-f87fffff free');
  expect(text).toContain('probe drm before nvme0 in the kdump kernel');
  expect(await explanation.locator('dl dt').first().textContent()).toBe('strategy');
  expect(await explanation.locator('summary').textContent()).toContain('(2000 drawn)');
  const replay = page.getByRole('region', { name: 'Replay' });
  expect(await replay.locator('> pre').textContent()).toBe(
    'hvmmio explain scenario.json --strategy original \\\n  --property config-window-accepted',
  );
});

it('has a mail of at most 72 columns and 59 lines, and copies it', async () => {
  const { page } = report;
  await show(KDUMP);
  await page.getByText('As plain text for a mail').click();
  const mail = page.getByRole('region', { name: 'Mail' }).locator('pre');
  await mail.waitFor();
  const text = (await mail.textContent()) ?? '';
  const lines = text.trimEnd().split('\n');
  expect(lines.length).toBeLessThanOrEqual(59);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(72);
  expect(text.replace(/\s+/g, ' ')).toContain(
    'PCI Pass-through VSP failed D0 Entry with status c0370048',
  );
  expect(text).toContain('Replay with hvmmio 1.2.3');
  await page.getByRole('button', { name: 'Copy mail' }).click();
  await page.getByText('Mail copied').waitFor();
});

it('leads to the same scenario in the playground', async () => {
  const { page } = report;
  await show(KDUMP);
  await page.getByRole('link', { name: 'Open it in the playground' }).click();
  await page.getByRole('heading', { level: 1, name: 'Playground' }).waitFor();
  expect(await page.getByLabel('Id', { exact: true }).inputValue()).toBe('nvme0');
});

it('shows both runs that a property compares', async () => {
  const { page } = report;
  const wanted = { strategy: 'original', property: 'load-order-irrelevant', source: EXAMPLE };
  await show(caseLink(wanted));
  await page.getByText('\u2715 original violates load-order-irrelevant').waitFor();
  // Two boots each.
  await page.waitForFunction(() => document.querySelectorAll('.map').length === 4);
});

it('says that a property holds where it does', async () => {
  const { page } = report;
  await show(caseLink({ strategy: 'ideal', property: 'config-window-accepted', source: EXAMPLE }));
  await page.getByText('\u2713 ideal does not violate config-window-accepted here').waitFor();
  await page.getByText('Nothing to explain').waitFor();
});

it('the form leads to another case', async () => {
  const { page } = report;
  await show(KDUMP);
  await page.getByLabel('Strategy').selectOption('top-down');
  await page.getByLabel('Property').selectOption('bar-window-clear');
  await page.getByLabel('Scenario').selectOption({ label: 'the smallest that violates' });
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByText('\u2715 top-down violates bar-window-clear').waitFor();
});

it('the form keeps the scenario under another strategy', async () => {
  const { page } = report;
  await show(KDUMP);
  await page.getByLabel('Strategy').selectOption('ideal');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByText('\u2713 ideal does not violate config-window-accepted here').waitFor();
  expect(await page.locator('.stop').first().textContent()).toContain(
    'nvme0 (root, 16 KiB/64-bit)',
  );
});

it.each([
  ['strategy=%3Cimg src=x onerror=alert(1)%3E', 'strategy: found "<img src=x onerror=alert(1)>"'],
  ['name=nobody', 'name: found "nobody", expected population-SEED-NUMBER'],
  ['scenario=abc', 'the link is cut off or changed'],
])('what is wrong with %s is said once, as text', async (query, problem) => {
  const { page } = report;
  await show(`#/case?${query}`);
  expect(await page.getByRole('alert').allTextContents()).toEqual([
    expect.stringContaining(problem),
  ]);
  expect(await page.locator('img').count()).toBe(0);
});

it.each(['light', 'dark'] as const)('has no fault that axe-core finds, in %s', async (theme) => {
  const { page } = report;
  await page.emulateMedia({ colorScheme: theme });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await show(KDUMP);
    await page.getByText('As plain text for a mail').click();
    await page.getByRole('region', { name: 'Mail' }).locator('pre').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
});
