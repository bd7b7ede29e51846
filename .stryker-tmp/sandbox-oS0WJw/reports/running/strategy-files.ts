/** Paths by the ids of the strategies that came from files, given how the command line names all of them. */
export function strategyFiles(
  strategies: readonly { readonly id: string }[],
  named: readonly string[],
): Readonly<Record<string, string>> {
  const paths = strategies.map(({ id }, at) => [id, named[at] ?? id] as const);
  return Object.fromEntries(paths.filter(([id, path]) => id !== path));
}
