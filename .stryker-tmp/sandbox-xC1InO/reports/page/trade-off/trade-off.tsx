import type { ComponentProps } from 'preact';
import { useState } from 'preact/hooks';
import type { Price } from '../../../properties/tune/rates.ts';
import type { CensusDocument } from '../../census/document.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import { isOwnIdea } from '../../compare/own-ideas.ts';
import { describeCount } from '../../words/numbers.ts';
import { capital } from '../../words/wrap.ts';
import { Unfilled } from '../shared/missing-results.tsx';
import { writeRoute } from '../shared/route.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { describeFrontier, describeLeast, describeOwn } from './answer.ts';
import { Chart } from './chart.tsx';
import { frontierOf } from './frontier.ts';
import { Mark } from './mark.tsx';
import { PointTable } from './point-table.tsx';
import { pointDescription } from './point-words.ts';
import { pricesIn, type TradePoint, tradePoints } from './points.ts';
import { PRICE_WORDS, pairsOf } from './prices.ts';
import { useWidth } from './use-width.ts';
import './trade-off.css';

/** What each strategy costs on all three prices, for a chosen population. */
export function TradeOff({ data, params, strategies }: ViewProps) {
  const { comparison, census } = data;
  if (comparison === null || comparison.tradeOffs.length === 0) return <Unfilled />;
  const asked = params.get('hosts') ?? '';
  const hostClass = Object.hasOwn(comparison.hostClasses, asked) ? asked : null;
  const ownIdeas = comparison.ownIdeas ?? strategies.filter(isOwnIdea).map(({ id }) => id);
  const names = { strategies: comparison.strategies, ownIdeas };
  const points = tradePoints(comparison.tradeOffs, names, hostClass);
  const prices = pricesIn(comparison.tradeOffs);
  return (
    <div class="trade-off">
      <p class="answer">{describeLeast(points, prices)}</p>
      <p>{describeFrontier(frontierOf(points, prices), points)}</p>
      <p>{describeOwn(points, prices)}</p>
      <Population comparison={comparison} hostClass={hostClass} />
      <Drawings key={hostClass ?? ''} points={points} prices={prices} />
      <h2>Every number</h2>
      <PointTable {...{ points, prices }} census={hostClass === null ? census : null} />
      <Domain {...{ comparison, census }} scenarios={points[0]?.scenarios ?? 0} />
    </div>
  );
}

interface PopulationProps {
  readonly comparison: ComparisonDocument;
  readonly hostClass: string | null;
}

/** Which hosts are counted. */
function Population({ comparison: { scenarios, hostClasses }, hostClass }: PopulationProps) {
  const choose = (hosts: string) =>
    location.replace(writeRoute({ view: 'trade-off', params: new URLSearchParams({ hosts }) }));
  return (
    <label class="population">
      Hosts{' '}
      <select value={hostClass ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">all ({scenarios} scenarios)</option>
        {Object.entries(hostClasses).map(([id, count]) => (
          <option key={id} value={id}>
            {id} ({count})
          </option>
        ))}
      </select>
    </label>
  );
}

interface DomainProps {
  readonly comparison: ComparisonDocument;
  readonly census: CensusDocument | null;
  readonly scenarios: number;
}

/** What the numbers are of, and what the prices are. */
function Domain({ comparison, census, scenarios }: DomainProps) {
  const exact =
    census?.prices === undefined
      ? ''
      : ` The census counts ${describeCount(census.scenarios)} scenarios of a lattice, each once, however rare: its shares are exact, and of all hosts.`;
  return (
    <p class="domain">
      {`${scenarios} scenarios drawn with seed ${comparison.seed}, every strategy on the same ones.${exact}`}{' '}
      A conflict: any PCI window granted over the host's framebuffer, refused or not. Room withheld:
      any window or the video memory kept from room that was there. Framebuffer moved: by the
      graphics driver. Where crosses overlap, an order may be chance.
    </p>
  );
}

interface DrawingsProps {
  readonly points: readonly TradePoint[];
  readonly prices: readonly Price[];
}

/** A panel for every two prices, and what the point in focus says. */
function Drawings({ points, prices }: DrawingsProps) {
  const [inspected, setInspected] = useState<TradePoint | null>(null);
  const [whole, setWhole] = useState(false);
  return (
    <figure>
      <Legend points={points} />
      <label class="check">
        <input type="checkbox" checked={whole} onChange={() => setWhole(!whole)} />
        Show all, from 0
      </label>
      <div class="price-panels">
        {pairsOf(prices).map((pair) => (
          <Panel
            key={pair.join()}
            {...{ points, prices, pair, whole, inspected, inspect: setInspected }}
          />
        ))}
      </div>
      <figcaption>
        <p class="said-of" aria-hidden="true">
          {inspected === null
            ? 'Point at a mark, or move to it by keyboard, to read its numbers here.'
            : pointDescription(inspected, points, prices)}
        </p>
      </figcaption>
    </figure>
  );
}

function Panel(props: Omit<ComponentProps<typeof Chart>, 'width'>) {
  const { place, width } = useWidth(390);
  const [across, up] = props.pair.map((price) => PRICE_WORDS[price].head);
  return (
    <section>
      <h2>{capital(`${across} and ${up}`)}</h2>
      <div ref={place}>
        <Chart {...props} width={width} />
      </div>
    </section>
  );
}

/** What the marks are. */
function Legend({ points }: Pick<DrawingsProps, 'points'>) {
  const first = points.find(({ own }) => !own);
  const idea = points.find(({ own }) => own);
  return (
    <ul class="mark-legend">
      {first === undefined ? null : <LegendMark point={first} words="filled: proposals" />}
      {idea === undefined ? null : (
        <LegendMark point={idea} words="ring: ideas of this tool, which nobody has proposed" />
      )}
      <li class="frontier-key">frontier of the proposals</li>
      <li>cross: 95 % interval</li>
      <li>arrow: beyond the edge</li>
    </ul>
  );
}

function LegendMark({ point, words }: { readonly point: TradePoint; readonly words: string }) {
  return (
    <li>
      <svg class="glyph" width="16" height="16" aria-hidden="true">
        <Mark point={point} x={8} y={8} />
      </svg>{' '}
      {words}
    </li>
  );
}
