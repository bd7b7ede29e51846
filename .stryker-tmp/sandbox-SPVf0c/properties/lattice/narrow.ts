import { InputError } from '../scenarios/input-error.ts';
import { didYouMean } from '../scenarios/nearest.ts';
import { readSize, writeSize } from '../scenarios/numbers.ts';
import { AXES } from './axes.ts';
import type { Lattice } from './lattice.ts';
import type { Value } from './values.ts';

type AxisName = keyof typeof AXES;

function isAxis(name: string): name is AxisName {
  return Object.hasOwn(AXES, name);
}

/** The values of an axis that a list of ids and spans (`8MiB..64MiB`) names, in the axis's order. */
function chosen<Content>(
  axis: string,
  values: readonly Value<Content>[],
  wanted: string,
): Value<Content>[] {
  const ids = values.map(({ id }) => id);
  const position = (id: string): number => {
    const bytes = readSize(id);
    const at = ids.indexOf(bytes === null ? id : writeSize(bytes));
    if (at >= 0) return at;
    const known =
      ids.length > 14 ? `${ids.slice(0, 12).join(', ')} ... ${ids.at(-1)}` : ids.join(', ');
    throw new InputError(
      `--axis ${axis}: found ${JSON.stringify(id)}, expected some of ${known}${didYouMean(id, ids)}`,
    );
  };
  const picked = new Set<number>();
  for (const part of wanted.split(',')) {
    const [from = '', to = from] = part.split('..');
    const [first, last] = [position(from), position(to)];
    for (let at = Math.min(first, last); at <= Math.max(first, last); at++) picked.add(at);
  }
  return values.filter((_value, at) => picked.has(at));
}

/**
 * The lattice with an axis cut down to some of its values: `name=value,value` or `name=from..to`. An
 * InputError for an axis or a value that it does not have.
 */
export function narrow(lattice: Lattice, text: string): Lattice {
  const [name = '', wanted = ''] = text.split('=', 2);
  if (!isAxis(name)) {
    const known = Object.keys(AXES);
    const expected = `one of ${known.join(', ')}${didYouMean(name, known)}`;
    throw new InputError(`--axis: found ${JSON.stringify(name)}, expected ${expected}`);
  }
  const key = AXES[name];
  return { ...lattice, [key]: chosen<unknown>(name, lattice[key], wanted) };
}
