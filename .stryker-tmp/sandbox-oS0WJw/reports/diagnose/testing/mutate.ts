import fc from 'fast-check';

type Change =
  | { readonly type: 'delete' | 'double'; readonly at: number }
  | { readonly type: 'swap'; readonly at: number; readonly with: number }
  | { readonly type: 'cut'; readonly at: number; readonly after: number }
  | { readonly type: 'byte'; readonly at: number; readonly to: number };

const place = fc.nat(0xffff);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ type: fc.constantFrom('delete' as const, 'double' as const), at: place }),
  fc.record({ type: fc.constant('swap' as const), at: place, with: place }),
  fc.record({ type: fc.constant('cut' as const), at: place, after: fc.nat(120) }),
  fc.record({ type: fc.constant('byte' as const), at: place, to: fc.nat(255) }),
);

function changeLines(lines: readonly string[], made: Exclude<Change, { type: 'byte' }>): string[] {
  const at = made.at % Math.max(1, lines.length);
  const line = lines[at] ?? '';
  switch (made.type) {
    case 'delete':
      return lines.toSpliced(at, 1);
    case 'double':
      return lines.toSpliced(at, 0, line);
    case 'cut':
      return lines.toSpliced(at, 1, line.slice(0, made.after));
    case 'swap': {
      const other = made.with % Math.max(1, lines.length);
      return lines.with(at, lines[other] ?? '').with(other, line);
    }
  }
}

function applied(text: string, changes: readonly Change[]): Uint8Array {
  let lines = text.split('\n');
  for (const made of changes) if (made.type !== 'byte') lines = changeLines(lines, made);
  const bytes = Buffer.from(lines.join('\n'));
  for (const made of changes) {
    if (made.type === 'byte' && bytes.length > 0) bytes[made.at % bytes.length] = made.to;
  }
  return bytes;
}

/** Logs, some of them one after another, with lines deleted, doubled, swapped and cut, and bytes changed. */
export function mutatedLogs(texts: readonly string[]): fc.Arbitrary<Uint8Array> {
  return fc
    .tuple(fc.subarray([...texts], { minLength: 1 }), fc.array(change, { maxLength: 24 }))
    .map(([chosen, changes]) => applied(chosen.join('\n'), changes));
}
