import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const FOLDER = new URL('./corpus/', import.meta.url);

/** An input that is nobody's, by its name. */
interface Nasty {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Small files of a folder, each named for what is odd about it. */
export function small(): readonly Nasty[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(new URL(name, FOLDER)) }));
}

const MIB = 2 ** 20;
const DEEP = 200_000;

/** What is too large to be kept, one after another. */
export function* large(): Generator<Nasty> {
  for (const [name, made] of Object.entries(LARGE)) yield { name, bytes: made() };
}

const LARGE: Readonly<Record<string, () => Uint8Array>> = {
  'nine MiB on one line': () => Buffer.alloc(9 * MIB, 'x'),
  'nine MiB of a text that never ends': () => Buffer.from(`["${'x'.repeat(9 * MIB)}`),
  'three million zeros': () => Buffer.from(`[${'0,'.repeat(3e6)}0]`),
  'a list nested deeply': () => Buffer.from('['.repeat(DEEP) + ']'.repeat(DEEP)),
  'a list nested deeply that is not closed': () => Buffer.alloc(DEEP, '['),
  'an object nested deeply': () => Buffer.from(`${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`),
  'a hundred thousand fields': () =>
    Buffer.from(
      `{${Array.from({ length: 1e5 }, (_, at) => `"k${at}":${at}`).join(',')},"format":1}`,
    ),
  'one field a hundred thousand times': () => Buffer.from(`{${'"a":1,'.repeat(1e5)}"a":1}`),
  'a million objects, one a line': () => Buffer.alloc(3 * MIB, '{}\n'),
  'a million digits': () => Buffer.from(`{"a":${'9'.repeat(1e6)}}`),
  'blank lines': () => Buffer.alloc(17 * MIB, '\n'),
  'nothing but NUL': () => Buffer.alloc(2 * MIB),
  'nothing but 0xff': () => Buffer.alloc(2 * MIB, 0xff),
  'forty MiB of zeros packed': () => gzipSync(Buffer.alloc(40 * MIB)),
  'a line of escapes': () => Buffer.alloc(2 * MIB, '\u001b[31m'),
  'a line that turns around': () => Buffer.from('\u202e'.repeat(5e5)),
  'a scenario of 3000 devices': () =>
    Buffer.from(
      JSON.stringify({
        format: 'hvmmio-scenario/1',
        devices: Array.from({ length: 3000 }, (_, at) => ({ id: `d${at}`, dxg: '1MiB' })),
        boots: [{ events: [] }],
      }),
    ),
  'a kernel log of 200000 lines': () =>
    Buffer.from('[    1.000000] hv_vmbus: Vmbus version:5.3\n'.repeat(2e5)),
};
