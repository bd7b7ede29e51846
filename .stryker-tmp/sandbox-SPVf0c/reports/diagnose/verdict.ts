import { type Evidence, isWholeLog, ofType } from './evidence.ts';
import type { Fact } from './facts.ts';
import type { Fit } from './fit.ts';
import type { SeenDevice } from './infer/devices.ts';
import type { Inferred } from './infer/infer.ts';
import type { RootDisk } from './infer/root.ts';
import { type Loss, Losses } from './losses.ts';

/** What a kdump kernel loses with its devices: without its root disk it cannot write the dump. */
export type Lost = 'dump' | 'network' | 'device';

/** What to say first. */
type Headline =
  | 'not-hyper-v'
  | 'contradiction'
  | 'dump-lost'
  | 'network-lost'
  | 'device-lost'
  | 'nothing-at-risk'
  | 'open';

/** Why a verdict is as it is, or why there is none. */
export type Because =
  | 'the log shows it'
  | 'in every way'
  | 'no PCI device'
  | 'in no way'
  | 'in some ways'
  | 'the log is cut'
  | 'no whole log'
  | 'BARs are not shown'
  | 'which disk'
  | 'not reproduced'
  | 'not all tried'
  | null;

export interface Verdict {
  readonly headline: Headline;
  readonly because: Because;
  /** What may be lost where the headline leaves it open; null where nothing that was tried is. */
  readonly maybe: Lost | null;
  /** The devices that are lost, or may be. */
  readonly devices: readonly SeenDevice[];
  /** Whether kdump is set up at all, as far as the logs say. */
  readonly kdump: 'set up' | 'not set up' | 'open';
  /** The line that shows a Hyper-V guest, or that it is another's. */
  readonly machine: Fact | null;
}

/** Whether something is lost, or may be. */
export function isAtRisk({ headline, maybe }: Verdict): boolean {
  return headline.endsWith('-lost') || maybe !== null;
}

/** What the kdump kernel loses in each way in which the VM may be. */
export function lossesOf(fit: Fit): (readonly Loss[])[] {
  const losses = new Losses();
  return fit.fitting.map((variant) => losses.in(variant));
}

/** A verdict needs evidence: what is shown, or what follows in every way that reproduces the logs. */
export function verdictOf(
  evidence: Evidence,
  inferred: Inferred,
  fit: Fit | null,
  losses: readonly (readonly Loss[])[],
): Verdict {
  const hyperV = hyperVOf(evidence);
  const kdump = kdumpOf(evidence);
  const none = { because: null, maybe: null, devices: [], kdump } as const;
  if (hyperV === null) {
    const [other = null] = ofType(evidence.all, 'other-hypervisor');
    return { ...none, headline: 'not-hyper-v', machine: other };
  }
  const shown = shownLost(evidence, inferred);
  const of = { kdump, machine: hyperV };
  if (shown.length > 0) {
    const { lost, sure } = lostWith(shown, inferred.root.value);
    const maybe = sure ? null : 'dump';
    return { headline: `${lost}-lost`, because: 'the log shows it', maybe, devices: shown, ...of };
  }
  if (fit === null) return { ...none, headline: 'contradiction', machine: hyperV };
  return { ...judged(evidence, inferred, fit, losses), ...of };
}

type Judged = Pick<Verdict, 'headline' | 'because' | 'maybe' | 'devices'>;

function judged(
  evidence: Evidence,
  inferred: Inferred,
  fit: Fit,
  losses: readonly (readonly Loss[])[],
): Judged {
  const { devices: seen, root } = inferred;
  const ids = new Set(losses.flat().map(({ device }) => device));
  const devices = seen.filter(({ device }) => ids.has(device.id));
  const maybe = devices.length === 0 ? null : lostWith(devices, root.value).lost;
  if (seen.some(({ cut }) => cut)) {
    // What the missing devices took decides what is left for these.
    return { headline: 'open', because: 'the log is cut', maybe: null, devices: [] };
  }
  const unknown = unjudged(inferred, fit) ?? (maybe === null ? unsafe(evidence, inferred) : null);
  if (unknown !== null) return { headline: 'open', because: unknown, maybe, devices };
  if (maybe === null) {
    const because = seen.length === 0 ? 'no PCI device' : 'in no way';
    return { headline: 'nothing-at-risk', because, maybe, devices };
  }
  if (losses.some(({ length }) => length === 0)) {
    return { headline: 'open', because: 'in some ways', maybe, devices };
  }
  const ways = losses.map((lost) => among(seen, lost));
  return lostInAll(devices, ways, root.value);
}

/** Why what was computed decides nothing; null where it does. */
function unjudged({ devices }: Inferred, fit: Fit): Because {
  if (devices.length === 0) return null;
  if (!fit.reproduced) return 'not reproduced';
  return fit.cut ? 'not all tried' : null;
}

/** Why something may be lost that was not computed; null where nothing may. */
function unsafe({ whole }: Evidence, { devices, hiddenGpu, allOrders }: Inferred): Because {
  if (devices.length === 0 && !whole) return 'no whole log';
  const dark = devices.some(({ barsFrom, device }) => barsFrom === 'nothing' && !('dxg' in device));
  if (dark || hiddenGpu) return 'BARs are not shown';
  return allOrders ? null : 'not all tried';
}

function among(seen: readonly SeenDevice[], lost: readonly Loss[]): SeenDevice[] {
  return seen.filter(({ device }) => lost.some((one) => one.device === device.id));
}

/** Of devices that are lost in every way, which are not always the same. */
function lostInAll(
  devices: readonly SeenDevice[],
  ways: readonly (readonly SeenDevice[])[],
  root: RootDisk,
): Judged {
  const each = ways.map((lost) => lostWith(lost, root));
  const unsure = each.some(({ sure }) => !sure);
  const maybe = unsure ? 'dump' : null;
  if (unsure && root !== null) return { headline: 'open', because: 'which disk', maybe, devices };
  const [one] = each;
  const same = one !== undefined && each.every(({ lost }) => lost === one.lost);
  const headline = same ? (`${one.lost}-lost` as const) : 'device-lost';
  return { headline, because: 'in every way', maybe, devices };
}

/** What is lost with devices; not sure where the root file system may be on one of them. */
function lostWith(
  devices: readonly SeenDevice[],
  root: RootDisk,
): { readonly lost: Lost; readonly sure: boolean } {
  if (devices.some(({ device }) => device.root)) return { lost: 'dump', sure: true };
  if (devices.every(({ use }) => use === 'network')) return { lost: 'network', sure: true };
  if (root === null)
    return { lost: 'device', sure: devices.every(({ use }) => use === 'graphics') };
  if (root === 'scsi' || 'bus' in root) return { lost: 'device', sure: true };
  const mayHold = root.among.filter((bus) => devices.some((device) => device.bus === bus));
  if (mayHold.length === root.among.length) return { lost: 'dump', sure: true };
  return { lost: 'device', sure: mayHold.length === 0 };
}

/** The devices whose config windows the host refused in the log of the kdump kernel. */
function shownLost({ kdump }: Evidence, { devices }: Inferred): SeenDevice[] {
  const refused = ofType(kdump ?? [], 'trouble').filter(
    ({ trouble }) => trouble === 'config-refused',
  );
  return devices.filter(({ guid }) => refused.some((fact) => fact.guid === guid));
}

const OF_HYPER_V: readonly Fact['type'][] = [
  'hyper-v',
  'registered',
  'isolation',
  'probe',
  'bus',
  'trouble',
  'graphics',
  'need',
  'device-tree',
  'reserved',
  'vmbus-range',
];

/** A line that only a guest of Hyper-V has; null where there is none. */
function hyperVOf({ all }: Evidence): Fact | null {
  const shown = all.find((fact) => OF_HYPER_V.includes(fact.type) && !isAnyones(fact));
  return shown ?? all.find(isOnItsOwnBus) ?? null;
}

/** Failures that any machine may have. */
function isAnyones(fact: Fact): boolean {
  return fact.type === 'trouble' && ['no-root', 'soft-lockup', 'oops'].includes(fact.trouble);
}

/** pci-hyperv numbers domains by the ids of devices; other machines count them from 0. */
function isOnItsOwnBus(fact: Fact): boolean {
  return fact.type === 'bar' && Number.parseInt(fact.function.slice(0, 4), 16) > 0xff;
}

function kdumpOf(evidence: Evidence): Verdict['kdump'] {
  const { first, log, kdump } = evidence;
  const kept = first.some(
    (fact) =>
      fact.type === 'crash-memory' || (fact.type === 'option' && fact.option === 'crashkernel'),
  );
  if (kept || kdump !== null) return 'set up';
  const told = log.some(({ type }) => type === 'command-line');
  return told && isWholeLog(log) ? 'not set up' : 'open';
}
