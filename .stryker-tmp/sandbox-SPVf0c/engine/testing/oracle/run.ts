import type { Assumptions } from '../../assumptions.ts';
import type { Boot, Device, Host, Scenario } from '../../scenario.ts';
import type { Running } from './boot.ts';
import { probe, remove } from './drivers.ts';
import { answersOf, atPowerOn, type Held } from './host.ts';
import { startKernel } from './kernel.ts';
import { toldNext } from './kexec.ts';
import { firstLfbBase } from './layout.ts';
import type { OracleBoot } from './outcome.ts';
import type { Retold } from './retold.ts';
import { RETOLD } from './strategies.ts';

/** What one boot leaves to the next. */
export interface Left {
  readonly held: Held;
  readonly told: number;
}

/** What stays the same through all boots of a run. */
export interface Setting {
  readonly host: Host;
  readonly devices: readonly Device[];
  readonly strategy: Retold;
  readonly assumed: Assumptions;
}

/** A strategy of section 4 by its id, or any other told in the same way. */
export type Which = string | Retold;

/** @throws where section 4 has no strategy of that id. */
export function settingOf(
  { host, devices }: Scenario,
  which: Which,
  assumed: Assumptions,
): Setting {
  const strategy = typeof which === 'string' ? RETOLD.get(which) : which;
  if (strategy === undefined) throw new Error(`model.md has no strategy ${which}`);
  return { host, devices, strategy, assumed: answersOf(host, assumed) };
}

export function beforeFirst({ host, assumed }: Setting): Left {
  return { held: atPowerOn(host, assumed), told: firstLfbBase(host) };
}

/** The whole of a scenario under one strategy. */
export function runAll(scenario: Scenario, which: Which, assumed: Assumptions): OracleBoot[] {
  const setting = settingOf(scenario, which, assumed);
  const outcomes: OracleBoot[] = [];
  let left = beforeFirst(setting);
  for (const [index, boot] of scenario.boots.entries()) {
    const { outcome, leave } = runBoot(setting, boot, left);
    outcomes.push(outcome);
    left = leave(scenario.boots[index + 1] ?? null);
  }
  return outcomes;
}

/** One boot after what the one before left; `leave` says what the next, if any, starts from. */
export function runBoot(setting: Setting, boot: Boot, before: Left) {
  const { host, strategy, assumed } = setting;
  const kernel = startKernel(host, boot.kernel, before.told, strategy, assumed);
  const running: Running = {
    ...setting,
    kernel,
    held: before.held,
    efifb: kernel.efifb,
    everGranted: false,
    owned: new Map(),
    words: new Map(),
    steps: [],
  };
  const reserved = kernel.memory.reserved;
  for (const event of boot.events) {
    if ('probe' in event) probe(running, event.probe);
    else remove(running, event.remove);
  }
  const outcome: OracleBoot = {
    ranges: kernel.ranges,
    lfbBase: before.told,
    reserved: reserved === null ? null : { start: reserved.start, end: reserved.end },
    framebuffer: before.held.framebuffer,
    framebufferLeft: running.held.framebuffer,
    steps: running.steps,
    words: running.words,
  };
  return { outcome, leave: (next: Boot | null) => leftBy(running, before.told, next) };
}

function leftBy({ host, held, everGranted, owned }: Running, told: number, next: Boot | null) {
  const videoMemory = owned.get('drm')?.[0]?.start ?? null;
  const via = next?.via ?? null;
  const leaving = { told, everGranted, videoMemory };
  return { held, told: via === null ? 0 : toldNext(host, via, leaving) };
}
