import { type Choices, type Draw, oneOf } from './draw.ts';

/** A value by the word that the command line knows it by, and what reports call it. */
export interface Named<Value> {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
}

/** A value that is called by its own text. */
export function named<const Value extends string | number>(value: Value): Named<Value> {
  return { id: String(value), label: String(value), value };
}

/** One thing about an `Owner` (a host, a kernel) that can be otherwise, whatever its values are. */
export interface Setting<Owner> {
  readonly id: string;
  /** The listed values, from ordinary to strange, as `everyIn` gives them. */
  readonly values: Choices<Named<unknown>>;
  /** How far the owner's value is from the ordinary; 0 is the ordinary value. */
  rankIn(owner: Owner): number;
  /** The owner with any value, listed or not; the smallest choices give the ordinary one. */
  drawIn(draw: Draw, owner: Owner): Owner;
  /** The owner with values that are simpler, the most ordinary first. */
  simplerIn(owner: Owner): Owner[];
  /** The owner with every listed value, from ordinary to strange. */
  everyIn(owner: Owner): Owner[];
  /** The owner with every other listed value that is no further from the ordinary than its own. */
  listedIn(owner: Owner): Owner[];
}

/** A setting with its values, from the ordinary to the strange: as the one order of scenarios has them. */
export interface Axis<Owner, Value> extends Setting<Owner> {
  readonly values: Choices<Named<Value>>;
  rank(value: Value): number;
  with(owner: Owner, value: Value): Owner;
}

/** What an axis is made from. */
interface Description<Owner, Value> {
  readonly id: string;
  readonly values: Choices<Named<Value>>;
  readonly of: (owner: Owner) => Value;
  readonly with: (owner: Owner, value: Value) => Owner;
  /** Where left out, a value's place among those listed. */
  readonly rank?: (value: Value) => number;
  /** Where left out, any of those listed. */
  readonly draw?: (draw: Draw, owner: Owner) => Value;
  /** Where left out, all listed ones that are no further from the ordinary. */
  readonly simpler?: (value: Value) => readonly Value[];
}

function placeIn<Value>(values: readonly Named<Value>[]): (value: Value) => number {
  const places = new Map(values.map(({ value }, place) => [value, place]));
  return (value) => places.get(value) ?? values.length;
}

export function axisOf<Owner, Value>(described: Description<Owner, Value>): Axis<Owner, Value> {
  const { id, values, of, with: change } = described;
  const rank = described.rank ?? placeIn(values);
  const draw = described.draw ?? ((from: Draw) => oneOf(from, values).value);
  const listed = (own: Value): Value[] => {
    const [most, text] = [rank(own), JSON.stringify(own)];
    const nearer = values.map(({ value }) => value).filter((value) => rank(value) <= most);
    return nearer.filter((value) => JSON.stringify(value) !== text);
  };
  const simpler = described.simpler ?? listed;
  return {
    id,
    values,
    rank,
    with: change,
    rankIn: (owner) => rank(of(owner)),
    drawIn: (from, owner) => change(owner, draw(from, owner)),
    simplerIn: (owner) => simpler(of(owner)).map((value) => change(owner, value)),
    everyIn: (owner) => values.map(({ value }) => change(owner, value)),
    listedIn: (owner) => listed(of(owner)).map((value) => change(owner, value)),
  };
}

/** Of each setting, how far the owner's is from the ordinary. */
export function ranksIn<Owner>(settings: readonly Setting<Owner>[], owner: Owner): number[] {
  return settings.map((setting) => setting.rankIn(owner));
}

/** The owner with any value of each setting. */
export function drawAll<Owner>(
  settings: readonly Setting<Owner>[],
  draw: Draw,
  from: Owner,
): Owner {
  return settings.reduce((owner, setting) => setting.drawIn(draw, owner), from);
}

/** The values of these ids, in their order. */
export function choose<Value>(
  values: readonly Named<Value>[],
  ids: readonly string[],
): Named<Value>[] {
  return ids.map((id) => {
    const found = values.find((value) => value.id === id);
    if (found === undefined) throw new RangeError(`no value is called ${id}`);
    return found;
  });
}
