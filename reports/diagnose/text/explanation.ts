import {
  type BootOutcome,
  KIB,
  MIB,
  powerOfTwoAtMost,
  type Range,
  type Scenario,
  type Step,
  simulate,
} from '../../../engine/index.ts';
import { onOneLine } from '../../../properties/scenarios/describe.ts';
import { bootSection } from '../../run/account/boot.ts';
import { toTerminal } from '../../words/terminal.ts';
import { describeAddress, describeRange, describeSize } from '../../words/units.ts';
import { wrapped } from '../../words/wrap.ts';
import { barStarts } from '../bar-starts.ts';
import type { Diagnosis } from '../diagnosis.ts';

/** What stands in the way of a window is named up to this number. */
const MOST_NAMED = 3;

/** Where everything of the best fit lies, boot by boot, and why the first kernel's is there. */
export function describeExplanation({ judged }: Diagnosis): string[] {
  if (judged === null) return [];
  const { scenario, strategy } = judged.fit.best;
  const { boots } = simulate(scenario, strategy);
  return [
    `How the addresses come about, under ${strategy.id}`,
    ...scenario.boots.flatMap((boot, index) => {
      const outcome = boots[index];
      if (outcome === undefined) return [];
      const told = toTerminal([bootSection(index, boot, scenario.host, outcome)], { width: 98 })
        .trimEnd()
        .split('\n');
      const reasons = index === 0 ? reasonsOf(outcome, scenario) : [];
      return [...told.map((line) => `  ${line}`), ...reasons];
    }),
  ];
}

function reasonsOf(boot: BootOutcome, scenario: Scenario): string[] {
  return boot.steps.flatMap((step, index) => {
    const { granted } = step;
    const range = boot.ranges.find(
      ({ start, end }) => granted !== null && inside(granted, start, end),
    );
    if (granted === null || range === undefined) return [];
    const what = `${onOneLine(step.device)} ${step.window} at ${describeAddress(granted.start)}`;
    const align = describeSize(alignmentOf(step, granted));
    const taken = before(boot, index, range, granted);
    const because =
      taken.length === 0 ? 'nothing lies before it' : `before it: ${taken.join(', ')}`;
    return [
      ...wrapped(
        `${what}: a multiple of ${align} in ${describeRange(range)}; ${because}`,
        '    ',
        '      ',
      ),
      ...barsIn(boot, step, scenario),
    ];
  });
}

function inside({ start, end }: Range, from: number, to: number): boolean {
  return start >= from && end <= to;
}

function alignmentOf({ window }: Step, { start, end }: Range): number {
  if (window === 'vram') return MIB;
  if (window === 'config') return 4 * KIB;
  return window === 'dxg' ? 64 * KIB : powerOfTwoAtMost(end - start + 1);
}

/** What lies in the range below a window: the reservation and what was granted before. */
function before(boot: BootOutcome, index: number, range: Range, granted: Range): string[] {
  const { reserved } = boot;
  const claims = [
    ...(reserved === null ? [] : [{ name: 'reserved', at: reserved }]),
    ...boot.steps.slice(0, index).flatMap((step) => {
      const { device, window, granted: at } = step;
      return at === null ? [] : [{ name: `${onOneLine(device)} ${window}`, at }];
    }),
  ];
  const below = claims.filter(({ at }) => at.start >= range.start && at.end < granted.start);
  const named = below.slice(-MOST_NAMED).map(({ name, at }) => `${name} ${describeRange(at)}`);
  return below.length > MOST_NAMED ? [...named, 'and more'] : named;
}

/** Where BARs lie in a window that holds more than one. */
function barsIn(boot: BootOutcome, { device, window }: Step, { devices }: Scenario): string[] {
  const own = devices.find(({ id }) => id === device);
  if (own === undefined || 'dxg' in own || (window !== 'low' && window !== 'high')) return [];
  const starts = barStarts(boot, own);
  const bits = window === 'low' ? 32 : 64;
  const told = own.bars
    .map((bar, index) => ({ ...bar, start: starts[index] ?? null }))
    .flatMap(({ start, ...bar }) => (start === null || bar.bits !== bits ? [] : { ...bar, start }))
    .toSorted((one, other) => one.start - other.start)
    .map(({ size, start }) => `${describeSize(size)} at ${describeAddress(start)}`);
  return told.length < 2 ? [] : wrapped(`BARs, the largest first: ${told.join(', ')}`, '      ');
}
