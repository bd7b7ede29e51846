import { z } from 'zod';
import { didYouMean } from './nearest.ts';

/** One of these texts. */
export function oneOf<const Values extends readonly string[]>(values: Values) {
  return z.enum(values, { error: `one of ${values.join(', ')}` });
}

export function flag() {
  return z.boolean({ error: 'true or false' });
}

/** An object of exactly these fields; an unknown one is answered with the nearest known. */
export function fields<Shape extends z.ZodRawShape>(what: string, shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return what;
      return `only ${known.join(', ')}${didYouMean(issue.keys[0] ?? '', known)}`;
    },
  });
}

export function list<Item extends z.ZodType>(what: string, item: Item) {
  return z.array(ofFewFaults(item), { error: what });
}

/** Values of one list or record that are told to be wrong: a file may have millions. */
const MOST_FAULTS = 8;

/** The same shape for the values of a list or record, of which the first few that are wrong are told. */
export function ofFewFaults<Item extends z.ZodType>(item: Item): Item {
  const counted = item.clone();
  const { run } = counted._zod;
  const faults = new WeakMap<object, number>();
  counted._zod.run = (payload, context) => {
    const before = faults.get(context) ?? 0;
    if (before >= MOST_FAULTS) return payload;
    const result = run(payload, context);
    if (result instanceof Promise) return result;
    if (result.issues.length > 0) faults.set(context, before + 1);
    return result;
  };
  return counted;
}
