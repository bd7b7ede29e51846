import {
  type Block,
  command,
  item,
  left,
  list,
  paragraph,
  right,
  section,
  table,
} from '../../words/blocks.ts';
import type { Advice } from '../advice.ts';
import type { Fit } from '../fit.ts';
import type { Share } from '../losses.ts';
import type { Risk } from '../risk.ts';

function fails({ failing, of }: Share): string {
  return `${failing} of ${of}`;
}

/** What the owner can do, what helps most first. */
export function adviceBlocks(advice: readonly Advice[], { own }: Risk): Block[] {
  if (own.failing === 0) return [];
  const head = 'What the owner can do today';
  if (advice.length === 0) return [section(head, paragraph('Nothing that was tried helps.'))];
  return [section(head, list(advice.map(measure)))];
}

function measure({ what, steps, cures, of, breaks }: Advice) {
  const but = breaks === 0 ? '' : `, breaks ${breaks}`;
  const ways = of === 1 ? '' : ` of ${of} ways`;
  const helps = of === 1 ? 'cures it' : `cures ${cures}${ways}${but}`;
  return item(
    `${helps}: ${what}`,
    list(
      steps.map(({ of: tools, type }) => item(tools, ...type.map((parts) => command(...parts)))),
    ),
  );
}

/** Values of one setting that are shown. */
const MOST_VALUES = 6;

/** What the risk depends on, of all that the logs leave open. */
export function dependenceBlocks({ dependences, own, first }: Risk, fit: Fit): Block[] {
  if (own.of === 1) return [];
  const rows = dependences.flatMap(({ what, options }) =>
    options
      .slice(0, MOST_VALUES)
      .map((option, at) => [at === 0 ? what : '', fails(option), option.label]),
  );
  const ways = `A way is one combination of what the logs leave open that reproduces them: ${fit.fitting.length} of ${fit.tried} tried${fit.cut ? ', not all' : ''}. Ways are not equally likely. The kdump kernel loses a device in ${fails(own)} ways, the first kernel in ${fails(first)}.`;
  return [
    section(
      'It depends on what the logs do not say',
      paragraph(ways),
      table([left('setting'), right('fails'), left('where it is')], rows),
    ),
  ];
}

/** The same VM's kdump under every strategy. */
export function strategyBlocks({ strategies }: Risk): Block[] {
  const rows = strategies.map(({ strategy, violated, ...share }) => [
    strategy,
    fails(share),
    violated.join(', '),
  ]);
  return [
    section(
      'Its next kdump under each strategy',
      table([left('strategy'), right('ways that fail'), left('violated')], rows),
    ),
  ];
}
