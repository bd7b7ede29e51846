import type { Page } from 'playwright-core';
import type { ReportPage } from './report-page.ts';

/** Opens the overview anew. */
export async function showOverview(
  { page, url }: Pick<ReportPage, 'page' | 'url'>,
  fragment = '#/overview',
): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url + fragment);
  await page.locator('.overview').waitFor();
}

/** What opens a strategy's name, at column 0, or its answer to a question. */
export function cellIn(page: Page, strategy: string, column: number) {
  const name = page.locator('th .name', { hasText: new RegExp(`^${strategy}$`) });
  const row = page.locator('.questions > tbody > tr', { has: name });
  return row.locator('> *').nth(column).getByRole('button');
}
