import { useEffect, useRef } from 'preact/hooks';
import type { Scenario } from '../../../engine/index.ts';
import { writeRoute } from '../shared/route.ts';
import type { AssumeForm } from './assume.ts';
import { namesScenario, shortLink } from './short-link.ts';

/** How long the reader has to pause before the address is brought up to date, in milliseconds. */
const PAUSE = 200;

/** What the page's address is to hold. */
export interface Addressed {
  readonly scenario: Scenario;
  readonly assume: AssumeForm;
  /** How many strategies from files there are, none of which it can hold. */
  readonly own: number;
}

/** Keeps the scenario in the page's address, and shows another one when the reader goes there. */
export function useAddress(shown: Addressed, params: URLSearchParams, follow: () => void): void {
  const { scenario, assume, own } = shown;
  const written = useRef(writeRoute({ view: 'playground', params }));
  const seen = useRef(params);
  useEffect(() => {
    if (seen.current === params) return;
    seen.current = params;
    const here = writeRoute({ view: 'playground', params });
    if (namesScenario(params) && here !== written.current) follow();
  });
  useEffect(() => {
    let over = false;
    const write = async () => {
      const link = await shortLink(scenario, assume, own);
      if (over) return;
      written.current = link;
      history.replaceState(null, '', link);
    };
    const timer = setTimeout(write, PAUSE);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [scenario, assume, own, params]);
}
