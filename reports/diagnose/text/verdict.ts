import type { Boot, BootOutcome } from '../../../engine/index.ts';
import { describeSteps } from '../../run/account/steps.ts';
import { describeSize } from '../../words/units.ts';
import { wrapped } from '../../words/wrap.ts';
import { isOnAzure } from '../advice.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { ofType } from '../evidence.ts';
import type { Fact, Trouble } from '../facts.ts';
import type { SeenDevice } from '../infer/devices.ts';
import { needsOf } from '../needs.ts';
import type { Example } from '../risk.ts';
import type { Because, Lost, Verdict } from '../verdict.ts';
import { placed } from './place.ts';

const TROUBLES: Readonly<Record<Trouble, string>> = {
  'config-refused': 'the host refused a config window: it lay over the framebuffer',
  'd0-failed':
    'a device did not enter D0, and not because of the framebuffer: that has status c0370048',
  'low-window-refused': 'a device found no room for its 32-bit BARs',
  'high-window-refused': 'a device found no room for its 64-bit BARs',
  'video-memory-refused': 'the graphics driver got no video memory',
  'soft-lockup': 'a processor hung',
  'vmbus-oops':
    'an oops in a Hyper-V driver ends this kernel; whether MMIO has a part in it is not known',
  oops: 'an oops ends this kernel; no line names a Hyper-V driver',
  'no-root': 'the kernel found no root file system',
};
const LOCKED_WITH_EFIFB =
  'a processor hung, and efifb draws at an address that the framebuffer may have left';

/** Failures of the same sort that are shown. */
const MOST_TROUBLES = 4;

/** What the owner needs first: what is lost and why, or what is open. */
export function describeVerdict(diagnosis: Diagnosis): string[] {
  const { judged, verdict } = diagnosis;
  return [
    ...describeTroubles(diagnosis),
    ...describeNeeds(diagnosis),
    ...describeKdump(verdict),
    ...wrapped(headlineOf(verdict), '', '  '),
    ...(judged === null || judged.risk.example === null
      ? []
      : describeExample(judged.risk.example)),
    ...(judged !== null && judged.risk.first.failing > 0
      ? wrapped(
          `The first kernel itself fails in ${judged.risk.first.failing} of ${judged.risk.first.of} ways.`,
        )
      : []),
    ...(judged === null || judged.fit.fitting.length === 1 ? [] : waysIn(judged.fit)),
    ...diagnosis.settling.flatMap(({ log, type }, at) =>
      wrapped(
        `${at === 0 ? 'One more log would settle it' : 'or'}: ${log} (${type})`,
        '  ',
        '    ',
      ),
    ),
  ];
}

function waysIn({ fitting, tried, cut }: NonNullable<Diagnosis['judged']>['fit']): string[] {
  const not = cut ? ', not all' : '';
  return wrapped(
    `A way is one combination of what the logs leave open that reproduces them: ${fitting.length} of ${tried} tried${not}. Ways are not equally likely.`,
  );
}

function describeTroubles({ troubles, evidence }: Diagnosis): string[] {
  const sorts = [...new Set(troubles.map(({ trouble }) => trouble))];
  return sorts.flatMap((sort) => {
    const all = troubles.filter(({ trouble }) => trouble === sort);
    const more = all.length - MOST_TROUBLES;
    return [
      ...wrapped(`The log shows a failure: ${wordsOf(sort, evidence.all)}`, '', '  '),
      ...all.slice(0, MOST_TROUBLES).map(({ place }) => `  ${placed(place)}`),
      ...(more > 0 ? [`  and ${more} more`] : []),
    ];
  });
}

function wordsOf(trouble: Trouble, all: readonly Fact[]): string {
  const efifb = all.some(({ type }) => type === 'firmware-framebuffer');
  return trouble === 'soft-lockup' && efifb ? LOCKED_WITH_EFIFB : TROUBLES[trouble];
}

/** What devices need of MMIO and do not find, and what to ask for. */
function describeNeeds(diagnosis: Diagnosis): string[] {
  return needsOf(ofType(diagnosis.evidence.all, 'need')).flatMap(({ window, bytes, ask }) => {
    const can = isOnAzure(diagnosis)
      ? 'on Azure the size of the VM decides it'
      : `on the host, with the VM off: Set-VM <VM> ${ask}, or more`;
    return wrapped(
      `It needs ${describeSize(bytes)} of ${window} MMIO and has less: ${can}. Its config window was accepted.`,
    );
  });
}

function describeKdump({ kdump, headline }: Verdict): string[] {
  if (kdump !== 'not set up' || headline === 'not-hyper-v') return [];
  return wrapped(
    'KDUMP IS NOT SET UP: the command line has no crashkernel=, so a crash leaves no dump. Once it is set up:',
    '',
    '  ',
  );
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
  'the log is cut': 'the log begins or goes on in the middle: devices before that are missing',
  'no whole log': 'no log is whole, so which PCI devices there are is open',
  'BARs are not shown': 'no line shows the BARs of all devices',
  'which disk': 'no line tells which device the root file system is on',
  'not reproduced': 'the model does not reproduce what the logs show',
  'not all tried': 'the logs leave too much open to try it all',
};

export function headlineOf({ headline, because, devices, maybe }: Verdict): string {
  const why = because === null ? '' : BECAUSE[because];
  const names = namesOf(devices);
  switch (headline) {
    case 'not-hyper-v':
      return 'NO VERDICT: not shown to be a Hyper-V guest. No line is of Hyper-V.';
    case 'contradiction':
      return 'NO VERDICT: what the logs say makes no VM that Hyper-V would lay out.';
    case 'dump-lost':
      return `DUMP LOST: the kdump kernel loses its root disk ${names} (${why}).`;
    case 'network-lost':
      return `NETWORK LOST (${devices.length === 1 ? 'one NIC' : `${devices.length} NICs`}): the kdump kernel loses ${names}, and no root disk (${why}).`;
    case 'device-lost':
      return `DEVICE LOST: the kdump kernel loses ${names} (${why})${maybe === null ? '' : '; the dump too, if the root file system is on it'}.`;
    case 'nothing-at-risk':
      return `NOTHING AT RISK: ${why}.`;
    case 'open':
      return maybe === null
        ? `OPEN: ${why}.`
        : `OPEN: ${LOST[maybe]} may be lost (${names}); ${why}.`;
  }
}

/** Devices whose names are shown. */
const MOST_NAMED = 4;

function namesOf(devices: readonly SeenDevice[]): string {
  const names = devices.slice(0, MOST_NAMED).map(({ device }) => device.id);
  const more = devices.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** The likeliest failure: what the kdump kernel asks for, and what the host makes of it. */
function describeExample({ variant, outcome, violations }: Example): string[] {
  const boot = outcome.boots[1];
  const asked = variant.scenario.boots[1];
  if (boot === undefined || asked === undefined) return [];
  const properties = [...new Set(violations.map(({ property }) => property))].join(', ');
  return [
    ...wrapped(`Why: under ${variant.strategy.id}, in the kdump kernel (${properties}):`),
    ...failures(asked, boot).flatMap((text) => wrapped(text, '    ', '      ')),
  ];
}

function failures(asked: Boot, boot: BootOutcome): string[] {
  return describeSteps(boot, asked.events)
    .filter((row) => /^(?:conflict|starved|exhausted)/.test(row.at(-1) ?? ''))
    .map((row) => row.filter((cell) => cell !== '').join(', '));
}
