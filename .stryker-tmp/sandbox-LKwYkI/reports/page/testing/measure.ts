import type { Page } from 'playwright-core';

/** What can be clicked and is smaller than 24 px either way; links within a text may be. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a, button, select, summary, input')].flatMap((one) => {
      const target = one.closest('label') ?? one;
      const { width, height, right } = target.getBoundingClientRect();
      const isText = one instanceof HTMLAnchorElement && getComputedStyle(one).display === 'inline';
      if (isText || width === 0 || right < 0) return [];
      return width < 24 || height < 24
        ? [`${one.outerHTML.slice(0, 100)}: ${width} x ${height}`]
        : [];
    }),
  );
}

/** What is shown in letters of less than 12 px. */
export function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent, parentElement } = walker.currentNode;
      if (parentElement === null || textContent === null || textContent.trim() === '') continue;
      if (!parentElement.checkVisibility() || parentElement.closest('script, svg') !== null)
        continue;
      const size = Number.parseFloat(getComputedStyle(parentElement).fontSize);
      if (size < 12) found.push(`${textContent.slice(0, 60)}: ${size}`);
    }
    return found;
  });
}
