import { render } from 'preact';
import type { Strategy } from '../../engine/index.ts';
import type { PageData } from '../report/data.ts';
import { App } from './shell/app.tsx';
import './shared/colours.css';
import './shell/shell.css';
import './playground/form.css';
import './shared/results.css';
import './overview/overview.css';
import './overview/rates.css';
import './overview/kinds.css';
import './trade-off/trade-off.css';
import './where/where.css';
import './case/case.css';
import './shared/print.css';

/** Draws the report from the data inside the file; the playground runs these strategies. */
export function mountPage(strategies: readonly Strategy[]): void {
  const place = document.getElementById('app');
  const results = document.getElementById('results');
  if (place === null || results === null) throw new Error('the page lacks its places');
  const data: PageData = JSON.parse(results.textContent);
  place.replaceChildren();
  render(<App strategies={strategies} data={data} />, place);
}
