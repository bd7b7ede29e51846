import type { Assumptions } from '../../assumptions.ts';
import type { Boot, Event, Host, Scenario } from '../../scenario.ts';
import { inOrder } from './judge.ts';
import { leastLowMmio, lowBaseOf } from './layout.ts';
import type { OracleViolation, Word } from './outcome.ts';
import {
  beforeFirst,
  type Left,
  runAll,
  runBoot,
  type Setting,
  settingOf,
  type Which,
} from './run.ts';
import { GIB, MIB } from './span.ts';

/** Section 5: what relates several runs, in the order of section 6. */
export function relationsOf(
  scenario: Scenario,
  which: Which,
  assumed: Assumptions,
): OracleViolation[] {
  const orders = loadOrderViolations(scenario, which, assumed);
  const sizes = lowMmioViolations(scenario, which, assumed);
  return scenario.boots.flatMap((_boot, index) =>
    [...orders, ...sizes].filter(({ boot }) => boot === index),
  );
}

/** Section 5, `load-order-irrelevant`: every order of every boot, all boots combined. */
function loadOrderViolations(
  scenario: Scenario,
  which: Which,
  assumed: Assumptions,
): OracleViolation[] {
  const setting = settingOf(scenario, which, assumed);
  const found: OracleViolation[] = [];
  let starts = [beforeFirst(setting)];
  for (const [index, boot] of scenario.boots.entries()) {
    const words = new Map<string, Set<Word>>();
    const lefts = new Map<string, Left>();
    for (const before of starts) {
      for (const left of everyOrder(setting, boot, before, scenario.boots[index + 1], words)) {
        lefts.set(textOf(left), left);
      }
    }
    for (const device of inOrder(scenario.devices)) {
      if ((words.get(device)?.size ?? 0) > 1) {
        found.push({ property: 'load-order-irrelevant', boot: index, device });
      }
    }
    starts = [...lefts.values()];
  }
  return found;
}

/** Runs a boot in each of its orders, adds each device's words but `exhausted`, and says what is left. */
function everyOrder(
  setting: Setting,
  boot: Boot,
  before: Left,
  next: Boot | undefined,
  words: Map<string, Set<Word>>,
): Left[] {
  return ordersOf(boot.events).map((events) => {
    const { outcome, leave } = runBoot(setting, { ...boot, events }, before);
    for (const [device, word] of outcome.words) {
      const seen = words.get(device) ?? new Set();
      words.set(device, word === 'exhausted' ? seen : seen.add(word));
    }
    return leave(next ?? null);
  });
}

function textOf({ held, told }: Left): string {
  const kept = [...held.windows].sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([held.framebuffer, held.first, kept, told]);
}

/** Section 5: every order of events that keeps each device's own in sequence. */
function ordersOf(events: readonly Event[]): Event[][] {
  if (events.length === 0) return [[]];
  const taken = new Set<string>();
  return events.flatMap((event, index) => {
    const device = deviceOf(event);
    if (taken.has(device)) return [];
    taken.add(device);
    const rest = [...events.slice(0, index), ...events.slice(index + 1)];
    return ordersOf(rest).map((order) => [event, ...order]);
  });
}

function deviceOf(event: Event): string {
  return 'probe' in event ? event.probe : event.remove;
}

const LARGER = [128 * MIB, 256 * MIB, 512 * MIB, GIB, 2 * GIB, 3 * GIB, 3.5 * GIB];

/** Section 5, `more-low-mmio-never-hurts`. */
function lowMmioViolations(
  scenario: Scenario,
  which: Which,
  assumed: Assumptions,
): OracleViolation[] {
  const { host, devices, boots } = scenario;
  const words = runAll(scenario, which, assumed).map((boot) => boot.words);
  const others = largerHosts(host).map((larger) =>
    runAll({ ...scenario, host: larger }, which, assumed).map((boot) => boot.words),
  );
  return boots.flatMap((_boot, boot) =>
    inOrder(devices)
      .filter((device) => words[boot]?.get(device) === 'works')
      .filter((device) => others.some((other) => other[boot]?.get(device) !== 'works'))
      .map((device) => ({ property: 'more-low-mmio-never-hurts', boot, device })),
  );
}

/** The same host with each larger T that is valid and lowers its base. */
export function largerHosts(host: Host): Host[] {
  if (host.firmware === 'devicetree') return [];
  return LARGER.filter((lowMmio) => lowMmio >= leastLowMmio(host))
    .map((lowMmio) => ({ ...host, lowMmio }))
    .filter((larger) => lowBaseOf(larger) < lowBaseOf(host));
}
