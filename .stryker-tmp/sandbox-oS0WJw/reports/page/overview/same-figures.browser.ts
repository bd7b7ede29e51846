import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strategies } from '../../../strategies/index.ts';
import { parseResult } from '../../report/read-results.ts';
import { hvmmioBuilt } from '../testing/command-line.ts';
import { openReport, type ReportPage } from '../testing/report-page.ts';

const COMPARE = ['compare', '--scenarios', '200', '--seed', 'page'];

let text = '';
let report: ReportPage;
beforeAll(async () => {
  text = hvmmioBuilt(COMPARE).stdout;
  const document = hvmmioBuilt([...COMPARE, '--json']).stdout;
  const comparison = parseResult({ file: 'c.json', line: 1, text: document, oneLine: false });
  if (comparison.format !== 'hvmmio-comparison/1') throw new Error(comparison.format);
  const rest = { census: null, claims: null };
  report = await openReport({ format: 'hvmmio-report/1', version: '1', comparison, ...rest });
  await report.page.goto(`${report.url}#/overview`);
  await report.page.locator('.questions').waitFor();
});
afterAll(() => report.close());

/** The rows of the command line's table: a strategy's id, and then nothing but figures. */
function printedRows(): string[][] {
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, ...figures]) => figures.length > 1 && figures.every((one) => /^\d+\*?$/.test(one)));
}

/** The rows of the page's table. */
function shownRows(): Promise<string[][]> {
  return report.page
    .locator('.questions > tbody > tr:not(.group)')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('.name, .number')].map((one) => one.textContent)),
    );
}

describe('the page and the command line', () => {
  it('show the same figure in every cell', async () => {
    const printed = printedRows();
    expect(printed.map(([id]) => id).sort()).toEqual(strategies.map(({ id }) => id).sort());
    expect(await shownRows()).toEqual(printed);
  });

  it('have the same columns in the same order', async () => {
    const heads = await report.page.locator('.questions thead th').allTextContents();
    const [, ...questions] = heads;
    const printed = text.slice(0, text.indexOf('\noriginal ')).split('\n\n').at(-1) ?? '';
    const words = (one: string) =>
      one
        .split(/\s+/)
        .filter((word) => word !== '')
        .sort();
    expect(words(printed)).toEqual(words(questions.join(' ')));
    expect(printedRows()[0]).toHaveLength(heads.length);
  });

  it('say the same sentences', async () => {
    const sentences = await report.page.locator('.sentences > li').evaluateAll((cards) =>
      cards.map((card) => {
        const clauses = [...card.querySelectorAll('.clause')].map((one) => one.textContent);
        return `${card.querySelector('.name')?.textContent}: ${clauses.join('; ')}.`;
      }),
    );
    expect(sentences.length).toBeGreaterThan(1);
    const printed = text.replaceAll(/\s+/g, ' ');
    for (const sentence of sentences) expect(printed).toContain(sentence);
  });
});
