import { useMemo, useState } from 'preact/hooks';
import type { CensusDocument } from '../../census/document.ts';
import { caseLink } from '../case/case-link.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { type Choice, type Point, readChoice, whereLink } from './choice.ts';
import { candidatesOf } from './largest.ts';
import { type Panel, panelOfEach } from './panels.ts';
import { countsAt, planeOf, together } from './plane.ts';
import { smallestAt, unsearchable } from './smallest.ts';
import { describeCounts } from './words.ts';

export interface WhereProps extends ViewProps {
  readonly census: CensusDocument;
}

/** Time enough to draw what the page says it does, in milliseconds. */
const PAUSE = 30;

/** What the view shows, and the ways to change it. */
export function useWhere({ census, data, strategies, params }: WhereProps) {
  const [{ choice, problem }, setRead] = useState(() =>
    readChoice(census, params, candidatesOf(census, data.comparison, strategies)),
  );
  const [hovered, hover] = useState<Point | null>(null);
  const [said, say] = useState('');
  const [announced, announce] = useState('');
  const { strategy, other, property, kernel } = choice;
  const panels = useMemo(
    () => panelOfEach(census.where, { property, kernel }, [strategy, other]),
    [census, property, kernel, strategy, other],
  );
  const change = (some: Partial<Choice>) => {
    const next = { ...choice, ...some };
    setRead({ choice: next, problem: null });
    say('');
    history.replaceState(null, '', whereLink(census, next));
  };
  const go = (point: Point, panel?: Panel) => {
    change({ point });
    if (panel !== undefined) announce(describeBoth(panel, point));
  };
  const open = (chosen: string, kinds: readonly string[], point: Point) => {
    const place = { strategy: chosen, property, kernel, kinds, point };
    change({ point });
    if (violatedAt(census, place) === 0) return;
    const why = unsearchable(census, place, strategies);
    say(why ?? 'Looking for the smallest scenario of this point\u2026');
    if (why !== null) return;
    setTimeout(() => {
      const { scenario, problem: none } = smallestAt(census, place, strategies);
      if (scenario === null) say(`\u2715 ${none}`);
      else location.hash = caseLink({ strategy: chosen, property, source: scenario });
    }, PAUSE);
  };
  return { choice, problem, panels, hovered, hover, said, announced, change, go, open };
}

function describeBoth({ planes }: Panel, point: Point): string {
  const phrases = planes.map(
    (plane) => `${plane.strategy} ${describeCounts(countsAt(plane, point))}`,
  );
  return [...new Set(phrases)].join('; ');
}

function violatedAt({ where }: CensusDocument, place: Parameters<typeof smallestAt>[1]): number {
  const [first, ...others] = place.kinds.map((kind) => planeOf(where, place, kind));
  return first === undefined ? 0 : countsAt(together([first, ...others]), place.point).violated;
}
