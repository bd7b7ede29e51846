import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { properties, relations } from '../../../properties/index.ts';
import { ideal } from '../../../strategies/ideal.ts';
import { strategies } from '../../../strategies/index.ts';
import { merged } from '../../../strategies/merged.ts';
import { original } from '../../../strategies/original.ts';
import type { PageData } from '../../report/data.ts';
import { parseResult } from '../../report/read-results.ts';
import { smallCensus, smallClaims, smallComparison } from '../../report/testing/results.ts';
import { smallTargets, smallTexts } from '../testing/measure.ts';
import { accessibilityFaults, openReport, type ReportPage } from '../testing/report-page.ts';

const COMPARED = [original, merged, ideal];
const EMPTY = {
  format: 'hvmmio-report/1',
  version: '1.2.3',
  comparison: null,
  census: null,
  claims: null,
} as const;
const FULL: PageData = {
  ...EMPTY,
  comparison: smallComparison(COMPARED),
  census: smallCensus(COMPARED),
  claims: smallClaims(strategies),
  from: ['a/c.json', '\u202e<b>'],
};

/** Everything that the view says, in one line. */
async function textOf(report: ReportPage): Promise<string> {
  await report.page.goto('about:blank');
  await report.page.goto(`${report.url}#/method`);
  return ((await report.page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
}

describe('with a comparison and a census', () => {
  let report: ReportPage;
  beforeAll(async () => {
    report = await openReport(FULL);
  });
  afterAll(() => report.close());
  let text = '';
  beforeEach(async () => {
    text = await textOf(report);
  });

  it('says what was sampled, by which seed', () => {
    expect(text).toContain(
      '80 VMs drawn from the population below with the seed small; 3 strategies',
    );
    expect(text).toContain('measured against original');
    expect(text).toContain('no violation was found in 80 is no proof');
    expect(text).toContain('hvmmio compare --scenarios 80 --seed small');
  });

  it('says which files that was read from, and what was not seen to', () => {
    expect(text).toContain('All of it was read from the files a/c.json, \\u{202e}<b>.');
    expect(text).toContain('whether its numbers are those that hvmmio counted was not');
  });

  it('says what was exhausted', () => {
    // Three sizes of low MMIO on Gen2, two on arm64; two framebuffers. One kernel sees three orders of
    // its probes, a second one three more for each.
    expect(text).toContain('10 of 10 hosts of the lattice below, 120 scenarios under each of 3');
    expect(text).toContain('low-mmio (3)unasked, 256MiB, 592MiB');
    expect(text).toContain('path (2)none, load-drm');
  });

  it('says how many claims were tried on cases, and how many on data', () => {
    expect(text).toContain('4 claims, each tried under the usual assumptions');
    expect(text).toContain('1 held against what real machines printed, the others put to every');
  });

  it('has the words of the assumptions and what changes under another', () => {
    const { violated = 0 } = FULL.comparison?.cells[0] ?? {};
    expect(violated).toBeGreaterThan(0);
    expect(text).toContain('A4released: after a move of the framebuffer its old place is free');
    expect(text).toContain(
      'or uefi: at power-on the host claims 8 MiB of framebuffer, as UEFI maps',
    );
    expect(text).toContain(
      `A2 keptwindows stay1 other verdict: original config-window-accepted (${violated} before, now 0)1 other count`,
    );
  });

  it('has every property, and where every strategy comes from', () => {
    for (const { id, summary } of [...properties, ...relations])
      expect(text).toContain(id + summary);
    for (const { id, summary, source } of strategies) {
      const shown = text.includes(`${id}${summary}Source: ${source}`);
      expect([id, shown]).toEqual([id, ['original', 'merged', 'ideal'].includes(id)]);
    }
  });

  it.each(['light', 'dark'] as const)('has no fault that axe-core finds, in %s', async (theme) => {
    await report.page.emulateMedia({ colorScheme: theme });
    await report.page.locator('.method summary').first().click();
    expect(await accessibilityFaults(report.page)).toEqual([]);
  });

  it('fits a phone', async () => {
    await report.page.setViewportSize({ width: 360, height: 780 });
    await report.page.locator('.method summary').first().click();
    expect(await report.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await smallTargets(report.page)).toEqual([]);
    expect(await smallTexts(report.page)).toEqual([]);
    await report.page.setViewportSize({ width: 1280, height: 900 });
  });
});

it('says which commands make what is missing', async () => {
  const report = await openReport();
  const text = await textOf(report);
  await report.close();
  expect(text).toContain('holds no comparison. hvmmio compare --json > comparison.json makes one');
  expect(text).toContain('holds no census. hvmmio census --json > census.json makes one');
  expect(text).toContain('holds no claims. hvmmio claims --json > claims.json makes them');
  for (const { id, summary } of strategies) expect(text).toContain(id + summary);
});

it('says how to find out which verdicts change, and that a census was stopped', async () => {
  const { underOtherAssumptions: _, ...comparison } = smallComparison(COMPARED);
  const census = { ...smallCensus(COMPARED), exhausted: false, hosts: 7, holds: [] };
  const report = await openReport({ ...EMPTY, comparison, census });
  const text = await textOf(report);
  await report.close();
  expect(text).toContain('hvmmio compare --assumptions --json > comparison.json finds out');
  expect(text).toContain('Census: stopped before its end7 of 10 hosts');
  expect(text).toContain('that it counts nothing proves nothing');
});

describe('hostile results change nothing but text', () => {
  const NAME = '<img src=x onerror=alert(1)>';
  const SENTENCE = '</script><script>alert(2)</script><svg onload=alert(3)>javascript:alert(4)';
  const VIEWS = ['overview', 'where', 'trade-off', 'case', 'playground', 'claims', 'method'];

  it('in any view', async () => {
    const report = await openReport({ ...EMPTY, ...hostile() });
    const { page, said, requested, url } = report;
    for (const view of VIEWS) {
      await page.goto('about:blank');
      requested.length = 0;
      await page.goto(`${url}#/${view}`);
      await page.locator('h1').waitFor();
      expect(await page.locator('img, main script, [onload], [onerror]').count()).toBe(0);
      expect(requested.map((one) => one.replace(/#.*/, ''))).toEqual([url]);
    }
    expect(await page.locator('dt', { hasText: NAME }).textContent()).toBe(NAME);
    expect(await page.locator('main').textContent()).toContain(`A2 kept${SENTENCE}1 other`);
    expect(said).toEqual([]);
    await report.close();
  });

  /** The results as the command would have read them. */
  function hostile(): Pick<PageData, 'comparison' | 'census'> {
    const read = (document: object) => {
      const text = JSON.stringify(document)
        .replaceAll('"merged"', JSON.stringify(NAME))
        .replaceAll(/("sentence":|"words":)"[^"]*"/g, (_, key) => key + JSON.stringify(SENTENCE));
      return parseResult({ file: 'hostile.json', line: 1, text, oneLine: false });
    };
    const [comparison, census] = [read(smallComparison(COMPARED)), read(smallCensus(COMPARED))];
    if (comparison.format !== 'hvmmio-comparison/1') throw new Error(comparison.format);
    if (census.format !== 'hvmmio-census/1') throw new Error(census.format);
    return { comparison, census };
  }
});
