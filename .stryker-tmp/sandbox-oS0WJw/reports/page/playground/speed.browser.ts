import { expect, it } from 'vitest';
import { openReport } from '../testing/report-page.ts';

/** Each changes the framebuffer, and so every map of every strategy. */
const CHANGES = 101;
/** A tenth of a second, in milliseconds: people take what is faster for at once. A busy machine has time for it. */
const AT_ONCE = 100;

it('from a change of a setting to all strategies redrawn takes less than people notice', async () => {
  const { page, url, said, close } = await openReport();
  await page.goto(`${url}#/playground`);
  const times = await page.evaluate(async (changes) => {
    const width = document.getElementById('field-host-resolution-0');
    const results = document.querySelector('.results');
    if (!(width instanceof HTMLInputElement) || results === null) throw new Error('no form');
    const redrawn = () =>
      new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          resolve();
        });
        observer.observe(results, { subtree: true, childList: true, attributes: true });
      });
    const taken: number[] = [];
    for (let change = 0; change < changes; change += 1) {
      const done = redrawn();
      const start = performance.now();
      width.value = width.value === '1920' ? '3840' : '1920';
      width.dispatchEvent(new Event('input', { bubbles: true }));
      await done;
      results.getBoundingClientRect();
      taken.push(performance.now() - start);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return taken;
  }, CHANGES);
  expect(said).toEqual([]);
  await close();
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * (CHANGES - 1))] ?? Number.NaN;
  const [median, slow] = [at(0.5), at(0.95)].map((time) => time.toFixed(1));
  console.log(
    `playground: a change redrawn, laid out, in ${median} ms (median), ${slow} ms (95 %), of ${CHANGES}`,
  );
  expect(at(0.5)).toBeLessThan(AT_ONCE);
});
