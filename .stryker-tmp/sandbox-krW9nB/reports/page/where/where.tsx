import { MissingResults } from '../shared/missing-results.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { describeAnswer, describeMore } from './answer.ts';
import { Choices } from './choices.tsx';
import { Domain } from './domain.tsx';
import { Legend } from './legend.tsx';
import { PanelView } from './panel-view.tsx';
import { panelsOf } from './panels.ts';
import { PointNumbers } from './point-numbers.tsx';
import { Told } from './told.tsx';
import { useWhere, type WhereProps } from './use-where.ts';
import './where.css';

/** Where on the plane of low MMIO and framebuffer sizes a property holds, for two strategies. */
export function Where(props: ViewProps) {
  const { census } = props.data;
  if (census === null) return <MissingResults of="census" />;
  return <WhereOf key={props.params.toString()} {...props} census={census} />;
}

function WhereOf(props: WhereProps) {
  const { census, strategies } = props;
  const { choice, problem, panels, hovered, announced, said, ...ways } = useWhere(props);
  const { drawn, told } = panelsOf(panels);
  const { point } = choice;
  const { hover, go, open } = ways;
  return (
    <div class="where">
      {problem === null ? null : (
        <p class="problem" role="alert">
          {`\u2715 ${problem}; this is the usual one instead`}
        </p>
      )}
      <p class="headline answer">{describeAnswer(panels, choice.kernel)}</p>
      <p class="what">
        {describeMore(panels)}A point is one size of low MMIO and one of the framebuffer on one host
        type. It is violated where any of its scenarios violates.
      </p>
      <Choices {...{ census, choice }} change={ways.change} />
      {drawn.length === 0 ? null : (
        <Legend compared={choice.strategy !== choice.other} exhausted={census.exhausted} />
      )}
      <div class="panels">
        {drawn.map((panel) => (
          <PanelView key={panel.kinds.join()} {...{ panel, point, hovered, hover, go, open }} />
        ))}
      </div>
      <Told told={told} />
      <p class="unseen" role="status">
        {announced}
      </p>
      <p class="said" role="status">
        {said}
      </p>
      <PointNumbers
        {...{ census, strategies, choice, panels, go, open }}
        point={hovered ?? point}
      />
      <Domain census={census} />
    </div>
  );
}
