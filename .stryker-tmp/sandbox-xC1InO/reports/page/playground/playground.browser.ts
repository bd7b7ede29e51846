import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strategies } from '../../../strategies/index.ts';
import { hvmmioRun } from '../testing/command-line.ts';
import { eachOnPlayground } from './testing/each-on-playground.ts';
import { EXAMPLE } from './testing/example-file.ts';
import { labelsOf, type OutcomeFile, shownLabels, shownViolations } from './testing/shown.ts';

const TRACES = new URL('../../../properties/traces/', import.meta.url);
const traces = readdirSync(TRACES)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(new URL(name, TRACES), 'utf8') }));

const [FIRST, SECOND] = EXAMPLE.boots;

const report = eachOnPlayground();

async function openText(text: string): Promise<void> {
  const { page } = report;
  const opener = page.getByText('Paste a scenario');
  if (!(await page.getByLabel('Text', { exact: true }).isVisible())) await opener.click();
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Open text' }).click();
  await page.getByText('text opened').waitFor();
}

function outcomesOf(scenario: unknown, args: readonly string[] = []): OutcomeFile[] {
  const lines = hvmmioRun([scenario], ['--json', ...args])
    .stdout.trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line));
}

async function expectShown(outcomes: readonly OutcomeFile[]): Promise<void> {
  expect(outcomes).toHaveLength(strategies.length);
  expect(await shownLabels(report.page)).toEqual(outcomes.flatMap(labelsOf));
  expect(await shownViolations(report.page)).toEqual(
    outcomes.map(({ violations }) =>
      violations.map(({ property, boot, device }) => `${property} boot ${boot} ${device}`),
    ),
  );
}

it('the settings of what is shown stand above it, a label each', async () => {
  const rows = report.page.locator('.settings .rows > div');
  expect(await rows.locator('dt').allTextContents()).toEqual(['host', 'devices', 'assumptions']);
  expect(await rows.locator('td').allTextContents()).toEqual(['nvme0', '16 KiB/64-bit', 'root']);
});

describe('the page says the same as hvmmio run --json', () => {
  it('of the example', async () => {
    await expectShown(outcomesOf(EXAMPLE));
  });

  it.each(traces)('of $name, opened and edited', async ({ text }) => {
    const { page } = report;
    await openText(text);
    await expectShown(outcomesOf(JSON.parse(text)));
    const { host, ...others } = JSON.parse(text);
    await page.getByLabel('Low MMIO asked for').fill('1GiB');
    await page.getByLabel('Console support').uncheck();
    await expectShown(
      outcomesOf({ ...others, host: { ...host, lowMmio: '1GiB', console: false } }),
    );
  });

  it('under other assumptions', async () => {
    await report.page.getByLabel('A1').selectOption('firmware');
    await report.page.getByLabel('A4').selectOption('kept');
    const args = ['--assume', 'a1=firmware', '--assume', 'a4=kept'];
    await expectShown(outcomesOf(EXAMPLE, args));
  });

  it('with the properties that relate several runs', async () => {
    const { page } = report;
    await page.getByLabel('Judge the properties that relate several runs too').check();
    const outcomes = outcomesOf(EXAMPLE, ['--relations']);
    const all = outcomes.map(({ violations, relations = [], ...others }) => ({
      ...others,
      violations: [...violations, ...relations],
    }));
    expect(all).not.toEqual(outcomes);
    await expectShown(all);
  });

  it('with devices, events and boots added', async () => {
    const { page } = report;
    await page.getByRole('button', { name: 'Add a dxg device' }).click();
    await page.getByRole('button', { name: 'Add a boot' }).click();
    await page.getByLabel('CONFIG_SYSFB').first().uncheck();
    const gpu = { probe: 'gpu0' };
    const second = { ...SECOND, events: [{ probe: 'nvme0' }, { probe: 'drm' }, gpu] };
    const boots = [
      { kernel: { sysfb: false }, events: [{ probe: 'drm' }, { probe: 'nvme0' }, gpu] },
      second,
      second,
    ];
    const devices = [...EXAMPLE.devices, { id: 'gpu0', dxg: '64MiB' }];
    await expectShown(outcomesOf({ ...EXAMPLE, devices, boots }));
  });
});

describe('by keyboard alone', () => {
  async function tabTo(name: string): Promise<void> {
    const { page } = report;
    for (let presses = 0; presses < 150; presses += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const { activeElement } = document;
        const label = activeElement instanceof HTMLSelectElement ? activeElement.labels[0] : null;
        return label?.textContent ?? activeElement?.getAttribute('aria-label');
      });
      if (here === name) return;
    }
    throw new Error(`no Tab leads to ${name}`);
  }

  it('an event moves, the focus goes with it, and the verdict changes', async () => {
    const { page } = report;
    const second = page.getByRole('group', { name: 'Events in order' }).nth(1);
    expect(await page.locator('.headline').textContent()).toMatch(
      new RegExp(`^3 of ${strategies.length} `),
    );
    await second.getByLabel('Event 1 of boot 1', { exact: true }).focus();
    await tabTo('Move probe of nvme0 down');
    await page.keyboard.press('Enter');
    await expectShown(
      outcomesOf({ ...EXAMPLE, boots: [FIRST, { ...SECOND, events: FIRST?.events }] }),
    );
    expect(await page.locator('.headline').textContent()).toMatch(/^0 of \d+ /);
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe(
      'Move probe of nvme0 down',
    );
    expect(await second.getByRole('status').textContent()).toBe(
      'probe of nvme0 is now event 2 of 2',
    );
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('.headline').textContent()).toMatch(
      new RegExp(`^3 of ${strategies.length} `),
    );
  });

  it('a setting changes, and the verdict with it', async () => {
    const { page } = report;
    await tabTo('System call');
    await page.keyboard.press('ArrowDown');
    const via = { ...SECOND?.via, syscall: 'kexec_file_load' };
    await expectShown(outcomesOf({ ...EXAMPLE, boots: [FIRST, { ...SECOND, via }] }));
  });
});
