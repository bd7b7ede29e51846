import { LAB_VIEW } from '../../../../engine/testing/examples.ts';
import { PLACE, RESERVE, readAnswer, SYSFB } from '../../../../strategies/own/answers.ts';
import { contentOf } from '../../../../strategies/own/content.ts';
import { loadOwnFile } from '../../../../strategies/own/file.ts';
import { readOwnStrategy } from '../../../../strategies/own/shape.ts';
import { loadWatched } from '../../../../strategies/own/watched.ts';
import { bytesOf, type Reader } from '../reader.ts';
import { put } from '../scratch.ts';

const TYPED = `import { defineStrategy, MIB, type GuestView } from 'hvmmio';

/* The first 32 MiB of low MMIO. */
export default defineStrategy({
  id: 'mine-1',
  summary: '32 MiB from the first VMBus range',
  source: 'an example',
  reserve: (guest: GuestView) => ({ start: guest.ranges[0]?.start ?? 0, size: 32 * MIB }),
  place: (window, usual) => (window.low ? { ...usual, from: 'top' } : usual),
});
`;
const PLAIN = `export default { id: 'own', summary: 'a', source: 'b',
  reserve(guest) { return guest.lfbBase === 0 ? null : { start: 0xf8000000, size: 0x800000 }; } };
`;
const COMMON = `const { MIB } = require('hvmmio');
module.exports = { id: 'own', summary: 'a', source: 'b', reserve: () => ({ start: 0, size: MIB }) };
`;
const EXAMPLES = () => [TYPED, PLAIN, COMMON].map(bytesOf);
/** Milliseconds, and MiB. */
const LIMITS = { importing: 30_000, answering: 10_000, memory: 256 };

/** What a file may export that JSON cannot say. */
const REVIVED: Readonly<Record<string, unknown>> = {
  '(function)': () => null,
  '(proxy)': new Proxy(
    {},
    {
      get() {
        throw new Error('looked at');
      },
    },
  ),
  '(undefined)': undefined,
  '(symbol)': Symbol('s'),
  '(bigint)': 10n,
  '(nan)': Number.NaN,
  '(infinity)': Number.POSITIVE_INFINITY,
  '(date)': new Date(Number.NaN),
};

function revived(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text, (_key, value: unknown) =>
      typeof value === 'string' && Object.hasOwn(REVIVED, value) ? REVIVED[value] : value,
    );
  } catch {
    return text;
  }
}

let loaded = 0;

export const strategyReaders: readonly Reader[] = [
  {
    name: 'strategy-file',
    reads: "a strategy's file, in a worker of its own, and its first answer",
    sources: ['strategies/own/watched.ts'],
    examples: EXAMPLES,
    read: async (bytes) => {
      const strategy = await loadWatched(put('input.ts', bytes), LIMITS);
      strategy.reserve(LAB_VIEW);
      return strategy.id;
    },
    names: /\/input\.ts(:\d+:\d+)?: |^strategy "/,
    cost: 700_000,
  },
  {
    name: 'strategy-source',
    reads: 'the same as its worker does, without one',
    sources: ['strategies/own/import-default.ts'],
    smallAlone: true,
    examples: EXAMPLES,
    read: async (bytes) => {
      loaded += 1;
      // Node keeps what it imported by its path.
      const strategy = await loadOwnFile(put(`input.${loaded}.ts`, bytes));
      strategy.reserve(LAB_VIEW);
      return strategy.id;
    },
    names: /\/input\.\d+\.ts(:\d+:\d+)?: |^strategy "/,
    cost: 10_000,
  },
  {
    name: 'strategy-imports',
    reads: 'the same for what it imports, whose content a shard names',
    sources: ['strategies/own/imported.ts', 'strategies/own/imports.ts'],
    examples: () => [
      ...EXAMPLES(),
      bytesOf(`import { a } from './a.ts';\nexport * from './a.ts';\n`),
    ],
    read: async (bytes) => {
      put('a.ts', 'export const a = 1;\n');
      return (await contentOf(put('imports.ts', bytes))) ?? '';
    },
    names: /\/imports\.ts: /,
    cost: 5000,
  },
  {
    name: 'strategy-exported',
    reads: 'what such a file exports',
    sources: ['strategies/own/shape.ts'],
    examples: () => [
      bytesOf(
        JSON.stringify({
          id: 'mine',
          summary: 'a',
          source: 'b',
          exactVtpmCut: true,
          sysfb: '(function)',
          reserve: '(function)',
          place: '(function)',
        }),
      ),
    ],
    read: (bytes) => {
      readOwnStrategy(revived(bytes), '/input.ts');
      return '';
    },
    names: /^\/input\.ts: /,
    cost: 200,
  },
  {
    name: 'strategy-answer',
    reads: 'what its functions answer',
    sources: ['strategies/own/answers.ts'],
    examples: () => [bytesOf('[null, {"min": 0, "max": 4095, "from": "top"}, true]')],
    read: (bytes) => {
      const answers = revived(bytes);
      const [reserved, placed, sysfb] = Array.isArray(answers) ? answers : [answers];
      const name = 'strategy "x": it';
      readAnswer(name, RESERVE, reserved);
      readAnswer(name, PLACE, placed);
      readAnswer(name, SYSFB, sysfb);
      return '';
    },
    names: /^strategy "x": it answered /,
    cost: 200,
  },
];
