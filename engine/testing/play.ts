import type { Claim, GuestMemory } from '../guest/memory.ts';
import type { Range } from '../range.ts';
import type { Deed, DeedToAClaim, Story } from './story.ts';

function rangeOf(range: Range | null): Range | null {
  return range === null ? null : { start: range.start, end: range.end };
}

/** Starts the story's kernel. */
export function start(memory: GuestMemory, { iomem, ranges, exactVtpmCut, reserve }: Story): void {
  memory.reset();
  for (const { range, busy } of iomem) memory.describe(range, busy, 'described');
  for (const range of ranges) {
    if (exactVtpmCut === null) memory.append(range);
    else memory.walk(range, exactVtpmCut);
  }
  if (reserve !== null) memory.reserve(reserve.start, reserve.size);
}

/** Does one thing and says what came of it; `claims` grows with what was granted. */
export function doDeed(memory: GuestMemory, deed: Deed, claims: Claim[]): Range | boolean | null {
  switch (deed.verb) {
    case 'wouldGrant':
      return memory.wouldGrantUnreserved(deed.request);
    case 'allocate':
      return keep(memory.allocate(deed.request), claims);
    case 'claimIomem':
      return keep(memory.claimIomem(deed.range, 'efifb'), claims);
    case 'freeRange':
      memory.free(deed.range.start, deed.range.end);
      return null;
    default:
      return change(memory, deed, claims[deed.nth % claims.length]);
  }
}

function change(memory: GuestMemory, deed: DeedToAClaim, claim: Claim | undefined): null {
  if (claim === undefined) return null;
  if (deed.verb === 'free') memory.free(claim.start, claim.end);
  if (deed.verb === 'releaseIomem') memory.releaseIomem(claim);
  if (deed.verb === 'setBusy') claim.busy = deed.busy;
  return null;
}

function keep(claim: Claim | null, claims: Claim[]): Range | null {
  if (claim !== null) claims.push(claim);
  return rangeOf(claim);
}

/** All that can be seen of a memory, after the walk, after every deed, and at the end. */
export function play(memory: GuestMemory, story: Story) {
  start(memory, story);
  const claims: Claim[] = [];
  const ranges = memory.ranges;
  const reserved = rangeOf(memory.reserved);
  const answers = story.deeds.map((deed) => doDeed(memory, deed, claims));
  return { ranges, reserved, answers, trees: memory.dump() };
}
