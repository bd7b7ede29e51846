import { GIB } from '../../../engine/index.ts';
import { describeSize } from '../../words/units.ts';
import { isOnAzure } from '../advice.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { ofType } from '../evidence.ts';
import type { Trouble } from '../facts.ts';
import type { SeenDevice } from '../infer/devices.ts';
import { needsOf } from '../needs.ts';
import type { Because, Lost, Verdict } from '../verdict.ts';

/** Failures that the logs show, in words. */
const TROUBLES: Readonly<Record<Trouble, string>> = {
  'config-refused': 'the host refused a config window that lay over the framebuffer',
  'd0-failed':
    'a device did not enter D0, and not because of the framebuffer, which has status c0370048',
  'low-window-refused': 'a device found no room for its 32-bit BARs',
  'high-window-refused': 'a device found no room for its 64-bit BARs',
  'video-memory-refused': 'the graphics driver got no video memory',
  'soft-lockup': 'a processor hung',
  'vmbus-oops':
    'an oops in a Hyper-V driver ends this kernel; whether MMIO plays a part is not known',
  oops: 'an oops ends this kernel; no line names a Hyper-V driver',
  'no-root': 'the kernel found no root file system',
};
const LOCKED_WITH_EFIFB =
  'a processor hung, and efifb draws at an address that the framebuffer may have left';

/** Failures that come before any verdict: they are something else than the framebuffer's. */
export const TOLD_FIRST: readonly Trouble[] = ['vmbus-oops', 'oops', 'd0-failed', 'soft-lockup'];

/** A failure in words; a hang is one of efifb only where efifb is. */
export function troubleIn(trouble: Trouble, { evidence }: Diagnosis): string {
  const efifb = evidence.all.some(({ type }) => type === 'firmware-framebuffer');
  return trouble === 'soft-lockup' && efifb ? LOCKED_WITH_EFIFB : TROUBLES[trouble];
}

/** What devices need of MMIO and do not find, and what to ask for. */
export function needsIn(diagnosis: Diagnosis): string[] {
  return needsOf(ofType(diagnosis.evidence.all, 'need')).map(({ window, bytes, ask }) => {
    const can = isOnAzure(diagnosis)
      ? 'On Azure the size of the VM decides how much there is.'
      : `Set-VM <VM> ${ask}, or more, makes room, on the host with the VM off.`;
    return `NO ROOM: a device needs ${exactly(bytes)} of ${window} MMIO and has less. ${can} It entered D0, so no config window was refused.`;
  });
}

/** Whole GiB and the rest, since BARs are powers of two. */
function exactly(bytes: number): string {
  const whole = Math.floor(bytes / GIB) * GIB;
  const parts = [whole, bytes - whole].filter((part) => part > 0);
  return parts.map(describeSize).join(' + ');
}

/** That no dump is written at all, where the logs say so. */
export function kdumpIn({ kdump, headline }: Verdict): string | null {
  if (kdump !== 'not set up' || headline === 'not-hyper-v') return null;
  return 'KDUMP IS NOT SET UP: the command line has no crashkernel=, so a crash leaves no dump. Once it is set up, this holds:';
}

const LOST: Readonly<Record<Lost, string>> = {
  dump: 'the dump',
  network: 'the network',
  device: 'a device',
};

const BECAUSE: Readonly<Record<NonNullable<Because>, string>> = {
  'the log shows it': 'the log shows it',
  'in every way': 'in every way that this VM may be',
  'no PCI device': 'it has no PCI device that the framebuffer could be in the way of',
  'in no way': 'the kdump kernel loses no device that the logs show',
  'in some ways': 'it depends on what the logs do not say',
  'the log is cut': 'the log begins or goes on in the middle, and devices before that are missing',
  'no whole log': 'no log is whole, so which PCI devices there are is not known',
  'BARs are not shown': 'no line shows what windows all its devices have',
  'which disk': 'no line tells which device the root file system is on',
  'not reproduced': 'the model does not reproduce what the logs show',
  'not all tried': 'the logs leave too much open to try it all',
};

/** The verdict in a sentence or two. */
export function headlineOf({ headline, because, devices, maybe }: Verdict): string {
  const why = because === null ? '' : BECAUSE[because];
  const names = namesOf(devices);
  switch (headline) {
    case 'not-hyper-v':
      return 'NO VERDICT: not shown to be a Hyper-V guest.';
    case 'contradiction':
      return 'NO VERDICT: what the logs say makes no VM that Hyper-V would lay out.';
    case 'dump-lost':
      return `DUMP LOST: the kdump kernel loses its root disk ${names} (${why}).`;
    case 'network-lost':
      return `NETWORK LOST (${nics(devices)}): the kdump kernel loses ${names}, but no disk (${why}).`;
    case 'device-lost':
      return `DEVICE LOST: the kdump kernel loses ${names} (${why}).${maybe === null ? '' : ' If the root file system is on it, the dump is lost too.'}`;
    case 'nothing-at-risk':
      return `NOTHING AT RISK: ${why}.`;
    case 'open':
      return `OPEN: ${why}.${maybe === null ? '' : ` What may be lost is ${LOST[maybe]} (${names}).`}`;
  }
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

function nics({ length }: readonly SeenDevice[]): string {
  return `${NUMBERS[length] ?? length} NIC${length === 1 ? '' : 's'}`;
}

/** Devices whose names are shown. */
const MOST_NAMED = 4;

function namesOf(devices: readonly SeenDevice[]): string {
  const names = devices.slice(0, MOST_NAMED).map(({ device }) => device.id);
  const more = devices.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
