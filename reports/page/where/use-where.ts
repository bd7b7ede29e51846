import { useState } from 'preact/hooks';
import type { CensusDocument } from '../../census/document.ts';
import { caseLink } from '../case/case-link.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { type Choice, type Point, readChoice, whereLink } from './choice.ts';
import { totalAt } from './plane.ts';
import { smallestAt, unsearchable } from './smallest.ts';
import { describeCounts } from './words.ts';

export interface WhereProps extends Pick<ViewProps, 'strategies' | 'params'> {
  readonly census: CensusDocument;
}

/** Time enough to draw what the page says it does, in milliseconds. */
const PAUSE = 30;

/** What the view shows, and the ways to change it. */
export function useWhere({ census, strategies, params }: WhereProps) {
  const [{ choice, problem }, setRead] = useState(() => readChoice(census, params));
  const [hovered, hover] = useState<Point | null>(null);
  const [said, say] = useState('');
  const [announced, announce] = useState('');
  const shown = [...new Set([choice.strategy, choice.other])];
  const change = (some: Partial<Choice>) => {
    const next = { ...choice, ...some };
    setRead({ choice: next, problem: null });
    say('');
    history.replaceState(null, '', whereLink(census, next));
  };
  const at = (strategy: string, { low, framebuffer }: Point) =>
    totalAt(census.where, { ...choice, strategy }, low, framebuffer);
  const go = (point: Point) => {
    change({ point });
    announce(
      shown.map((strategy) => `${strategy} ${describeCounts(at(strategy, point))}`).join('; '),
    );
  };
  const open = (strategy: string, point: Point) => {
    const wanted = { ...choice, point, strategy };
    change({ point });
    if (at(strategy, point).violated === 0) return;
    const why = unsearchable(census, wanted, strategies);
    say(why ?? 'Looking for the smallest scenario of this point\u2026');
    if (why !== null) return;
    setTimeout(() => {
      const { scenario, problem: none } = smallestAt(census, wanted, strategies);
      if (scenario === null) say(`\u2715 ${none}`);
      else location.hash = caseLink({ ...wanted, source: scenario });
    }, PAUSE);
  };
  return { choice, problem, hovered, hover, shown, said, announced, change, go, open };
}
