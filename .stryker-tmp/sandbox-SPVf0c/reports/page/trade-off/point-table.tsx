import type { Price } from '../../../properties/tune/rates.ts';
import type { CensusDocument } from '../../census/document.ts';
import { describeBounds, describeShare } from '../../words/numbers.ts';
import { Table } from '../shared/table.tsx';
import { beatenWords } from './answer.ts';
import { Mark } from './mark.tsx';
import { censusPrices, type Side, type TradePoint } from './points.ts';
import { PRICE_WORDS } from './prices.ts';

interface PointTableProps {
  readonly points: readonly TradePoint[];
  readonly prices: readonly Price[];
  /** Null where it says nothing of these hosts. */
  readonly census: CensusDocument | null;
}

/** The numbers of the drawing, proposals first, with what a census counts beside the sample. */
export function PointTable({ points, prices, census }: PointTableProps) {
  const withCensus = census?.prices !== undefined;
  const heads = prices.flatMap((price) => [
    PRICE_WORDS[price].head,
    '95 % interval',
    ...(withCensus ? ['census'] : []),
  ]);
  const ordered = [...points.filter(({ own }) => !own), ...points.filter(({ own }) => own)];
  const rows = ordered.map((point) => {
    const exact = censusPrices(census, point.strategy);
    return [
      <Named key="name" point={point} />,
      ...prices.flatMap((price) => [
        ...sideCells(point.sides[price], point.scenarios),
        ...(withCensus
          ? [exact === null ? 'not counted' : describeShare(exact[price], exact.scenarios, 2)]
          : []),
      ]),
      beatenWords(point, points, prices),
    ];
  });
  return (
    <Table
      title="What each strategy costs"
      columns={['strategy', ...heads, 'beaten by']}
      rows={rows}
    />
  );
}

function Named({ point }: { point: TradePoint }) {
  return (
    <span class={point.own ? 'named own' : 'named'}>
      <svg class="glyph" width="16" height="16" aria-hidden="true">
        <Mark point={point} x={8} y={8} />
      </svg>{' '}
      {point.strategy}
    </span>
  );
}

function sideCells({ hits, interval }: Side, scenarios: number): string[] {
  const share = hits === 0 ? 'none found' : `${describeShare(hits, scenarios)} (${hits})`;
  return [share, describeBounds(interval)];
}
