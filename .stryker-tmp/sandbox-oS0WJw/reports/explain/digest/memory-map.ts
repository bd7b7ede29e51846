import {
  type Assumptions,
  type BootOutcome,
  layOut,
  type Range,
  refusesConfigWindows,
  type Scenario,
  type Strategy,
  simulate,
  touches,
  type Window,
} from '../../../engine/index.ts';
import { onOneLine } from '../../../properties/scenarios/describe.ts';
import type { MapEntry } from '../../words/blocks.ts';
import type { FailureHistory } from '../history.ts';
import { type Trees, treesAt } from './snapshot.ts';

const WINDOWS: Readonly<Record<Window, string>> = {
  vram: 'video memory',
  config: 'config window',
  low: 'low window',
  high: 'high window',
  dxg: 'dxg window',
};

/**
 * What the guest has in its VMBus ranges when its request fails, the failing one marked, and where the
 * host has its framebuffer; outer ranges before those inside them. What the machine holds of itself is
 * left out where it lies elsewhere.
 */
export function mapEntries(
  scenario: Scenario,
  strategy: Strategy,
  assumptions: Assumptions,
  history: FailureHistory,
): MapEntry[] {
  const { failing } = history;
  const { boots } = simulate(scenario, strategy, undefined, assumptions);
  const boot = boots[failing.boot];
  const trees = treesAt(scenario, strategy, assumptions, failing);
  if (boot === undefined || trees === null) return [];
  const { reserved } = boot;
  const own = hostsOwn(scenario, assumptions, history);
  return [
    ...trees.vmbus.map(({ start, end, name }) => ({ start, end, name, mark: null })),
    ...(reserved === null ? [] : [{ ...reserved, name: 'fb_range', mark: null }]),
    ...claimsIn(trees, boot, history, scenario.host).filter(
      ({ start, end, driver }) => driver || own.some((range) => touches(range, start, end)),
    ),
    ...own,
  ];
}

/** What the machine's tree holds inside the VMBus ranges, for a driver or of itself. */
function claimsIn(
  { vmbus, iomem }: Trees,
  { steps }: BootOutcome,
  history: FailureHistory,
  host: Scenario['host'],
) {
  const { index } = history.failing;
  return flat(iomem)
    .filter((node) => vmbus.some((range) => contains(range, node) && !contains(node, range)))
    .map(({ start, end, name }) => {
      const at = steps.findLastIndex(
        ({ granted }, step) => step <= index && granted?.start === start && granted.end === end,
      );
      const step = steps[at];
      const label = step === undefined ? name : `${step.device} ${WINDOWS[step.window]}`;
      const mark = at === index ? markOf(history, host) : null;
      return { start, end, name: onOneLine(label), mark, driver: step !== undefined };
    });
}

function markOf({ cause, failing }: FailureHistory, host: Scenario['host']): string | null {
  if (cause?.result === 'moved') return 'the framebuffer moves here';
  if (cause?.result !== 'conflict') return null;
  return failing.step.window === 'config' && refusesConfigWindows(host)
    ? 'refused by the host'
    : 'over the framebuffer';
}

function hostsOwn(
  { host }: Scenario,
  assumptions: Assumptions,
  { failing, cause }: FailureHistory,
) {
  const own = (range: Range | null, mark: string): MapEntry[] =>
    range === null ? [] : [{ start: range.start, end: range.end, name: null, mark }];
  const kept = cause?.name === 'place left behind';
  return [
    ...own(failing.step.framebuffer, 'host framebuffer'),
    ...own(kept ? layOut(host, assumptions).stays : null, 'host framebuffer of power-on'),
    ...own(cause?.result === 'starved' ? cause.room : null, 'room that was withheld'),
  ];
}

function flat(nodes: Trees['iomem']): Trees['iomem'][number][] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
