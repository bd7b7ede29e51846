import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eachOnPlayground } from './testing/each-on-playground.ts';
import { shownLabels, shownViolations } from './testing/shown.ts';

const report = eachOnPlayground();

/** Changes the example, waits until the page's address has it, and returns that. */
async function edited(): Promise<string> {
  const { page } = report;
  await page.waitForURL(/s=/);
  const before = page.url();
  await page.getByLabel('Width').fill('3840');
  await page.getByLabel('A4').selectOption('kept');
  await page.waitForURL((url) => url.href !== before && url.href.includes('a4=kept'));
  return page.url();
}

it('the address holds the scenario and its assumptions', async () => {
  const { page } = report;
  const url = await edited();
  const shown = [await shownLabels(page), await shownViolations(page)];
  await page.goto('about:blank');
  await page.goto(url);
  expect([await shownLabels(page), await shownViolations(page)]).toEqual(shown);
  expect(await page.getByLabel('Width').inputValue()).toBe('3840');
  expect(await page.getByLabel('A4').inputValue()).toBe('kept');
});

it('a tab leads back to the scenario that was left', async () => {
  const { page } = report;
  await edited();
  await page.getByRole('link', { name: 'Method' }).click();
  await page.getByRole('heading', { name: 'Method' }).waitFor();
  await page.getByRole('link', { name: 'Playground', exact: true }).click();
  expect(await page.getByLabel('Width').inputValue()).toBe('3840');
});

it('the tab of the playground itself leaves the scenario as it is', async () => {
  const { page } = report;
  await edited();
  await page.getByRole('link', { name: 'Method' }).click();
  await page.getByRole('link', { name: 'Playground', exact: true }).click();
  await page.getByLabel('Width').fill('2560');
  await page.getByRole('link', { name: 'Playground', exact: true }).click();
  await page.waitForURL(/s=/);
  expect(await page.getByLabel('Width').inputValue()).toBe('2560');
});

it('another address shows another scenario', async () => {
  const { page } = report;
  await page.waitForURL(/s=/);
  const example = page.url();
  await edited();
  await page.evaluate((url) => {
    location.href = url;
  }, example);
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('input')).some(({ value }) => value === '1920'),
  );
  expect(await page.getByLabel('A4').inputValue()).toBe('released');
});

it('an address that is cut off is answered, and an example shown', async () => {
  const { page } = report;
  const url = await edited();
  await page.goto('about:blank');
  await page.goto(url.replace(/s=.{40}/, 's='));
  expect(await page.getByRole('alert').textContent()).toMatch(/the link is cut off or changed/);
  expect(await page.getByLabel('Width').inputValue()).toBe('1920');
});

it('copies its address', async () => {
  const { page } = report;
  const url = await edited();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('Link copied').waitFor();
  await page.getByText('Paste a scenario').click();
  await page.getByLabel('Text', { exact: true }).focus();
  await page.keyboard.press('Control+V');
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe(url);
});

it('saves a file that it opens again', async () => {
  const { page } = report;
  await edited();
  const shown = await shownLabels(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save JSON' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('scenario.json');
  const file = await saved.path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'hvmmio-scenario/1',
    host: { resolution: [3840, 1080] },
  });
  const named = join(tmpdir(), `hvmmio-${process.pid}.json`);
  await writeFile(named, await readFile(file));
  await page.getByLabel('Width').fill('1920');
  await page.getByLabel('Your files').setInputFiles(named);
  await page.getByText('opened').waitFor();
  expect(await shownLabels(page)).toEqual(shown);
});

it('hostile names are nothing but text', async () => {
  const { page } = report;
  const hostile = '<img src=x onerror=alert(1)>';
  await page.getByLabel('Name').fill(hostile);
  await page.getByLabel('Id', { exact: true }).fill(hostile);
  await page.getByRole('button', { name: 'Copy link' }).waitFor();
  expect((await shownLabels(page))[0]).toContain(`${hostile} config f8800000-f8801fff`);
  expect(await page.locator('img').count()).toBe(0);
});
