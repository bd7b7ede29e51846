import type { Event } from '../../engine/index.ts';
import { deviceOf } from './orders.ts';

/** That the first device is probed before the second, or the second not at all. */
type Precedence = readonly [earlier: string, later: string];

type Order = readonly Event[];

/** What the orders have in common in which something happens, or those in which it does not. */
export interface OrderRule {
  /** `only`: it happens where all of `pairs` hold, and nowhere else. `unless`: everywhere else. */
  readonly when: 'only' | 'unless';
  readonly pairs: readonly Precedence[];
}

/** The rule that separates the orders in `inside` from those in `outside`; null where none is so simple. */
export function ruleFor(inside: readonly Order[], outside: readonly Order[]): OrderRule | null {
  const only = separating(inside, outside);
  if (only !== null) return { when: 'only', pairs: only };
  const unless = separating(outside, inside);
  return unless === null ? null : { when: 'unless', pairs: unless };
}

function holds([earlier, later]: Precedence, order: Order): boolean {
  const at = order.findIndex((event) => deviceOf(event) === later);
  if (at < 0) return true;
  const first = order.findIndex((event) => deviceOf(event) === earlier);
  return first >= 0 && first < at;
}

/** The fewest pairs found that hold together in all of `inside` and in none of `outside`. */
function separating(inside: readonly Order[], outside: readonly Order[]): Precedence[] | null {
  const devices = [...new Set([...inside, ...outside].flat().map(deviceOf))];
  const all = devices.flatMap((one) =>
    devices.filter((other) => other !== one).map((other): Precedence => [one, other]),
  );
  const separates = (pairs: readonly Precedence[]) =>
    outside.every((order) => pairs.some((pair) => !holds(pair, order)));
  let pairs = all.filter((pair) => inside.every((order) => holds(pair, order)));
  if (!separates(pairs)) return null;
  for (const pair of pairs) {
    const fewer = pairs.filter((other) => other !== pair);
    if (separates(fewer)) pairs = fewer;
  }
  return pairs;
}
