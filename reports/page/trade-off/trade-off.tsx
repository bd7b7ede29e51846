import { useState } from 'preact/hooks';
import type { ComparisonDocument } from '../../compare/document.ts';
import { Unfilled } from '../shared/missing-results.tsx';
import { writeRoute } from '../shared/route.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { Chart } from './chart.tsx';
import { isDrawn, layoutOf } from './layout.ts';
import { PointTable } from './point-table.tsx';
import { pointDescription, pointSentence } from './point-words.ts';
import { type TradePoint, tradePoints } from './points.ts';
import { useWidth } from './use-width.ts';
import './trade-off.css';

/** Conflicts against starvation, strategy by strategy, for a chosen population. */
export function TradeOff({ data, params }: ViewProps) {
  const { comparison } = data;
  if (comparison === null || comparison.tradeOffs.length === 0) return <Unfilled />;
  const asked = params.get('hosts') ?? '';
  const hostClass = Object.hasOwn(comparison.hostClasses, asked) ? asked : null;
  const points = tradePoints(comparison.tradeOffs, comparison.strategies, hostClass);
  return (
    <div class="trade-off">
      <Population comparison={comparison} hostClass={hostClass} />
      <Domain comparison={comparison} scenarios={points[0]?.scenarios ?? 0} />
      <Drawing key={hostClass ?? ''} points={points} />
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

function Domain({ comparison, scenarios }: { comparison: ComparisonDocument; scenarios: number }) {
  return (
    <p class="domain">
      {scenarios} scenarios drawn with seed {comparison.seed}, every strategy on the same ones. A
      conflict: any PCI window granted over the host's framebuffer, refused or not. Starvation: any
      window or the video memory kept from room that was there. The nearer to the lower left corner,
      the better. Crosses are 95 % intervals (Wilson); the frontier goes by the rates as counted,
      and where crosses overlap an order may be chance.
    </p>
  );
}

/** The drawing, what the point in focus says, and the table beside them. */
function Drawing({ points }: { points: readonly TradePoint[] }) {
  const { place, width } = useWidth(640);
  const [inspected, setInspected] = useState<TradePoint | null>(null);
  const [closer, setCloser] = useState(false);
  const outside = outsideOf(points);
  return (
    <div class="beside">
      <figure>
        <div ref={place}>
          <Chart {...{ points, width, closer, inspected, inspect: setInspected }} />
        </div>
        <figcaption>
          <span class="frontier-key">The step line is the frontier of the proposals.</span>
          {outside.length === 0 ? null : (
            <label class="check">
              <input type="checkbox" checked={closer} onChange={() => setCloser(!closer)} />
              show few conflicts closer, without {outside.join(', ')}
            </label>
          )}
          <p class="said-of" aria-hidden="true">
            {inspected === null
              ? 'Point at a mark, or move to it by keyboard, to read its numbers here.'
              : pointDescription(inspected, points)}
          </p>
        </figcaption>
      </figure>
      <div>
        <PointTable points={points} />
        <h2>What it means</h2>
        <ul class="meaning">
          {points.map((point) => (
            <li key={point.strategy}>{pointSentence(point, points)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** The strategies that a closer look at few conflicts leaves out; none where that shows no more. */
function outsideOf(points: readonly TradePoint[]): string[] {
  const layout = layoutOf(points, 640, 440, true);
  const outside = points.filter((point) => !isDrawn(layout, point));
  return outside.length > points.length - 2 ? [] : outside.map(({ strategy }) => strategy);
}
