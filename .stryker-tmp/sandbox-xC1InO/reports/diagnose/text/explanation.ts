import {
  type Boot,
  type BootOutcome,
  type Host,
  KIB,
  MIB,
  powerOfTwoAtMost,
  type Range,
  type Scenario,
  type Step,
  simulate,
} from '../../../engine/index.ts';
import { describeWords, foundRows, UNTOUCHED } from '../../run/account/boot.ts';
import { describeSteps } from '../../run/account/steps.ts';
import {
  type Block,
  type Item,
  item,
  left,
  list,
  paragraph,
  rows,
  section,
  table,
} from '../../words/blocks.ts';
import { describeAddress, describeRange, describeSize } from '../../words/units.ts';
import { barStarts } from '../bar-starts.ts';
import type { Diagnosis } from '../diagnosis.ts';

/** What stands in the way of a window is named up to this number. */
const MOST_NAMED = 3;

/** Where everything of the best fit lies, boot by boot, and why the first kernel's is there. */
export function explanationBlocks({ judged, inferred }: Diagnosis): Block[] {
  if (judged === null) return [];
  const { scenario, strategy, video } = judged.fit.best;
  const { boots } = simulate(scenario, strategy);
  const apart =
    video === null ? [] : [paragraph('hyperv_fb is left out: what it takes is said above.')];
  const nothing = inferred.devices.length === 0;
  return [
    section(
      `How the addresses come about, under ${strategy.id}`,
      ...apart,
      ...scenario.boots.flatMap((boot, index) => {
        const outcome = boots[index];
        if (outcome === undefined || (nothing && index > 0)) return [];
        const reasons = index === 0 ? [list(reasonsOf(outcome, scenario))] : [];
        return [
          section(startOf(boot, index), ...bootBlocks(boot, outcome, scenario.host), ...reasons),
        ];
      }),
    ),
  ];
}

function startOf({ via }: Boot, index: number): string {
  if (via === null) return `boot ${index}, the first kernel`;
  return `boot ${index}, the kdump kernel, by ${via.syscall}`;
}

function bootBlocks(boot: Boot, outcome: BootOutcome, host: Host): Block[] {
  const { words } = outcome;
  return [
    rows([
      ...foundRows(outcome),
      ['at the end', words.length === 0 ? UNTOUCHED : describeWords(words)],
    ]),
    table(
      [left('device'), left('window'), left('range'), left()],
      describeSteps(outcome, boot.events, host).map(withoutSize),
    ),
  ];
}

/** Device, window, range and remark; sizes are the ranges' own. */
function withoutSize([device = '', window = '', range = '', , remark = '']: readonly string[]) {
  return remark === '' ? [device, window, range] : [device, window, range, remark];
}

function reasonsOf(boot: BootOutcome, scenario: Scenario): Item[] {
  return boot.steps.flatMap((step, index) => {
    const { granted } = step;
    const range = boot.ranges.find(
      ({ start, end }) => granted !== null && inside(granted, start, end),
    );
    if (granted === null || range === undefined) return [];
    const what = `${step.device} ${step.window} at ${describeAddress(granted.start)}`;
    const align = describeSize(alignmentOf(step, granted));
    const taken = before(boot, index, range, granted);
    const because =
      taken.length === 0 ? 'nothing lies before it' : `before it lie ${taken.join(', ')}`;
    const text = `${what}: a multiple of ${align} in ${describeRange(range)}; ${because}`;
    return [item(text, list(barsIn(boot, step, scenario)))];
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
      return at === null ? [] : [{ name: `${device} ${window}`, at }];
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
  return told.length < 2 ? [] : [`BARs, the largest first: ${told.join(', ')}`];
}
