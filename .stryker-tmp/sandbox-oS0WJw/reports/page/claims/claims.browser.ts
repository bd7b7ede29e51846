import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { strategies } from '../../../strategies/index.ts';
import type { ClaimDocument } from '../../claims/document.ts';
import { claimsDocument } from '../../claims/json.ts';
import { chosenClaims, judgeClaims } from '../../claims/judged.ts';
import { parseResult } from '../../report/read-results.ts';
import { smallClaims } from '../../report/testing/results.ts';
import { accessibilityFaults, openReport, type ReportPage } from '../testing/report-page.ts';

const EMPTY = {
  format: 'hvmmio-report/1',
  version: '1.2.3',
  comparison: null,
  census: null,
} as const;
/** C05, C13, C16 and C20. */
const CLAIMS = smallClaims(strategies);
const MARKS = { upheld: '\u2713', refuted: '\u2715', 'rests on an assumption': '\u00b1' } as const;

let report: ReportPage;
beforeAll(async () => {
  report = await openReport({ ...EMPTY, claims: CLAIMS });
});
afterAll(() => report.close());
beforeEach(async () => {
  report.said.length = 0;
  await report.page.emulateMedia({ colorScheme: 'light', media: 'screen' });
  await show();
});

async function show(fragment = '#/claims'): Promise<void> {
  await report.page.goto('about:blank');
  await report.page.goto(report.url + fragment);
  await report.page.locator('h1').waitFor();
}

/** The part of the page about one claim, and its text in one line. */
const cardOf = (id: string) => report.page.locator('.claim', { hasText: id });
async function textOf(id: string): Promise<string> {
  return ((await cardOf(id).textContent()) ?? '').replace(/\s+/g, ' ');
}

const idsShown = () => report.page.locator('.claim-id').allTextContents();

function claimOf(id: string): ClaimDocument {
  const found = CLAIMS.claims.find((claim) => claim.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('the claims of the document', () => {
  it('are all there, and their sum', async () => {
    expect(await idsShown()).toEqual(['C05', 'C13', 'C16', 'C20']);
    expect(await report.page.locator('.sum').textContent()).toBe(
      '4 claims: \u2713 1 upheld, \u2715 2 refuted, \u00b1 1 rests on an assumption.',
    );
    expect(await report.page.locator('.which li').allTextContents()).toEqual([
      '\u2713 Upheld: C20',
      '\u2715 Refuted: C05 and C16',
      '\u00b1 Rests on an assumption: C13',
    ]);
    expect(report.said).toEqual([]);
  });

  it.each(['C05', 'C13', 'C16', 'C20'])('%s with its words, counts and evidence', async (id) => {
    const { source, claim, premises, reads, verdict } = claimOf(id);
    const { domain, tried, failing, evidence, outside } = claimOf(id);
    const text = await textOf(id);
    expect(text).toContain(`${id} ${claim}Source: ${source}`);
    if (premises !== null) expect(text).toContain(`Premises: ${premises}`);
    if (reads !== null) expect(text).toContain(`Read as: ${reads}`);
    for (const { words } of outside) expect(text).toContain(`${words}: `);
    expect(text).toContain(`${MARKS[verdict]} ${verdict}`);
    const counts = failing === 0 ? `Holds in ${tried} ` : `Fails in ${failing} of ${tried} `;
    expect(text).toContain(`Tried on${counts}`);
    expect(text).toContain(domain);
    for (const line of evidence) expect(text).toContain(line);
  });

  it('show what breaks outside their premises', async () => {
    // 9 x 4 hosts x 2 paths x 9.
    expect(await textOf('C13')).toContain(
      'Outside its premises, which decides nothingwith a 1 MiB 32-bit BAR: fails in 216 of 648',
    );
  });

  it('say whether their domain was exhausted', async () => {
    expect(await textOf('C05')).toContain('Fails in 1 of 2 recorded from real machines');
    expect(await textOf('C16')).toContain('Fails in 336 of 3456 cases, all of the domain');
  });

  it('show both sides where an assumption changes a count', async () => {
    const kept = claimOf('C13').underAssumptions.find(({ assumption }) => assumption === 'A2=kept');
    const text = await textOf('C13');
    expect(text).toContain('\u00b1 rests on an assumption: usually upheld, refuted under A2=kept');
    expect(text).toContain('as usually assumed: \u2713 upheld, holds in all 5904');
    expect(text).toContain(`: \u2715 refuted, fails in ${kept?.failing} of 5904`);
    expect(text).toContain("A2=kept (a device's config window stays its own until");
    expect(text).toContain(
      'same under A1=uefi, A1=firmware, A3=lab-gen1, A4=kept and A5=power-on.',
    );
    expect(await textOf('C20')).toContain('The same under each of the 6 others tried.');
  });
});

describe('the filter', () => {
  it('shows those of a verdict, by keyboard, and the address keeps it', async () => {
    const { page } = report;
    await page.getByRole('radio', { name: 'all (4)' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: 'upheld (1)', checked: true }).waitFor();
    await expect.poll(idsShown).toEqual(['C20']);
    await page.keyboard.press('ArrowDown');
    await page.getByRole('radio', { name: 'refuted (2)', checked: true }).waitFor();
    await expect.poll(idsShown).toEqual(['C05', 'C16']);
    await show(new URL(page.url()).hash);
    await expect.poll(idsShown).toEqual(['C05', 'C16']);
  });
});

describe('a counterexample', () => {
  it('opens as one case, and violates there', async () => {
    await cardOf('C16').getByRole('link').click();
    const headline = report.page.locator('.headline', { hasText: 'original violates' });
    await headline.waitFor();
    expect(await headline.textContent()).toContain('bar-window-clear: the kdump kernel');
    expect(report.said).toEqual([]);
  });

  it('opens under the assumption that it rests on', async () => {
    await cardOf('C13').getByRole('link').click();
    await report.page.locator('.headline', { hasText: 'high-config-window violates' }).waitFor();
    expect(await report.page.locator('.assumed').textContent()).toContain('A2 kept');
  });

  it('opens in the playground where nothing is harmed', async () => {
    await cardOf('C05').getByRole('link', { name: 'Open it in the playground' }).click();
    await report.page.locator('.card').first().waitFor();
    expect(await report.page.getByLabel('Low MMIO').first().inputValue()).toBe('3GiB');
  });

  it('is there for none that is upheld', async () => {
    expect(await cardOf('C20').getByRole('link').count()).toBe(0);
  });
});

describe('the view', () => {
  it.each(['light', 'dark'] as const)('has no fault that axe-core finds, in %s', async (theme) => {
    await report.page.emulateMedia({ colorScheme: theme });
    expect(await accessibilityFaults(report.page)).toEqual([]);
  });

  it('fits a phone', async () => {
    await report.page.setViewportSize({ width: 360, height: 780 });
    expect(await report.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await report.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('prints without the filter', async () => {
    await report.page.emulateMedia({ media: 'print' });
    expect(await report.page.locator('.switch').isVisible()).toBe(false);
    expect(await cardOf('C16').isVisible()).toBe(true);
  });
});

it('says which command makes what is missing', async () => {
  const without = await openReport();
  await without.page.goto(`${without.url}#/claims`);
  const text = await without.page.locator('main').textContent();
  await without.close();
  expect(text).toContain('no claims. hvmmio claims --json > claims.json makes them');
  expect(text).toContain('hvmmio report --from claims.json shows them.');
});

it('claims about kernels that were not given are not judged, and say what settles them', async () => {
  const { notJudged } = claimsDocument(judgeClaims(chosenClaims(['K5', 'K6']), strategies));
  const open = await openReport({
    ...EMPTY,
    claims: { ...CLAIMS, ...(notJudged && { notJudged }) },
  });
  await open.page.setViewportSize({ width: 360, height: 780 });
  await open.page.goto(`${open.url}#/claims`);
  expect(await open.page.locator('.sum').textContent()).toMatch(/^6 claims: .*, 2 not judged\.$/);
  expect(await open.page.locator('.claim.none .falls').allTextContents()).toEqual([
    '\u2013 not judged, settled by hvmmio claims K5 --strategy kernel:linux-source-6.1',
    '\u2013 not judged, settled by hvmmio claims K6 --strategy kernel:linux-source-6.12',
  ]);
  expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await accessibilityFaults(open.page)).toEqual([]);
  await open.close();
});

it('hostile claims change nothing but text', async () => {
  const name = '</script><img src=x onerror=alert(1)>javascript:alert(2)';
  const text = JSON.stringify(CLAIMS)
    .replaceAll(/"(claim|source|premises|reads|domain|words|strategy)":"[^"]*"/g, (_, key) =>
      JSON.stringify({ [key]: name }).slice(1, -1),
    )
    .replaceAll('"pci0"', JSON.stringify(name))
    .replaceAll('"A2=kept"', JSON.stringify(name));
  const claims = parseResult({ file: 'hostile.json', line: 1, text, oneLine: false });
  if (claims.format !== 'hvmmio-claims/1') throw new Error(claims.format);
  const hostile = await openReport({ ...EMPTY, claims });
  const { page, said } = hostile;
  await page.goto(`${hostile.url}#/claims`);
  expect(await page.locator('.claim').first().textContent()).toContain(name);
  expect(await page.locator('img, main script, [onerror]').count()).toBe(0);
  // No strategy is known, so none is one case.
  const links = await page.locator('.claim a').evaluateAll((all) => all.map(String));
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toContain('report.html#/playground?scenario=');
  expect(said).toEqual([]);
  await hostile.close();
});
