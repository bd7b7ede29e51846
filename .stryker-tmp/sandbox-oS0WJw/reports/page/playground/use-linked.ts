import { useEffect, useState } from 'preact/hooks';
import { type Linked, readLink } from './link.ts';
import { namesScenario, readAnyLink } from './short-link.ts';

/** What the address held when the reader came; null for the moment that reading it takes. */
export function useLinked(params: URLSearchParams): Linked | null {
  const [linked, setLinked] = useState(() => (namesScenario(params) ? null : readLink(params)));
  useEffect(() => {
    if (linked === null) readAnyLink(params).then(setLinked);
  }, []);
  return linked;
}
