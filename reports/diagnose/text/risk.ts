import { inColumns } from '../../words/columns.ts';
import { wrapped } from '../../words/wrap.ts';
import type { Advice } from '../advice.ts';
import type { Share } from '../losses.ts';
import type { Risk } from '../risk.ts';

function fails({ failing, of }: Share): string {
  return `${failing} of ${of}`;
}

/** What the risk depends on, of all that the logs leave open. */
export function describeDependences({ dependences }: Risk): string[] {
  if (dependences.length === 0) return [];
  const rows = dependences.map(({ what, options }) => {
    const told = options.map((option) => `${option.label}: ${fails(option)}`);
    return wrapped(`${what}: ${told.join('; ')}`);
  });
  return ['It depends on what the logs do not say', ...rows.flat()];
}

/** What the owner can do, what helps most first. */
export function describeAdvice(advice: readonly Advice[], { own }: Risk): string[] {
  if (own.failing === 0) return [];
  const title = 'What the owner can do today';
  if (advice.length === 0) return [title, '  nothing that was tried lowers the risk'];
  return [title, ...advice.flatMap(describeMeasure)];
}

function describeMeasure({ what, steps, cures, of, breaks }: Advice): string[] {
  const but = breaks === 0 ? '' : `, breaks ${breaks}`;
  return [
    ...wrapped(`cures ${cures} of ${of}${but}: ${what}`),
    ...steps.flatMap(({ of: tools, type }) => [
      `    ${tools}`,
      ...type.map((line) => `      ${line}`),
    ]),
  ];
}

/** The same VM's kdump under every strategy. */
export function describeStrategies({ strategies }: Risk): string[] {
  const rows = strategies.map(({ strategy, violated, ...share }) => [
    `  ${strategy}`,
    fails(share),
    violated.join(', '),
  ]);
  return [
    'Its next kdump under each strategy: ways that fail, and what is violated',
    ...inColumns(rows),
  ];
}
