import type { ComponentType } from 'preact';
import { Case } from '../case/case.tsx';
import { Claims } from '../claims/claims.tsx';
import { Method } from '../method/method.tsx';
import { Overview } from '../overview/overview.tsx';
import { Playground } from '../playground/playground.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { TradeOff } from '../trade-off/trade-off.tsx';
import { Where } from '../where/where.tsx';

/** One tab of the page; `id` is its name in the page's address. */
interface View {
  readonly id: string;
  readonly title: string;
  /** What stands above the view, where that is more than its title. */
  readonly heading?: string;
  readonly Show: ComponentType<ViewProps>;
}

/** All views, in the order of their tabs. */
export const VIEWS: readonly View[] = [
  {
    id: 'overview',
    title: 'Overview',
    heading: 'Which proposal to take, and what it costs',
    Show: Overview,
  },
  { id: 'where', title: 'Where', Show: Where },
  { id: 'trade-off', title: 'Trade-off', Show: TradeOff },
  { id: 'case', title: 'One case', Show: Case },
  { id: 'playground', title: 'Playground', Show: Playground },
  { id: 'claims', title: 'Claims', Show: Claims },
  { id: 'method', title: 'Method', Show: Method },
];
