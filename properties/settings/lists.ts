/** A list with the item at `index` replaced by any number of others. */
export function replaced<Item>(
  items: readonly Item[],
  index: number,
  ...others: readonly Item[]
): Item[] {
  return [...items.slice(0, index), ...others, ...items.slice(index + 1)];
}
