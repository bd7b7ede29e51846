import { type Import, isTesting, within } from './imports.ts';

/** The rooms that a text draws in its block marked `rooms`, from the lowest to the highest. */
export function roomsIn(markdown: string): string[] {
  const [, block = ''] = /^```text rooms\n(.*?)^```$/ms.exec(markdown) ?? [];
  return block.split('\n').flatMap((line) => /^(\S+)\//.exec(line)?.[1] ?? []);
}

/** The room of a file: of those that it lies in the innermost, or null. */
export function roomOf(path: string, rooms: readonly string[]): string | null {
  const around = rooms.filter((room) => within(room)(path));
  return around.toSorted((one, other) => other.length - one.length)[0] ?? null;
}

/** The imports of a room above, those of test helpers aside. */
export function upward(imports: readonly Import[], rooms: readonly string[]): Import[] {
  const height = (path: string) => rooms.indexOf(roomOf(path, rooms) ?? '');
  return imports.filter(({ from, to }) => !isTesting(from) && height(to) > height(from));
}

/** The imports of a folder's files by files outside it. */
export function into(folder: string, imports: readonly Import[]): Import[] {
  const inside = within(folder);
  return imports.filter(({ from, to }) => !inside(from) && inside(to));
}

/** The shortest way by imports from the files of one folder to one of another; null for none. */
export function way(from: string, to: string, imports: readonly Import[]): string[] | null {
  const targets = targetsOf(imports);
  const ways = [...targets.keys()].filter(within(from)).map((file) => [file]);
  const seen = new Set(ways.flat());
  for (const way of ways) {
    for (const next of targets.get(way.at(-1) ?? '') ?? []) {
      if (within(to)(next)) return [...way, next];
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

/** Files that import each other in a circle, the first again at the end; null where none do. */
export function circle(imports: readonly Import[]): string[] | null {
  const targets = targetsOf(imports);
  const done = new Set<string>();
  const path: string[] = [];
  const follow = (file: string): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    path.push(file);
    for (const next of targets.get(file) ?? []) {
      const found = follow(next);
      if (found !== null) return found;
    }
    path.pop();
    done.add(file);
    return null;
  };
  for (const file of targets.keys()) {
    const found = follow(file);
    if (found !== null) return found;
  }
  return null;
}

/** What each file imports, by its path. */
function targetsOf(imports: readonly Import[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  return targets;
}
