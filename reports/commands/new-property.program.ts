import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { needCompiled, PROJECT } from '../testing/hvmmio.ts';

const SOURCES = [
  'check.ts',
  'cli.ts',
  'vitest.ts',
  'engine',
  'strategies',
  'properties',
  'reports',
  'package.json',
];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'vitest.config.ts'];

/** Judges what config-window-accepted does, which commands are run without. */
const HONOURED = `import { requestProperty } from './property.ts';

export const configWindowHonoured = requestProperty({
  id: 'config-window-honoured',
  summary: 'the host refuses no config window, and maps none under the framebuffer',
  about: 'conflict',
  windows: ['config'],
});
`;
/** Of all devices: with each probed once, on Hyper-V, one is refused where its config window is. */
const REFUSED = `import { deviceProperty } from './property.ts';

export const noDeviceRefused = deviceProperty({
  id: 'no-device-refused',
  summary: 'no device ends a boot refused',
  devices: 'all',
  words: ['refused'],
});
`;
/** Judges what load-order-irrelevant does. */
const DRIVERS = `import { loadOrderIrrelevant } from './load-order-irrelevant.ts';
import { type Relation, verdictOf } from './property.ts';

const property = 'driver-order-irrelevant';

export const driverOrderIrrelevant: Relation = {
  ...loadOrderIrrelevant,
  id: property,
  judge(...given) {
    const verdict = loadOrderIrrelevant.judge(...given);
    if (verdict.type !== 'violated') return verdict;
    return verdictOf(verdict.violations.map((one) => ({ ...one, property })));
  },
};
`;
const LISTED = [
  [
    '\n/** Properties of one run',
    "import { configWindowHonoured } from './config-window-honoured.ts';\n" +
      "import { driverOrderIrrelevant } from './driver-order-irrelevant.ts';\n" +
      "import { noDeviceRefused } from './no-device-refused.ts';\n" +
      '\n/** Properties of one run',
  ],
  ['  configWindowAccepted,\n', '  configWindowAccepted,\n  configWindowHonoured,\n'],
  ['  rootDeviceWorks,\n]', '  rootDeviceWorks,\n  noDeviceRefused,\n]'],
  ['moreLowMmioNeverHurts]', 'moreLowMmioNeverHurts, driverOrderIrrelevant]'],
] as const;

const ADDED = ['config-window-honoured', 'no-device-refused', 'driver-order-irrelevant'];
const EXPECTED = 'reports/regressions/strategies.test.ts';

const LATTICE = ['kind=gen2', 'low-mmio=unasked', 'framebuffer=8MiB', 'devices=nvme-root+nvme'];
const AXES = LATTICE.flatMap((axis) => ['--axis', axis]);
const COMPARE = ['compare', '--scenarios', '40', '--json'];
const TUNE = ['tune', '--population', 'lattice', ...AXES, '--json'];
const explained = (property: string) => {
  const subject = ['--strategy', 'original', '--property', property];
  return ['explain', 'population-1-39', ...subject];
};

const execute = promisify(execFile);
let copy = '';

async function compile(): Promise<void> {
  await execute(join(PROJECT, 'node_modules/.bin/tsc'), ['-p', 'tsconfig.build.json'], {
    cwd: copy,
  });
}

async function run(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await execute(process.execPath, [join(folder, 'cli.js'), ...args], {
    cwd: copy,
    maxBuffer: 2 ** 26,
  });
  return stdout;
}

/** The project as it is, and with properties added as CONTRIBUTING.md says. */
const asItIs = (...args: readonly string[]) => run(join(PROJECT, 'dist'), args);
const extended = (...args: readonly string[]) => run('dist', args);

beforeAll(async () => {
  needCompiled();
  copy = await mkdtemp(join(tmpdir(), 'hvmmio-'));
  const filter = (path: string) => !/\.(test|bench|browser|program)\.tsx?$|\.jsonl\.gz$/.test(path);
  for (const name of [...SOURCES, ...SETTINGS]) {
    await cp(join(PROJECT, name), join(copy, name), { recursive: true, filter });
  }
  await cp(join(PROJECT, EXPECTED), join(copy, EXPECTED));
  await symlink(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  // Of what is compiled only what differs is compiled again.
  await cp(join(PROJECT, 'dist'), join(copy, 'dist'), { recursive: true });
  const properties = join(copy, 'properties');
  await writeFile(join(properties, 'config-window-honoured.ts'), HONOURED);
  await writeFile(join(properties, 'no-device-refused.ts'), REFUSED);
  await writeFile(join(properties, 'driver-order-irrelevant.ts'), DRIVERS);
  let list = await readFile(join(properties, 'index.ts'), 'utf8');
  for (const [from, to] of LISTED) {
    expect(list).toContain(from);
    list = list.replace(from, to);
  }
  const index = join(properties, 'index.ts');
  const without = list.split('\n').filter((line) => !line.includes('configWindowAccepted'));
  await writeFile(index, without.join('\n'));
  await compile();
  await writeFile(index, list);
  // The page is built by other means; the report only takes it in.
  await mkdir(join(copy, 'dist/reports/page'), { recursive: true });
  for (const name of ['app.js', 'app.css']) {
    await writeFile(join(copy, 'dist/reports/page', name), '');
  }
}, 120_000);
afterAll(() => rm(copy, { recursive: true }));

interface Cell {
  readonly strategy: string;
  readonly property: string;
  readonly violated: number;
}

interface Kind {
  readonly id: string;
  readonly property: string;
  readonly scenarios: readonly number[];
}

interface Results {
  readonly cells: readonly Cell[];
  readonly kinds: readonly Kind[];
  readonly tradeOffs: readonly unknown[];
}

/** What results say of a property, under another name. */
function rowsOf({ cells, kinds }: Results, id: string, name: string): unknown {
  const named = (rows: readonly { readonly property: string }[]) =>
    rows.filter(({ property }) => property === id);
  const text = JSON.stringify([named(cells), named(kinds)]);
  return JSON.parse(text.replaceAll(id, name));
}

function violated({ cells }: Results, id: string): number {
  const cell = cells.find((one) => one.property === id && one.strategy === 'original');
  return cell?.violated ?? 0;
}

describe.concurrent('a new property, in its file and the list alone', { timeout: 120_000 }, () => {
  it('is compared, and counts on its side of the trade-off', async () => {
    const [was, is] = await Promise.all([asItIs(...COMPARE), extended(...COMPARE)]);
    const [old, results]: Results[] = [JSON.parse(was), JSON.parse(is)];
    if (old === undefined || results === undefined) throw new Error('no results');
    expect(rowsOf(results, 'config-window-honoured', 'it')).toEqual(
      rowsOf(old, 'config-window-accepted', 'it'),
    );
    expect(rowsOf(results, 'driver-order-irrelevant', 'it')).toEqual(
      rowsOf(results, 'load-order-irrelevant', 'it'),
    );
    expect(violated(results, 'driver-order-irrelevant')).toBeGreaterThan(0);
    expect(violated(results, 'no-device-refused')).toBeGreaterThan(0);
    expect(results.tradeOffs).toEqual(old.tradeOffs);
  });

  it('is counted by a census, by kind of failure too, and reported', async () => {
    const json = await extended('census', ...AXES, '--strategy', 'original', '--json');
    const results: Results = JSON.parse(json);
    const refused = violated(results, 'config-window-honoured');
    expect(refused).toBeGreaterThan(0);
    expect(violated(results, 'no-device-refused')).toBe(refused);
    const shown = (id: string) => results.kinds.find((kind) => kind.id === id)?.scenarios;
    const kind = shown('config-window-honoured/first-kernel/unreserved-framebuffer');
    expect(kind).toHaveLength(1);
    expect(shown('no-device-refused/first-kernel/config-window/unreserved-framebuffer')).toEqual(
      kind,
    );

    await writeFile(join(copy, 'census.json'), json);
    await extended('report', '--from', 'census.json');
    const html = await readFile(join(copy, 'report.html'), 'utf8');
    expect(html).toContain('"property":"config-window-honoured"');
    expect(html).toContain('"property":"no-device-refused"');
  });

  it('is explained', async () => {
    const as = async (text: Promise<string>, id: string) => (await text).replaceAll(id, 'it');
    expect(
      await as(extended(...explained('config-window-honoured')), 'config-window-honoured'),
    ).toBe(await as(asItIs(...explained('config-window-accepted')), 'config-window-accepted'));
    const drivers = extended(...explained('driver-order-irrelevant'));
    expect(await as(drivers, 'driver-order-irrelevant')).toBe(
      await as(asItIs(...explained('load-order-irrelevant')), 'load-order-irrelevant'),
    );
    expect(await drivers).toContain(
      'in the order drm, cx5-0 in the first kernel, cx5-0 ends works',
    );
    expect(await extended(...explained('no-device-refused'))).toContain(
      'original violates no-device-refused',
    );
  });

  it('is searched for', async () => {
    const find = async (id: string) => JSON.parse(await extended('find', 'original', id, '--json'));
    const [honoured, refused] = await Promise.all(
      ['config-window-honoured', 'no-device-refused'].map(find),
    );
    expect(honoured.found[0].kind).toMatch(/^config-window-honoured\/first-kernel\//);
    expect(refused.found[0].kind).toMatch(/^no-device-refused\/first-kernel\/config-window\//);
    expect(refused.tried).toBe(honoured.tried);
  });

  it('counts where strategies are tuned', async () => {
    expect(await extended(...TUNE)).toBe(await asItIs(...TUNE));
  });

  it('is listed', async () => {
    const listed = (await extended('properties')).split('\n').map((line) => line.split(' ')[0]);
    expect(listed).toEqual(expect.arrayContaining([...ADDED]));
  });

  it('is missed by npm test where nothing is expected of it', async () => {
    const vitest = join(PROJECT, 'node_modules/.bin/vitest');
    const options = { cwd: copy, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } };
    const ended = await execute(vitest, ['run', EXPECTED, '-t', '^original '], options).catch(
      (error) => error,
    );
    expect(ended.stderr).toContain('FAIL  reports/regressions/strategies.test.ts > original');
    for (const id of ADDED) expect(ended.stderr).toMatch(new RegExp(`${id} 0 → [1-9]`));
    expect(ended.stderr).toContain('accept: npm test -- -u -t original');
  });
});
