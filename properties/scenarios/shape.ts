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
  return z.array(item, { error: what });
}
