import { inColumns } from '../../words/columns.ts';
import { describeAddress } from '../../words/units.ts';
import { wrapped } from '../../words/wrap.ts';
import type { Compared } from '../compare.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { located } from './place.ts';

/** The logs' addresses beside the model's, one by one. */
export function describeCompared({ judged }: Diagnosis): string[] {
  if (judged === null) return [];
  const { compared, best } = judged.fit;
  if (compared.length === 0) return ['The logs show no address to compare.'];
  const same = compared.filter((one) => one.same).length;
  const rows = compared.map((one) => [
    `  ${one.boot === 0 ? '' : 'kdump: '}${one.what}`,
    one.log,
    one.model,
    `${verdictOn(one)}${one.given ? ' (taken from this line)' : ''}`,
    located(one.place),
  ]);
  return [
    ...wrapped(
      `Does the model reproduce the logs? ${same} of ${compared.length} addresses, under ${best.strategy.id}`,
      '',
    ),
    ...inColumns([['  what', 'log', 'model', '', 'line'], ...rows]),
  ];
}

function verdictOn({ same, difference }: Compared): string {
  if (same) return 'same';
  if (difference === null || difference === 0) return 'differs';
  return `differs by ${difference < 0 ? '-' : ''}${describeAddress(Math.abs(difference)).replace(/^0+/, '')}`;
}
