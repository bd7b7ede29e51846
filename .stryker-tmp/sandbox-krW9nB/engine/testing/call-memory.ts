import type { Claim, GuestMemory } from '../guest/memory.ts';
import type { Range } from '../range.ts';
import type { ClaimCall, MemoryCall, MemoryRun } from './memory-run.ts';

function rangeOf(range: Range | null): Range | null {
  return range === null ? null : { start: range.start, end: range.end };
}

/** Starts the run's kernel. */
export function startMemory(
  memory: GuestMemory,
  { iomem, ranges, exactVtpmCut, reserve }: MemoryRun,
): void {
  memory.reset();
  for (const { range, busy } of iomem) memory.describe(range, busy, 'described');
  for (const range of ranges) {
    if (exactVtpmCut === null) memory.append(range);
    else memory.walk(range, exactVtpmCut);
  }
  if (reserve !== null) memory.reserve(reserve.start, reserve.size);
}

/** Makes one call and returns its answer, appending a granted claim to `claims`. */
export function makeCall(
  memory: GuestMemory,
  call: MemoryCall,
  claims: Claim[],
): Range | boolean | null {
  switch (call.verb) {
    case 'wouldGrant':
      return memory.wouldGrantUnreserved(call.request);
    case 'allocate':
      return keep(memory.allocate(call.request), claims);
    case 'claimIomem':
      return keep(memory.claimIomem(call.range, 'efifb'), claims);
    case 'freeRange':
      memory.free(call.range.start, call.range.end);
      return null;
    default:
      return change(memory, call, claims[call.nth % claims.length]);
  }
}

function change(memory: GuestMemory, call: ClaimCall, claim: Claim | undefined): null {
  if (claim === undefined) return null;
  if (call.verb === 'free') memory.free(claim.start, claim.end);
  if (call.verb === 'releaseIomem') memory.releaseIomem(claim);
  if (call.verb === 'setBusy') claim.busy = call.busy;
  return null;
}

function keep(claim: Claim | null, claims: Claim[]): Range | null {
  if (claim !== null) claims.push(claim);
  return rangeOf(claim);
}

/** Makes all calls of a run: the memory after the walk, every answer, and both trees at the end. */
export function runMemory(memory: GuestMemory, run: MemoryRun) {
  startMemory(memory, run);
  const claims: Claim[] = [];
  const ranges = memory.ranges;
  const reserved = rangeOf(memory.reserved);
  const answers = run.calls.map((call) => makeCall(memory, call, claims));
  return { ranges, reserved, answers, trees: memory.dump() };
}
