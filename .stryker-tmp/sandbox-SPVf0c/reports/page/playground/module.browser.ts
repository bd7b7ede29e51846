import type { Request } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MIB } from '../../../engine/index.ts';
import { strategies } from '../../../strategies/index.ts';
import {
  AT,
  answer,
  endless,
  enterD0,
  i32,
  print,
  resourceBytes,
  tinyModule,
  unreachable,
} from '../../../strategies/kernel/testing/tiny-module.ts';
import { accessibilityFaults } from '../testing/report-page.ts';
import { eachOnPlayground } from './testing/each-on-playground.ts';

const report = eachOnPlayground();
const COUNT = strategies.length;
/** The range that is granted is a resource of 56 bytes, and two lines that are printed follow. */
const GRANTED = AT.data;
const [BOOTS, PROBES] = [AT.data + 56, AT.data + 76];
const DATA = [
  ...resourceBytes(0xfb000000, 0xfb001fff),
  ...new TextEncoder().encode('hv_vmbus: it boots\n\0'.padEnd(20, '\0')),
  ...new TextEncoder().encode('hv_pci: hv_mmio=<b>1</b>\n\0'),
];
const ASKS = [...answer(0, GRANTED), ...print(PROBES, 0), ...enterD0(0xfb000000), ...i32(0)];
const GOOD = tinyModule({
  data: DATA,
  code: { boot: [...print(BOOTS, 0), ...i32(0)], pci_probe: ASKS },
  about: '{"release":"6.12.1","kconfig":[]}',
});
/** Goes round for ever, and takes no steps. */
const FOREVER = [0x03, 0x40, 0x0c, 0x00, 0x0b, ...unreachable];

function fileOf(bytes: Uint8Array | string, name = 'mine.wasm') {
  return { name, mimeType: 'application/wasm', buffer: Buffer.from(bytes) };
}

async function choose(...files: ReturnType<typeof fileOf>[]): Promise<void> {
  await report.page.getByLabel('Your files').setInputFiles(files);
}

/** Drops a file of these bytes, and of as many zeros after them. */
async function drop(name: string, bytes: readonly number[], zeros = 0): Promise<void> {
  const file = { name, bytes, zeros };
  await report.page.evaluate(({ name, bytes, zeros }) => {
    const dropped = new DataTransfer();
    dropped.items.add(new File([Uint8Array.from(bytes), new Uint8Array(zeros)], name));
    const event = { dataTransfer: dropped, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent('drop', event));
  }, file);
}

const card = () => report.page.locator('#strategy-mine');
const lines = () => report.page.locator('.own li p').allTextContents();

it('a module takes part in the verdicts like the others, and can be removed', async () => {
  const { page } = report;
  const requested: string[] = [];
  const note = (request: Request) => requested.push(request.url());
  page.on('request', note);
  await choose(fileOf(GOOD));
  await card().waitFor();
  expect(await lines()).toEqual(['mine, from mine.wasm']);
  expect(await card().locator('.summary').textContent()).toBe(
    'the functions of Linux 6.12.1, compiled',
  );
  expect(await card().locator('.map').first().getAttribute('aria-label')).toContain(
    'nvme0 config fb000000-fb001fff',
  );
  expect(await page.locator('.headline').textContent()).toContain(` of ${COUNT + 1} strategies`);
  await page.getByLabel('Judge the properties that relate several runs too').check();
  await card().waitFor();
  await page.getByRole('button', { name: 'Remove mine.wasm' }).click();
  expect(await page.locator('.card').count()).toBe(COUNT);
  page.off('request', note);
  expect(requested.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

it('what its kernel prints stands in the table of a boot, as run has it', async () => {
  await choose(fileOf(GOOD));
  await card().getByText('Ranges as a table').first().click();
  const rows = await card().locator('tbody').first().locator('tr').allTextContents();
  const at = rows.findIndex((row) => row.includes('config window'));
  expect(rows[at]).toContain('fb000000-fb001fff');
  expect(rows[at + 1]).toBe('kernel printshv_pci: hv_mmio=<b>1</b>');
  expect(rows.filter((row) => row.includes('it boots'))).toEqual([
    'the kernel printshv_vmbus: it boots',
  ]);
});

it('a module may be dropped anywhere, and is told by its content', async () => {
  await report.page.evaluate(
    (bytes) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([Uint8Array.from(bytes)], 'mine'));
      const event = { dataTransfer: dropped, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent('drop', event));
    },
    [...GOOD],
  );
  await card().waitFor();
  expect(await lines()).toEqual(['mine, from mine']);
});

it('a link holds nothing of it, and says where it is opened that it is to be dropped again', async () => {
  const { page } = report;
  await choose(fileOf(GOOD));
  await card().waitFor();
  await page.waitForURL(/own=1/);
  expect(page.url()).not.toContain('mine');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('It does not hold your files: drop them again where it is opened').waitFor();
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  const told = page.getByText('made with 1 strategy from a file, which no link holds');
  await told.waitFor();
  expect(await page.locator('.card').count()).toBe(COUNT);
  await choose(fileOf(GOOD));
  await card().waitFor();
  expect(await told.count()).toBe(0);
});

describe('what a module does wrong is one line, and the page goes on', () => {
  it.each<readonly [string, Uint8Array | string, RegExp]>([
    [
      'is no module',
      'export default 1',
      /^✕ mine\.wasm: found no WebAssembly module \(.*\), expected one$/,
    ],
    [
      'has another interface',
      tinyModule({ code: { interface: i32(1) } }),
      /^✕ mine\.wasm: found a module of interface 1, expected interface 2: build it anew/,
    ],
    [
      'lacks a function',
      tinyModule({ without: 'pci_probe' }),
      /^✕ mine\.wasm: found no export "pci_probe", expected all of interface 2/,
    ],
    [
      'traps',
      tinyModule({ code: { pci_probe: unreachable } }),
      /^✕ strategy "mine": probe nvme0 traps: unreachable.*; at this scenario$/,
    ],
    [
      'runs out of steps',
      tinyModule({ code: { pci_probe: endless } }),
      /^✕ strategy "mine": probe nvme0 takes more than 100000000 steps: it may never end/,
    ],
    [
      'never ends',
      tinyModule({ code: { pci_probe: FOREVER } }),
      /^✕ strategy "mine" did not end within 10 seconds: it may never end$/,
    ],
    [
      'never ends where it is loaded',
      tinyModule({ code: { interface: FOREVER } }),
      /^✕ mine\.wasm: cannot be loaded: it did not end within 5 seconds$/,
    ],
  ])('it %s', async (_name, bytes, line) => {
    const { page } = report;
    await choose(fileOf(bytes));
    // The page answers while a module runs.
    await page.getByLabel('Width').fill('2560');
    await page.locator('.own .wrong').waitFor();
    const [said = '', ...others] = await lines();
    expect(said).toMatch(line);
    expect(others).toEqual([]);
    expect(await page.locator('.card').count()).toBe(COUNT);
  });

  it('it is too large', async () => {
    await drop('mine.wasm', [], 17 * MIB);
    await report.page.locator('.own .wrong').waitFor();
    expect(await lines()).toEqual([
      '✕ mine.wasm: found 17 MiB, expected a module of at most 16 MiB',
    ]);
  });

  it('a trap is of one scenario alone', async () => {
    const { page } = report;
    const traps = tinyModule({ code: { pci_probe: unreachable }, data: DATA });
    await choose(fileOf(traps));
    await page.locator('.own .wrong').waitFor();
    await page.getByText('Paste a scenario').click();
    const scenario = {
      format: 'hvmmio-scenario/1',
      devices: [],
      boots: [{ events: [{ probe: 'drm' }] }],
    };
    await page.getByLabel('Text', { exact: true }).fill(JSON.stringify(scenario));
    await page.getByRole('button', { name: 'Open text' }).click();
    await card().waitFor();
    expect(await lines()).toEqual(['mine, from mine.wasm']);
  });
});

it('the page has no fault that axe-core finds, with modules good and bad, in light or dark', async () => {
  const { page } = report;
  await choose(fileOf(GOOD), fileOf('none', 'bad.wasm'));
  await card().waitFor();
  await card().getByText('Ranges as a table').first().click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(page)).toEqual([]);
  }
});
