/** What is wrong with a scenario, and where: a path of field names and positions from its root. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly expected: string;
}
