import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import type { GuestView, Strategy } from '../contract.ts';
import type { Claim, TreeNode } from '../guest/memory.ts';
import { VmbusMemory } from '../guest/vmbus.ts';
import type { Range } from '../range.ts';
import { MAX_ADDRESS, NOWHERE } from '../units.ts';

type Hex = string;
type HexRange = [Hex, Hex];
interface AllocateOp {
  op: 'alloc';
  id: string;
  min: Hex;
  max: Hex;
  size: Hex;
  align: Hex;
  fbOverlapOk: boolean;
}
type Op = AllocateOp | { op: 'free'; id: string };
interface RecordedNode {
  start: Hex;
  end: Hex;
  busy: boolean;
  name: string;
  children: RecordedNode[];
}
interface OpResult {
  op: string;
  id: string;
  ret: number | null;
  start: Hex | null;
  end: Hex | null;
}
interface Recorded {
  case: {
    name: string;
    variant: 'original' | 'v3';
    crs: HexRange[];
    iomem: { start: Hex; end: Hex; busy: boolean; name: string }[];
    gen: 1 | 2;
    sysfb: boolean;
    lfbBase: Hex;
    lfbSize: Hex;
    bar: { start: Hex; size: Hex } | null;
    ops: Op[];
  };
  result: {
    hypervMmio: HexRange[];
    fb: HexRange | null;
    results: OpResult[];
    shadow: RecordedNode[];
    iomem: RecordedNode[];
  };
}

const hex = (address: number): Hex => `0x${address.toString(16)}`;
const range = ({ start, end }: Range): HexRange => [hex(start), hex(end)];
const parse = (text: Hex): number => (text === '-1' ? MAX_ADDRESS : Number(text));
const node = ({ start, end, busy, name, children }: TreeNode): RecordedNode => ({
  start: hex(start),
  end: hex(end),
  busy,
  name,
  children: children.map(node),
});

function viewOf(input: Recorded['case'], ranges: readonly [Range, ...Range[]]): GuestView {
  const efi = input.gen === 2;
  const seen = efi && input.sysfb;
  const bar = input.bar && { start: parse(input.bar.start), size: parse(input.bar.size) };
  return {
    efi,
    sysfb: input.sysfb,
    lfbBase: seen ? parse(input.lfbBase) : 0,
    lfbSize: seen ? parse(input.lfbSize) : 0,
    videoBar: bar && { start: bar.start, end: bar.start + bar.size - 1 },
    ranges,
    isolation: 'none',
  };
}

function boot(memory: VmbusMemory, input: Recorded['case'], strategy: Strategy): void {
  memory.reset();
  for (const { start, end, busy, name } of input.iomem) {
    memory.describe({ start: parse(start), end: parse(end) }, busy, name);
  }
  for (const [start, end] of input.crs) {
    memory.walk({ start: parse(start), end: parse(end) }, strategy.exactVtpmCut ?? false);
  }
  const [first, ...rest] = memory.ranges;
  if (first === undefined) return;
  const reservation = strategy.reserve(viewOf(input, [first, ...rest]));
  if (reservation !== null) memory.reserve(reservation.start, reservation.size);
}

function perform(memory: VmbusMemory, ops: readonly Op[]): OpResult[] {
  const claims = new Map<string, Range>();
  return ops.map((op) => {
    if (op.op === 'free') {
      const claim = claims.get(op.id);
      if (claim !== undefined) memory.free(claim.start, claim.end);
      return { op: op.op, id: op.id, ret: claim === undefined ? null : 0, start: null, end: null };
    }
    const claim = allocate(memory, op);
    if (claim === null) return { op: op.op, id: op.id, ret: -6, start: null, end: null };
    claims.set(op.id, { start: claim.start, end: claim.end });
    return { op: op.op, id: op.id, ret: 0, start: hex(claim.start), end: hex(claim.end) };
  });
}

function allocate(memory: VmbusMemory, op: AllocateOp): Claim | null {
  return memory.allocate({
    min: parse(op.min),
    max: parse(op.max),
    size: parse(op.size),
    align: parse(op.align),
    mayOverlapFramebuffer: op.fbOverlapOk,
    from: 'bottom',
    avoid: [],
    prefer: NOWHERE,
    name: op.id,
  });
}

function replay(memory: VmbusMemory, input: Recorded['case']): Recorded['result'] {
  boot(memory, input, input.variant === 'original' ? original : merged);
  const hypervMmio = memory.ranges.map(range);
  const fb = memory.reserved && range(memory.reserved);
  const results = perform(memory, input.ops);
  const { vmbus, iomem } = memory.dump();
  return { hypervMmio, fb, results, shadow: vmbus.map(node), iomem: iomem.map(node) };
}

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl.gz'));

describe("what the real kernel's functions did", () => {
  it('was recorded in at least 3000 cases', () => {
    expect(files).toContain('allocator.jsonl.gz');
  });

  it.each(files)('%s: every grant, refusal and both final trees are the same', (file) => {
    const lines = gunzipSync(readFileSync(new URL(file, folder)))
      .toString('ascii')
      .trim()
      .split('\n');
    const memory = new VmbusMemory();
    const different: string[] = [];
    for (const line of lines) {
      const { case: input, result }: Recorded = JSON.parse(line);
      try {
        expect(replay(memory, input)).toEqual(result);
      } catch (error) {
        different.push(`${input.name}: ${error instanceof Error ? error.message : error}`);
      }
    }
    expect(different.slice(0, 3), `${different.length} of ${lines.length} cases differ`).toEqual(
      [],
    );
  });
});
