import type { Saying } from '../facts.ts';
import type { Recogniser } from '../lines/recogniser.ts';

/** What recognisers find in lines, one after another; each is shown those that hold a mark of its own. */
export function said(by: readonly Recogniser[], ...lines: readonly string[]): Saying[] {
  return lines.flatMap((line) =>
    by
      .filter(({ marks }) => marks.some((mark) => line.includes(mark)))
      .flatMap(({ read }) => read(line)?.says ?? []),
  );
}
