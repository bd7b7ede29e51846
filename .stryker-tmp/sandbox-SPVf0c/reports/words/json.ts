/** A value as JSON for a reader: on one line what fits into `width` columns, the rest part by part. */
export function jsonLines(value: unknown, width: number): string[] {
  return linesOf(value, '', '', width);
}

/** `lead` stands before the value, on its first line; a comma may follow it. */
function linesOf(value: unknown, indent: string, lead: string, width: number): string[] {
  const whole = `${indent}${lead}${JSON.stringify(value)}`;
  if (whole.length < width || typeof value !== 'object' || value === null) return [whole];
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((part) => ['', part] as const)
    : Object.entries(value).map(([key, part]) => [`${JSON.stringify(key)}: `, part] as const);
  if (parts.length === 0) return [whole];
  const deeper = `${indent}  `;
  const lines = parts.map(([head, part]) => linesOf(part, deeper, head, width));
  return [
    `${indent}${lead}${isList ? '[' : '{'}`,
    ...lines.flatMap((own, at) => {
      if (at === lines.length - 1) return own;
      return [...own.slice(0, -1), `${own.at(-1)},`];
    }),
    `${indent}${isList ? ']' : '}'}`,
  ];
}
