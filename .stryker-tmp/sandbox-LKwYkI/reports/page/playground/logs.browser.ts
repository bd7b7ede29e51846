import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { eachOnPlayground } from './testing/each-on-playground.ts';

const LOGS = ['lab-gen2-dmesg', 'lab-gen2-iomem', 'lab-gen2-kdump-journal'].map((name) =>
  fileURLToPath(new URL(`../../diagnose/testing/${name}.txt`, import.meta.url)),
);

const report = eachOnPlayground();

it('logs that are chosen give the diagnosis and open the case that they show', async () => {
  const { page } = report;
  expect(await page.getByText('nothing of them leaves it').isVisible()).toBe(true);
  await page.getByLabel('Your files').setInputFiles(LOGS);
  await page.getByText('The case that the logs show is open.').waitFor();
  const said = (await page.locator('.logs').textContent()) ?? '';
  expect(said).toContain('DUMP LOST: the kdump kernel loses its root disk 2222:00:00.0');
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('diagnosed');
});

it('logs may be dropped anywhere on the page', async () => {
  const { page } = report;
  const texts = LOGS.map((path) => readFileSync(path, 'utf8'));
  await page.evaluate((all) => {
    const dropped = new DataTransfer();
    for (const [index, text] of all.entries()) dropped.items.add(new File([text], `log${index}`));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }),
    );
  }, texts);
  await page.getByText('The case that the logs show is open.').waitFor();
});

it('a file that shows nothing is refused in a line', async () => {
  const { page } = report;
  const file = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('nothing known') };
  await page.getByLabel('Your files').setInputFiles(file);
  await page.getByText('note.txt: found nothing to diagnose').waitFor();
});
