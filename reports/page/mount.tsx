import './shared/colours.css';
import './shared/base.css';
import './shared/controls.css';
import { render } from 'preact';
import type { Strategy } from '../../engine/index.ts';
import type { PageData } from '../report/data.ts';
import { type Runner, RunnerContext } from './playground/own/runner.ts';
import { App } from './shell/app.tsx';
import { shown } from './shown.ts';

/** Draws the report from the data inside the file; the playground runs these strategies, and files by `runner`. */
export function mountPage(strategies: readonly Strategy[], runner: Runner): void {
  const place = document.getElementById('app');
  const results = document.getElementById('results');
  if (place === null || results === null) throw new Error('the page lacks its places');
  const data: PageData = JSON.parse(results.textContent, shown);
  place.replaceChildren();
  render(
    <RunnerContext.Provider value={runner}>
      <App strategies={strategies} data={data} />
    </RunnerContext.Provider>,
    place,
  );
}
