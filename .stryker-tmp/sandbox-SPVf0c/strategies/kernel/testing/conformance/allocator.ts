import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { TreeNode } from '../../../../engine/index.ts';
import type { Instance } from '../../instance.ts';
import { writeMachine } from '../../mailboxes.ts';
import { dumpIomem, dumpVmbus, rangesOf } from '../../trees.ts';

type Hex = string;

interface Op {
  readonly op: 'alloc' | 'free';
  readonly id: string;
  readonly min: Hex;
  readonly max: Hex;
  readonly size: Hex;
  readonly align: Hex;
  readonly fbOverlapOk: boolean;
}

/** What the functions of a kernel did, in a process of their own. */
export interface Recorded {
  readonly case: {
    readonly name: string;
    readonly variant: 'original' | 'v3';
    readonly crs: readonly (readonly [Hex, Hex])[];
    readonly iomem: readonly { start: Hex; end: Hex; busy: boolean; name: string }[];
    readonly gen: 1 | 2;
    readonly sysfb: boolean;
    readonly lfbBase: Hex;
    readonly lfbSize: Hex;
    readonly bar: { readonly start: Hex; readonly size: Hex } | null;
    readonly ops: readonly Op[];
  };
  readonly result: unknown;
}

/** All recorded cases. */
export function recordedCases(): readonly Recorded[] {
  const file = new URL('../../../../engine/conformance/allocator.jsonl.gz', import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString('ascii').trim().split('\n');
  return lines.map((line): Recorded => JSON.parse(line));
}

const hex = (address: number): Hex => `0x${address.toString(16)}`;
const pair = ({ start, end }: { start: number; end: number }) => [hex(start), hex(end)];
const node = ({ start, end, busy, name, children }: TreeNode): object => ({
  start: hex(start),
  end: hex(end),
  busy,
  name,
  children: children.map(node),
});

/** What the functions in a module do in a case, as it is recorded. */
export function replay(instance: Instance, input: Recorded['case']): unknown {
  const { exports, memory } = instance;
  start(instance, input);
  const hypervMmio = rangesOf(instance).map(pair);
  const reserved = memory.range(exports.reserved());
  const results = perform(instance, input.ops);
  return {
    hypervMmio,
    fb: reserved && pair(reserved),
    results,
    shadow: dumpVmbus(instance).map(node),
    iomem: dumpIomem(instance).map(node),
  };
}

function start(instance: Instance, { iomem, gen, bar, crs, ...screen }: Recorded['case']): void {
  instance.reset();
  for (const { start, end, busy, name } of iomem) {
    const at = instance.name(name);
    instance.exports.describe(Number(start), Number(end), Number(busy), at);
  }
  const first = Number(bar?.start ?? 0);
  const firmware = {
    generation: gen,
    type: 'acpi',
    isolation: 'none',
    ranges: crs.map(([start, end]) => ({ start: Number(start), end: Number(end) })),
    videoBar: bar && { start: first, end: first + Number(bar.size) - 1 },
  } as const;
  const [lfbBase, lfbSize] = gen === 2 ? [Number(screen.lfbBase), Number(screen.lfbSize)] : [0, 0];
  writeMachine(instance, { firmware, efi: true, lfbBase, lfbSize, kdump: false });
  instance.run('its boot', null, (exports) => exports.boot());
}

function perform(instance: Instance, ops: readonly Op[]): object[] {
  const { exports, memory } = instance;
  const claims = new Map<string, readonly [start: number, size: number]>();
  return ops.map(({ op, id, min, max, size, align, fbOverlapOk }) => {
    const claim = claims.get(id);
    if (op === 'free') {
      if (claim !== undefined) exports.free(...claim);
      return { op, id, ret: claim === undefined ? null : 0, start: null, end: null };
    }
    const name = instance.name(id);
    const overlap = Number(fbOverlapOk);
    const [least, bytes, aligned] = [Number(min), Number(size), Number(align)];
    const granted = memory.range(
      exports.allocate(least, Number(max), bytes, aligned, overlap, name),
    );
    if (granted === null) return { op, id, ret: -6, start: null, end: null };
    claims.set(id, [granted.start, bytes]);
    return { op, id, ret: 0, start: hex(granted.start), end: hex(granted.end) };
  });
}
