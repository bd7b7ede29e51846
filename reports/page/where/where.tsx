import { MissingResults } from '../shared/missing-results.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { Choices } from './choices.tsx';
import { Domain } from './domain.tsx';
import { Legend } from './legend.tsx';
import { Maps } from './maps.tsx';
import { Opener } from './opener.tsx';
import { PointNumbers } from './point-numbers.tsx';
import { useWhere, type WhereProps } from './use-where.ts';
import './where.css';

/** Where on the plane of low MMIO and framebuffer sizes a property holds, for two strategies. */
export function Where({ strategies, data, params }: ViewProps) {
  const { census } = data;
  if (census === null) return <MissingResults of="census" />;
  return <WhereOf key={params.toString()} {...{ census, strategies, params }} />;
}

function WhereOf(props: WhereProps) {
  const { census, strategies } = props;
  const state = useWhere(props);
  const { choice, problem, hovered, shown } = state;
  return (
    <div class="where">
      {problem === null ? null : (
        <p class="problem" role="alert">
          {`\u2715 ${problem}; this is the usual one instead`}
        </p>
      )}
      <Choices {...{ census, choice }} change={state.change} />
      <Maps {...{ census, choice, hovered, shown }} {...state} />
      <p class="unseen" role="status">
        {state.announced}
      </p>
      <p class="said" role="status">
        {state.said}
      </p>
      <PointNumbers
        where={census.where}
        {...{ choice, shown }}
        point={hovered ?? choice.point}
        opener={(strategy, counts) => (
          <Opener
            {...{ census, strategies, counts }}
            choice={{ ...choice, strategy }}
            open={() => state.open(strategy, choice.point)}
          />
        )}
      />
      <Legend compared={shown.length > 1} exhausted={census.exhausted} />
      <Domain census={census} />
    </div>
  );
}
