import type { Strategy } from '../../../engine/index.ts';
import type { PageData } from '../../report/data.ts';

/** What every view is given. */
export interface ViewProps {
  /** The built-in strategies, to run in the page. */
  readonly strategies: readonly Strategy[];
  readonly data: PageData;
  /** What follows the view's id in the page's address. */
  readonly params: URLSearchParams;
}
