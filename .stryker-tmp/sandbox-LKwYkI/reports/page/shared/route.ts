/** Which view is shown, and of what: the fragment of the page's address. */
export interface Route {
  readonly view: string;
  readonly params: URLSearchParams;
}

/** The route of a fragment such as `#/playground?s=...`; the view is empty for none. */
export function readRoute(fragment: string): Route {
  const [, view = '', params = ''] = /^#\/([^?]*)\??(.*)$/s.exec(fragment) ?? [];
  return { view, params: new URLSearchParams(params) };
}

/** The fragment of a route, as links have it. */
export function writeRoute({ view, params }: Route): string {
  const text = params.toString();
  return `#/${view}${text === '' ? '' : `?${text}`}`;
}
