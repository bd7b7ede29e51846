import {
  figures,
  paragraph,
  type Section,
  section,
  type TableRow,
  under,
} from '../words/blocks.ts';
import {
  type KindMark,
  kindGroups,
  kindLabel,
  kindMark,
  kindSums,
  kindsLegend,
} from './kind-groups.ts';
import type { KindRow } from './kind-rows.ts';

/** Who shows which kinds of failure, against which of them, and how a count above 0 is written. */
export interface KindsShown {
  readonly kinds: readonly KindRow[];
  readonly strategies: readonly string[];
  readonly baseline: string;
  /** What a figure is: `Scenarios`, or `Shares of the scenarios`. */
  readonly figure: string;
  readonly show: (count: number) => string;
}

/** Which strategy shows which kind how often, and which it cures or brings, against the baseline. */
export function kindsSection(shown: KindsShown): Section {
  const { strategies, baseline, figure } = shown;
  return section(
    'Kinds of failure',
    paragraph(`${figure} that show each; a scenario may show several. ${kindsLegend(baseline)}`),
    figures(strategies, kindsRows(shown)),
  );
}

/** Groups, their kinds, and sums. */
function kindsRows({ kinds, strategies, baseline, show }: KindsShown) {
  const base = strategies.indexOf(baseline);
  const groups = kindGroups(kinds).flatMap((group): (readonly string[] | TableRow)[] => [
    [group.label],
    ...group.kinds.map((kind) => under(kindLabel(kind), ...cellsOf(kind, base, show))),
  ]);
  const sums = kindSums(kinds, strategies, base).map(({ label, counts }) =>
    under(label, ...counts.map(String)),
  );
  return [...groups, [`of ${kinds.length} kinds`], ...sums];
}

function cellsOf({ scenarios }: KindRow, base: number, show: (count: number) => string): string[] {
  const marked: Readonly<Record<KindMark, (count: number) => string>> = {
    shown: show,
    brought: (count) => `+${show(count)}`,
    cured: () => '-',
    neither: () => '',
  };
  return scenarios.map((count) => marked[kindMark(count, scenarios[base] ?? 0)](count));
}
