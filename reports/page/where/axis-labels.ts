/** Which values of an axis are named beside it: the ends, and round ones, no two closer than `apart`. */
export function labelled(ids: readonly string[], apart: number): number[] {
  const last = ids.length - 1;
  const wanted = [0, last, ...ids.keys()].filter((at) => at in ids);
  const round = wanted.filter((at, order) => order < 2 || isRound(ids[at] ?? ''));
  const kept: number[] = [];
  for (const at of [...round, ...wanted]) {
    if (kept.every((other) => Math.abs(other - at) >= apart)) kept.push(at);
  }
  return kept.sort((one, other) => one - other);
}

function isRound(id: string): boolean {
  const [, digits] = /^(\d+)[KMG]iB$/.exec(id) ?? [];
  return digits !== undefined && Number.isInteger(Math.log2(Number(digits)));
}
