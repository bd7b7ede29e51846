import { readFileSync } from 'node:fs';
import { AXES } from '../../../../properties/lattice/axes.ts';
import { Census } from '../../../../properties/lattice/census.ts';
import { fullLattice, hostsOf } from '../../../../properties/lattice/lattice.ts';
import { narrow } from '../../../../properties/lattice/narrow.ts';
import { sparseCounts } from '../../../../properties/lattice/sparse.ts';
import { merged } from '../../../../strategies/merged.ts';
import { original } from '../../../../strategies/original.ts';
import { USUALLY_ASSUMED } from '../../../assume/assumptions.ts';
import { drawnOf, judging } from '../../../compare/judged-sample.ts';
import { shorten } from '../../../compare/verdict-lists.ts';
import { merge } from '../../../merge/command.ts';
import { WHOLE } from '../../../shards/cut.ts';
import { fill } from '../../../shards/fill.ts';
import { type Header, SHARD_FORMAT } from '../../../shards/format.ts';
import { seal } from '../../../shards/seal.ts';
import { HEADER, inOrder, resultOf } from '../../../shards/testing/small.ts';

import { bytesOf, type Reader } from '../reader.ts';
import { Printed, put } from '../scratch.ts';

const VERSION = '1.2.3';
const STRATEGIES = [original, merged];
const SCENARIOS = 30;
const lattice = [
  'kind=gen2,gen1',
  'low-mmio=unasked,256MiB',
  'framebuffer=8MiB',
  'high-mmio=default',
  'kernel=sysfb+efi',
  'path=none,load-drm',
  'devices=nvme-root',
].reduce(narrow, fullLattice);

function headerOf(work: Pick<Header, 'command' | 'units' | 'size' | 'domain'>): Header {
  const strategies = STRATEGIES.map(({ id, source }) => ({ id, source, content: null }));
  return { format: SHARD_FORMAT, version: VERSION, shard: WHOLE, strategies, files: {}, ...work };
}

/** The lines of a file of blocks, before they are sealed. */
function censusLines(): readonly object[] {
  const census = new Census(lattice, STRATEGIES);
  const ids = Object.entries(AXES).map(([axis, key]) => [axis, lattice[key].map(({ id }) => id)]);
  const units = hostsOf(lattice).length;
  const domain = { lattice: Object.fromEntries(ids) };
  const header = headerOf({ command: 'census', units, size: 2, domain });
  const blocks = Array.from({ length: Math.ceil(units / 2) }, (_, block) => {
    const [from, to] = [block * 2, Math.min(units, block * 2 + 2)];
    return { block, from, to, data: sparseCounts(census.exhaust(from, to).data) };
  });
  return [header, ...blocks];
}

function compareLines(): readonly object[] {
  const domain = {
    scenarios: SCENARIOS,
    seed: '1',
    classes: null,
    properties: null,
    baseline: null,
    otherAssumptions: false,
    ...USUALLY_ASSUMED,
  };
  const judge = judging(STRATEGIES, USUALLY_ASSUMED);
  const all = [...drawnOf('1', SCENARIOS, undefined)].map(({ scenario }) => judge(scenario));
  const data = shorten(all);
  return [
    headerOf({ command: 'compare', units: SCENARIOS, size: 50, domain }),
    { block: 0, from: 0, to: SCENARIOS, data },
  ];
}

const textOf = (lines: readonly object[]) =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');
let made: readonly string[] | null = null;

function unsealed(): readonly string[] {
  made ??= [textOf(censusLines()), textOf(compareLines())];
  return made;
}

/** Every line that is JSON with the checksum that it should have. */
function sealed(text: string): string {
  let first = '';
  const lines = text.split('\n').map((line, at) => {
    const content: unknown = parsed(line);
    if (typeof content !== 'object' || content === null) return line;
    const whole = sealedLine(content, at === 0 ? '' : first) ?? line;
    if (at === 0) first = whole;
    return whole;
  });
  return lines.join('\n');
}

/** Null where it is nested too deeply to be written. */
function sealedLine(content: object, after: string): string | null {
  try {
    return seal(content, after);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function mergedText(path: string): string {
  const printed = new Printed();
  const how = { format: 'text', details: true, decides: false, version: VERSION } as const;
  const files = [path];
  try {
    merge({ files, ...how }, printed);
  } catch (error) {
    // Only a comparison has details.
    if (!(error instanceof Error && error.message.startsWith('--details: '))) throw error;
    merge({ files, ...how, details: false }, printed);
  }
  return printed.text;
}

const SOURCES = ['reports/shards/reader.ts', 'reports/shards/lines.ts', 'reports/shards/seal.ts'];
const NAMES = /\/input\.jsonl: /;

export const shardReaders: readonly Reader[] = [
  {
    name: 'shard',
    reads: 'shard files, by `merge`',
    sources: SOURCES,
    examples: () => unsealed().map((text) => bytesOf(sealed(text))),
    read: (bytes) => mergedText(put('input.jsonl', bytes)),
    names: NAMES,
    cost: 1300,
  },
  {
    name: 'shard-sealed',
    reads: 'shard files whose checksums are as they should be, whatever the lines hold',
    sources: SOURCES,
    smallAlone: true,
    examples: () => unsealed().map(bytesOf),
    read: (bytes) => mergedText(put('input.jsonl', sealed(new TextDecoder().decode(bytes)))),
    names: NAMES,
    cost: 3500,
  },
  {
    name: 'shard-resumed',
    reads: 'shard files, by `--resume`, which goes on with them',
    sources: [...SOURCES, 'reports/shards/fill.ts'],
    examples: () => [resumable()],
    read: async (bytes) => {
      const path = put('input.jsonl', bytes);
      await fill({ path, resume: true }, HEADER, inOrder);
      // Whatever was there that it took for its own, the file is now what it would have been.
      if (Buffer.compare(readFileSync(path), resumable()) !== 0) throw new Error('another file');
      return 'the same';
    },
    names: NAMES,
    cost: 700,
  },
];

let whole: Uint8Array | null = null;

function resumable(): Uint8Array {
  if (whole !== null) return whole;
  const lines = [HEADER, ...blocksOfSmall()];
  whole = bytesOf(sealed(textOf(lines)));
  return whole;
}

function blocksOfSmall(): readonly object[] {
  return Array.from({ length: HEADER.units / HEADER.size }, (_, block) => ({
    block,
    from: block * HEADER.size,
    to: (block + 1) * HEADER.size,
    data: resultOf(block),
  }));
}
