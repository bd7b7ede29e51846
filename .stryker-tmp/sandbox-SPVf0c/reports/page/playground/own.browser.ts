import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { strategies } from '../../../strategies/index.ts';
import { accessibilityFaults, openReport, type ReportPage } from '../testing/report-page.ts';

const COUNT = strategies.length;

let report: ReportPage;
beforeAll(async () => {
  report = await openReport();
});
afterAll(() => report.close());
beforeEach(async () => {
  const { page, url, said } = report;
  said.length = 0;
  await page.goto('about:blank');
  await page.goto(`${url}#/playground`);
});

function fileOf(body: string, name = 'mine.js') {
  return { name, mimeType: 'text/javascript', buffer: Buffer.from(body) };
}

function mine(reserve: string, more = ''): string {
  return `import { defineStrategy, MIB } from 'hvmmio';
${more}
export default defineStrategy({
  id: 'mine',
  summary: 'a test of mine',
  source: 'a test',
  reserve: ${reserve},
});`;
}

const GOOD = mine('(guest) => ({ start: guest.ranges[0].start, size: 128 * MIB })');

async function choose(...files: ReturnType<typeof fileOf>[]): Promise<void> {
  await report.page.getByLabel('Your files').setInputFiles(files);
}

/** The lines of the reader's strategies once none of them is still to be loaded. */
async function ownLines(): Promise<string[]> {
  const own = report.page.locator('.own li p');
  await own.first().waitFor();
  await report.page.waitForFunction(() => {
    const lines = Array.from(document.querySelectorAll('.own li p'), (line) => line.textContent);
    return lines.every((line) => line?.endsWith(': loading') === false);
  });
  return own.allTextContents();
}

async function headline(): Promise<string> {
  return (await report.page.locator('.headline').textContent()) ?? '';
}

/** What the page says of its own is nothing; a policy that stops a file says so itself. */
function expectNoRequest(): void {
  expect(report.requested.filter((url) => !/^(file|blob|about):/.test(url))).toEqual([]);
}

it('a strategy takes part in the verdicts like the others, and can be removed', async () => {
  const { page, said } = report;
  await choose(fileOf(GOOD));
  expect(await ownLines()).toEqual(['mine, from mine.js']);
  await page.locator('#strategy-mine').waitFor();
  expect(await page.locator('.card').count()).toBe(COUNT + 1);
  expect(await headline()).toMatch(new RegExp(`^3 of ${COUNT + 1} `));
  await page.getByLabel('Width').fill('3840');
  await page.getByRole('link', { name: 'mine', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Remove mine.js' }).click();
  expect(await page.locator('#strategy-mine').count()).toBe(0);
  expect(await page.locator('.card').count()).toBe(COUNT);
  expect(said).toEqual([]);
  expectNoRequest();
});

it('a strategy may be dropped anywhere, beside logs and scenarios, and is told by its content', async () => {
  const { page } = report;
  const scenario = JSON.stringify({
    format: 'hvmmio-scenario/1',
    name: 'dropped',
    devices: [],
    boots: [{ events: [{ probe: 'drm' }] }],
  });
  await page.evaluate(
    ([strategy = '', file = '']) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([strategy], 'strategy'));
      dropped.items.add(new File([file], 'scenario'));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }),
      );
    },
    [GOOD, scenario],
  );
  expect(await ownLines()).toEqual(['mine, from strategy']);
  await page.getByText('scenario opened').waitFor();
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('dropped');
});

it('all its functions are asked, and the relations are judged too', async () => {
  const { page, said } = report;
  const text = `import { FOUR_GIB, MAX_ADDRESS } from "hvmmio";
export default {
  id: 'all', summary: 'all of it', source: 'a test',
  exactVtpmCut: true,
  sysfb: (built) => built,
  reserve: () => null,
  place: (window, usual) => window === 'config' ? [{ ...usual, min: FOUR_GIB, max: MAX_ADDRESS }, usual] : usual,
};`;
  await choose(fileOf(text, 'all.mjs'));
  expect(await ownLines()).toEqual(['all, from all.mjs']);
  await page.getByLabel('Judge the properties that relate several runs too').check();
  await page.locator('#strategy-all').waitFor();
  expect(await page.locator('#strategy-all .map').first().getAttribute('aria-label')).toContain(
    'nvme0 config fe0000000',
  );
  expect(said).toEqual([]);
});

it('one of the same name takes the place of the one before', async () => {
  await choose(fileOf('export default 1'));
  await ownLines();
  await choose(fileOf(GOOD));
  await report.page.locator('#strategy-mine').waitFor();
  expect(await ownLines()).toEqual(['mine, from mine.js']);
});

describe('what a file does wrong is one line, and the page goes on', () => {
  const LOOP = 'for (;;) {}';
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'loops when loaded',
      mine('() => null', LOOP),
      /^✕ mine\.js: cannot be loaded: it did not end within 5 seconds$/,
    ],
    [
      'loops when asked',
      mine(`() => { ${LOOP} }`),
      /^✕ strategy "mine": reserve did not answer within 5 seconds$/,
    ],
    [
      'ends its worker',
      mine('() => { close(); for (;;) {} }'),
      /^✕ strategy "mine": reserve did not answer within 5 seconds$/,
    ],
    [
      'throws when loaded',
      mine('() => null', 'throw new Error("no\\nmore")'),
      /^✕ mine\.js: cannot be loaded: no$/,
    ],
    [
      'throws when asked',
      mine('() => { throw new Error("not today") }'),
      /^✕ strategy "mine": reserve failed: not today$/,
    ],
    [
      'answers wrongly',
      mine('() => ({ start: 1, size: 4096 })'),
      /^✕ strategy "mine": reserve answered start 0x1, expected a multiple of 0x1000: 0x0 or 0x1000$/,
    ],
    [
      'answers a function',
      mine('() => () => null'),
      /^✕ strategy "mine": reserve answered \[Function.*\], expected null or \{ start, size \}/,
    ],
    [
      'answers otherwise each time',
      mine('() => ({ start: 0, size: 4096 * ++n })', 'let n = 0;'),
      /^✕ strategy "mine": reserve answered .* and then .* to the same question/,
    ],
    [
      'changes what it is shown',
      mine('(guest) => { guest.ranges[0].start = 0; return null }'),
      /^✕ strategy "mine": reserve failed: Cannot assign to read only property/,
    ],
    [
      'exports nothing',
      'import "hvmmio";',
      /^✕ mine\.js: found no default export, expected a strategy/,
    ],
    ['exports no strategy', 'export default 1', /^✕ mine\.js: found 1, expected a strategy/],
    [
      'takes a name that is taken',
      mine('() => null').replace("'mine'", "'merged'"),
      /^✕ mine\.js: id: found 'merged', expected an id that no built-in strategy has$/,
    ],
    [
      'is not JavaScript',
      'export default { id: ',
      /^✕ mine\.js: cannot be loaded: Unexpected end of input$/,
    ],
    [
      'imports what hvmmio lacks',
      'import { layOut } from "hvmmio"; export default layOut',
      /^✕ mine\.js: cannot be loaded: The requested module 'hvmmio' does not provide an export named 'layOut'$/,
    ],
    [
      'imports another file',
      '\nimport "node:fs"; export default 1',
      /^✕ mine\.js:2:9: found an import of "node:fs", expected "hvmmio" alone/,
    ],
    [
      'speaks in place of the worker',
      mine('() => null', 'MessagePort.prototype.postMessage = () => {};'),
      /^✕ mine\.js: cannot be loaded: it did not end within 5 seconds$/,
    ],
  ];

  it.each(cases)('it %s', async (_name, body, line) => {
    const { page } = report;
    await choose(fileOf(body));
    await page.locator('.own .wrong').waitFor();
    const [said, ...others] = await ownLines();
    expect(said).toMatch(line);
    expect(others).toEqual([]);
    expect(await page.locator('.card').count()).toBe(COUNT);
    expect(await headline()).toMatch(new RegExp(`^3 of ${COUNT} `));
    await choose(fileOf(GOOD, 'good.js'));
    await page.locator('#strategy-mine').waitFor();
    expect(report.said.filter((words) => words.startsWith('uncaught'))).toEqual([]);
  });

  it.each([
    ['imports', 'await import(address)'],
    ['fetches', 'await fetch(address)'],
    ['loads a script', 'importScripts(address)'],
    [
      'opens a socket',
      "await new Promise((_, no) => { new WebSocket(address.replace('http', 'ws')).onerror = no })",
    ],
    [
      'asks from a worker of its own',
      "const text = 'fetch(' + JSON.stringify(address) + ').finally(() => postMessage(1))'; const url = URL.createObjectURL(new Blob([text])); await new Promise((yes) => { new Worker(url).onmessage = yes }); throw new Error('none came')",
    ],
  ])('no request leaves the page: it %s', async (_name, attempt) => {
    const met: string[] = [];
    const server = createServer(({ url }, answer) => {
      met.push(url ?? '');
      answer.setHeader('access-control-allow-origin', '*').end('export default 1');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const before = `const address = 'http://127.0.0.1:${address.port}/x.js'; ${attempt}`;
    await choose(fileOf(mine('() => null', before)));
    await report.page.locator('.own .wrong').waitFor();
    expect((await ownLines()).join()).toMatch(/^✕ mine\.js: cannot be loaded: /);
    expect(met).toEqual([]);
    server.close();
  });

  it('a file in TypeScript is told how it becomes JavaScript', async () => {
    await choose(fileOf(GOOD, 'mine.ts'));
    await report.page.locator('.own .wrong').waitFor();
    expect(await ownLines()).toEqual([
      '✕ mine.ts: TypeScript, of which the page reads JavaScript alone: npx tsc --noCheck --target es2023 --module esnext mine.ts writes it',
    ]);
  });
});

it('the page has no fault that axe-core finds, with files good and bad, in light or dark', async () => {
  const { page } = report;
  await choose(fileOf(GOOD), fileOf('export default 1', 'bad.js'));
  await page.locator('#strategy-mine').waitFor();
  await page.locator('.own .wrong').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await accessibilityFaults(page)).toEqual([]);
  }
});
