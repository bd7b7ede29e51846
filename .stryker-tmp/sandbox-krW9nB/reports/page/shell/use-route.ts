import { useEffect, useState } from 'preact/hooks';
import { type Route, readRoute } from '../shared/route.ts';

/** Where the reader is, and each view's fragment as it was left: a tab leads back to that. */
export interface Visit {
  readonly route: Route;
  readonly left: ReadonlyMap<string, string>;
}

/** Follows the page's address. */
export function useRoute(): Visit {
  const [visit, setVisit] = useState<Visit>(() => ({
    route: readRoute(location.hash),
    left: new Map(),
  }));
  useEffect(() => {
    const follow = ({ oldURL }: HashChangeEvent) => {
      const fragment = new URL(oldURL).hash;
      setVisit(({ left }) => ({
        route: readRoute(location.hash),
        left: new Map([...left, [readRoute(fragment).view, fragment]]),
      }));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return visit;
}
