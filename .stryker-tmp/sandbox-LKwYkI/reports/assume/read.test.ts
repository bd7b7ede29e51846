import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from '../../engine/index.ts';
import { aScenario } from '../../engine/testing/examples.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { USUALLY_ASSUMED } from './assumptions.ts';
import { checkFits } from './fits.ts';
import { readAssumed } from './read.ts';

const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
afterAll(() => rmSync(folder, { recursive: true }));

function entry(start: string, end: string, name = 'a', busy = true) {
  return { start, end, busy, name };
}

/** What a3 of a file of this text, or JSON, reads or complains of, the file as `FILE`. */
async function a3(content: unknown) {
  const file = join(folder, 'more.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  try {
    return await readAssumed([`a3=${file}`]);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message.replaceAll(file, 'FILE');
  }
}

it('nothing asked for is what is usually assumed', async () => {
  expect(await readAssumed([])).toEqual(USUALLY_ASSUMED);
});

it('each word sets one, whatever the case of its id', async () => {
  const words = ['a1=firmware', 'A2=kept', 'A3=none', 'a4=kept', 'a5=power-on'];
  expect(await readAssumed(words)).toEqual({
    assumptions: { A1: 'firmware', A2: 'kept', A3: [], A4: 'kept', A5: 'power-on' },
    iomemFile: null,
  });
});

it.each([
  ['a1=uefl', 'found "uefl", expected full, uefi, firmware; did you mean "uefi"?'],
  ['a2=', 'found "", expected released, kept'],
  ['a3=', 'found "", expected none or the path of a file'],
  ['a9=uefi', 'found "a9", expected one of a1, a2, a3, a4, a5; did you mean "a1"?'],
  ['b5=on-report', 'found "b5", expected one of a1, a2, a3, a4, a5; did you mean "a5"?'],
  ['frame=kept', 'found "frame", expected one of a1, a2, a3, a4, a5'],
  ['uefi', 'found "uefi", expected ID=VALUE such as a1=uefi'],
])('%s is not an assumption', async (word, complaint) => {
  await expect(readAssumed([word])).rejects.toThrow(
    new InputError(`--assume ${JSON.stringify(word)}: ${complaint}`),
  );
});

it('none is asked for twice', async () => {
  await expect(readAssumed(['a1=uefi', 'A1=full'])).rejects.toThrow(
    new InputError('--assume "A1=full": found a1 a second time, expected it once'),
  );
});

describe('a file of ranges', () => {
  it('is read, parents before children', async () => {
    const entries = [
      entry('0xe0000000', '0xefffffff', 'bus', false),
      entry('0xe0000000', '0xe0000fff'),
    ];
    expect(await a3(entries)).toEqual({
      assumptions: {
        ...DEFAULT_ASSUMPTIONS,
        A3: [
          { start: 0xe0000000, end: 0xefffffff, busy: false, name: 'bus' },
          { start: 0xe0000000, end: 0xe0000fff, busy: true, name: 'a' },
        ],
      },
      iomemFile: 'more.json',
    });
    expect(await a3('[\n]\n')).toEqual({ ...USUALLY_ASSUMED, iomemFile: 'more.json' });
  });

  const LIST = 'one list of entries, each of start, end, busy and name';
  it.each([
    ['nothing', '', `FILE: found nothing, expected ${LIST}`],
    ['an object', '{}', `FILE:1:1: found an object, expected ${LIST}`],
    [
      'two lists',
      '[]\n[]\n',
      `FILE:2:1: found a second JSON text, expected ${LIST} and nothing more`,
    ],
    [
      'a number for an address',
      [{ ...entry('0x0', '0x1'), end: 4096 }],
      'FILE:1:23: [0].end: found 4096, expected an address up to 0xfffffffffffff: ' +
        'lower-case hex without padding',
    ],
    [
      'an address above all',
      [entry('0x0', '0x10000000000000')],
      'FILE:1:23: [0].end: found "0x10000000000000", expected an address up to ' +
        '0xfffffffffffff: lower-case hex without padding',
    ],
    [
      'a field too many',
      [{ ...entry('0x0', '0xf'), size: 16 }],
      'FILE:1:2: [0]: found an object, expected an entry of start, end, busy and name, and nothing else',
    ],
    [
      'an end before the start',
      [entry('0x2000', '0x1fff', 'x')],
      'FILE:1:2: entry 0 (00002000-00001fff "x") ends before it starts, expected an end at or ' +
        'after the start',
    ],
    [
      'a partial overlap',
      [entry('0x0', '0xf', 'x'), entry('0xf', '0x1f', 'y')],
      'FILE:1:53: entry 1 (0000000f-0000001f "y") partly overlaps entry 0 (00000000-0000000f "x"), ' +
        'expected them apart or one inside the other',
    ],
    [
      'a child before its parent',
      [entry('0x4', '0x7', 'x'), entry('0x0', '0xf', 'y')],
      'FILE:1:53: entry 1 (00000000-0000000f "y") contains entry 0 (00000004-00000007 "x"), ' +
        'expected it before that: parents come before children',
    ],
  ])('with %s is refused', async (_what, content, complaint) => {
    expect(await a3(content)).toBe(complaint);
  });

  it('that is not there is refused', async () => {
    await expect(readAssumed(['a3=no/such.json'])).rejects.toThrow(
      new InputError('no/such.json: no such file'),
    );
  });
});

describe('what a file adds', () => {
  const scenario = aScenario({ host: { generation: 1 } });
  const fits = (start: number, end: number) => () => {
    const A3 = [{ start, end, busy: true, name: 'x' }];
    const assumed = { assumptions: { ...DEFAULT_ASSUMPTIONS, A3 }, iomemFile: 'more.json' };
    checkFits(assumed, scenario, 'f.json');
  };

  it.each([
    ['apart', 0xe0000000, 0xe0000fff],
    ['inside', 0xf8000000, 0xfbffffff],
    ['identical', 0xfec00000, 0xfec003ff],
  ])('may be %s', (_what, start, end) => {
    expect(fits(start, end)).not.toThrow();
  });

  it.each([
    [
      0xfec00000,
      0xfec00fff,
      'entry 0 (fec00000-fec00fff "x") contains fec00000-fec003ff "IOAPIC 0"',
    ],
    [
      0xf7fff000,
      0xf8000fff,
      'entry 0 (f7fff000-f8000fff "x") partly overlaps f8000000-fffbffff "PCI Bus 0000:00"',
    ],
    [
      0xfbfff000,
      0xfc000fff,
      'entry 0 (fbfff000-fc000fff "x") partly overlaps f8000000-fbffffff "0000:00:08.0"',
    ],
  ])('may not be at %i to %i', (start, end, what) => {
    expect(fits(start, end)).toThrow(
      new InputError(
        `more.json: ${what} of f.json, expected it apart from what the machine holds already, or inside that`,
      ),
    );
  });
});
