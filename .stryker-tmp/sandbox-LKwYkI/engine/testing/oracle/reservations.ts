import type { Reserve, Seen } from './retold.ts';
import { FOUR_GIB, MIB } from './span.ts';

/** Section 3: "without CONFIG_SYSFB a Gen2 kernel does not look at `lfb_base`"; 0 where it sees none. */
function baseSeen({ sysfb, lfbBase }: Seen): number {
  return sysfb ? lfbBase : 0;
}

function sizeSeen({ sysfb, lfbSize }: Seen): number {
  return sysfb ? lfbSize : 0;
}

function fromBar({ bar }: Seen): Reserve | null {
  return bar === null ? null : { start: bar.start, size: bar.end - bar.start + 1 };
}

function namesNoStart(reserve: Reserve | null): boolean {
  return reserve === null || reserve.start === 0;
}

export function original(seen: Seen): Reserve | null {
  if (!seen.efi) return fromBar(seen);
  if (!seen.sysfb) return null;
  return { start: seen.lfbBase, size: Math.max(seen.lfbSize, 8 * MIB) };
}

export function preSix(seen: Seen): Reserve | null {
  if (seen.efi) return original(seen);
  return { start: baseSeen(seen), size: Math.max(sizeSeen(seen), 64 * MIB) };
}

export function guessEight(seen: Seen): Reserve | null {
  if (seen.efi && baseSeen(seen) === 0) return { start: seen.firstBase, size: 8 * MIB };
  return original(seen);
}

export function lowEndAlways({ firstBase }: Seen): Reserve {
  return { start: firstBase, size: 64 * MIB };
}

export function lowEndFallback(seen: Seen): Reserve | null {
  const named = original(seen);
  return namesNoStart(named) ? lowEndAlways(seen) : named;
}

export function halfCapped(seen: Seen): Reserve | null {
  if (seen.cvm) return null;
  if (!seen.efi) return fromBar(seen);
  const base = baseSeen(seen);
  const half = Math.floor((FOUR_GIB - seen.firstBase) / 2);
  return { start: base === 0 ? seen.firstBase : base, size: Math.min(half, 128 * MIB) };
}

export function merged(seen: Seen): Reserve | null {
  const { efi, sysfb, firstBase, lfbBase } = seen;
  if (!efi) return fromBar(seen);
  if (!sysfb) return null;
  if (firstBase === 0 || firstBase >= FOUR_GIB) return original(seen);
  if (lfbBase !== 0 && firstBase > lfbBase) return original(seen);
  const start = lfbBase === 0 ? firstBase : lfbBase;
  return { start, size: Math.min(Math.floor((FOUR_GIB - start) / 2), 128 * MIB) };
}

export function mergedFirstVersion(seen: Seen): Reserve | null {
  return seen.cvm ? null : merged(seen);
}

export function stableFiveFifteen(seen: Seen): Reserve | null {
  if (seen.efi) return merged(seen);
  if (seen.lfbBase === 0) return null;
  return { start: seen.lfbBase, size: Math.max(seen.lfbSize, 64 * MIB) };
}
