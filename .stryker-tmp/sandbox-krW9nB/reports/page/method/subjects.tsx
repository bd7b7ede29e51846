import type { Strategy } from '../../../engine/index.ts';
import { properties, relations } from '../../../properties/index.ts';
import type { PageData } from '../../report/data.ts';
import { Terms } from './terms.tsx';

/** What was judged, each in one line. */
export function Properties() {
  return (
    <section>
      <h2>Properties</h2>
      <Terms
        rows={[...properties, ...relations].map(({ id, summary }) => ({
          term: id,
          paragraphs: [summary],
        }))}
      />
    </section>
  );
}

type StrategiesProps = Pick<PageData, 'comparison' | 'census'> & {
  /** Those whose summary and source the page has. */
  readonly known: readonly Strategy[];
};

/** The strategies that results are of, or else those of the playground, and where each comes from. */
export function Strategies({ known, comparison, census }: StrategiesProps) {
  const compared = comparison?.strategies ?? [];
  const counted = census?.strategies ?? [];
  const named = [...new Set([...compared, ...counted])];
  const ids = named.length > 0 ? named : known.map(({ id }) => id);
  return (
    <section>
      <h2>Strategies</h2>
      <Terms
        rows={ids.map((id) => {
          const remark = remarkOn(
            id,
            comparison === null ? ids : compared,
            census === null ? ids : counted,
          );
          return {
            term: id,
            paragraphs: [...about(known.find((one) => one.id === id)), ...remark],
          };
        })}
      />
    </section>
  );
}

function about(strategy: Strategy | undefined): string[] {
  if (strategy === undefined) return ['Not built in: the results hold no summary of it.'];
  return [strategy.summary, `Source: ${strategy.source}`];
}

function remarkOn(id: string, compared: readonly string[], counted: readonly string[]): string[] {
  if (!compared.includes(id)) return ['In the census alone.'];
  return counted.includes(id) ? [] : ['In the comparison alone.'];
}
