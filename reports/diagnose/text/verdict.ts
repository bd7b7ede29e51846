import type { Boot, BootOutcome } from '../../../engine/index.ts';
import { describeSteps } from '../../run/account/steps.ts';
import { wrapped } from '../../words/wrap.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { Trouble } from '../facts.ts';
import type { Example, Risk } from '../risk.ts';
import { placed } from './place.ts';

const TROUBLES: Readonly<Record<Trouble, string>> = {
  'config-refused': 'the host refused a config window: it lay over the framebuffer',
  'low-window-refused': 'a device found no room for its 32-bit BARs',
  'high-window-refused': 'a device found no room for its 64-bit BARs',
  'video-memory-refused': 'the graphics driver got no video memory',
  'soft-lockup':
    'a processor hung; with efifb, as where it draws at an address that the framebuffer has left',
  'no-root': 'the kernel found no root file system',
};

/** What the owner needs first: at risk or not, and why. */
export function describeVerdict({ judged, troubles, inferred }: Diagnosis): string[] {
  const seen = troubles
    .slice(0, 8)
    .flatMap(({ trouble, place }) => [
      ...wrapped(`The log shows a failure: ${TROUBLES[trouble]}`, '', '  '),
      `  ${placed(place)}`,
    ]);
  if (judged === null) {
    return [
      ...seen,
      'What the logs say makes no VM that Hyper-V would lay out: nothing is judged.',
    ];
  }
  const { risk, fit } = judged;
  return [
    ...wrapped(headline(risk), '', '  '),
    ...(risk.example === null ? [] : describeExample(risk.example)),
    ...(inferred.deviceAssumed
      ? ['  No line shows a PCI device: an NVMe root disk is assumed (nvme-assumed).']
      : []),
    ...(risk.first.failing > 0
      ? wrapped(`The first kernel itself fails in ${share(risk.first)} of them.`)
      : []),
    ...wrapped(
      `A way is one combination of all that the logs leave open and that reproduces them as well as any: ${fit.fitting.length} of ${fit.tried} tried${fit.cut ? ' (not all were)' : ''}. Ways are not equally likely.`,
    ),
    ...seen,
  ];
}

function share({ failing, of }: { readonly failing: number; readonly of: number }): string {
  return `${failing} of ${of}`;
}

function headline({ own }: Risk): string {
  if (own.of === 1) {
    return own.failing === 0
      ? 'NO RISK FOUND: the next kdump kernel does not fail.'
      : 'AT RISK: the next kdump kernel fails.';
  }
  if (own.failing === 0) {
    return `NO RISK FOUND: the next kdump kernel fails in none of the ${own.of} ways this VM may be.`;
  }
  if (own.failing === own.of) {
    return `AT RISK: the next kdump kernel fails in every way this VM may be (${own.of}).`;
  }
  return `AT RISK: the next kdump kernel fails in ${share(own)} ways this VM may be.`;
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
