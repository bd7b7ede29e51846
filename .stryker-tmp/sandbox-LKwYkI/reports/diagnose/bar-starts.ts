import type { Bar, BootOutcome } from '../../engine/index.ts';
import { grantedTo } from './compare.ts';

/**
 * Where each BAR of a device comes to lie, in the order given: inside a window the largest first. Null
 * where the window was refused.
 */
export function barStarts(
  boot: BootOutcome,
  device: { readonly id: string; readonly bars: readonly Bar[] },
): (number | null)[] {
  const starts = device.bars.map((): number | null => null);
  for (const [bits, window] of [
    [32, 'low'],
    [64, 'high'],
  ] as const) {
    const granted = grantedTo(boot, device.id, window);
    if (granted === null) continue;
    let next = granted.start;
    const own = device.bars
      .map((bar, index) => ({ bar, index }))
      .filter(({ bar }) => bar.bits === bits);
    for (const { bar, index } of own.toSorted((one, other) => other.bar.size - one.bar.size)) {
      starts[index] = next;
      next += bar.size;
    }
  }
  return starts;
}
