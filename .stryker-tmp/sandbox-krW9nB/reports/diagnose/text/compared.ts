import { type Block, left, paragraph, section, table } from '../../words/blocks.ts';
import { describeAddress } from '../../words/units.ts';
import type { Compared } from '../compare.ts';
import type { Diagnosis } from '../diagnosis.ts';

/** The logs' addresses beside the model's, one by one. */
export function comparedBlocks({ judged, inferred }: Diagnosis): Block[] {
  if (judged === null) return [];
  const { compared, best } = judged.fit;
  const cut = inferred.devices.some((device) => device.cut);
  if (compared.length === 0 && !cut) return [];
  const same = compared.filter((one) => one.same).length;
  const missing = cut
    ? [paragraph('Devices before the cut are missing, so where the others lie cannot come out.')]
    : [];
  return [
    section(
      `Does the model reproduce the logs? ${same} of ${compared.length} addresses, under ${best.strategy.id}`,
      ...missing,
      ...([0, 1] as const).map((boot) => tableOf(compared, boot)),
    ),
  ];
}

function tableOf(compared: readonly Compared[], boot: number): Block {
  const rows = compared
    .filter((one) => one.boot === boot)
    .map((one) => [one.what, one.log, verdictOn(one), lineOf(one)]);
  const head = boot === 0 ? 'first kernel' : 'kdump kernel';
  return table([left(head), left('log'), left('model'), left('line')], rows);
}

function lineOf({ place }: Compared): string {
  return place.label === '' ? `${place.line}` : `${place.label}:${place.line}`;
}

/** `given`: the scenario was made from this very line, so that it proves nothing. */
function verdictOn({ same, difference, model, given }: Compared): string {
  if (same) return given ? 'given' : 'same';
  if (difference === null || difference === 0) return model;
  const far = describeAddress(Math.abs(difference)).replace(/^0+/, '');
  return `${difference < 0 ? '-' : '+'}${far}`;
}
