import { useEffect, useRef } from 'preact/hooks';
import type { Strategy } from '../../../engine/index.ts';
import type { PageData } from '../../report/data.ts';
import { MapPatterns } from '../shared/map-patterns.tsx';
import { ThemeChoice } from './theme.tsx';
import { useRoute } from './use-route.ts';
import { VIEWS } from './views.ts';
import './shell.css';

interface AppProps {
  readonly strategies: readonly Strategy[];
  readonly data: PageData;
}

/** The page around its views: the tabs, and the view that the page's address names. */
export function App({ strategies, data }: AppProps) {
  const { route, left } = useRoute();
  const shown = VIEWS.find(({ id }) => id === route.view) ?? VIEWS[0];
  const heading = useHeading(shown?.title ?? '');
  if (shown === undefined) return null;
  return (
    <>
      <button type="button" class="skip" onClick={() => heading.current?.focus()}>
        Skip to the content
      </button>
      <MapPatterns />
      <header class="top">
        <p class="brand">hvmmio</p>
        <Tabs shown={shown.id} left={left} />
        <ThemeChoice />
      </header>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {shown.heading ?? shown.title}
        </h1>
        <shown.Show key={shown.id} strategies={strategies} data={data} params={route.params} />
      </main>
      <footer>
        <p>
          hvmmio {data.version}: strategies for placing MMIO in Linux guests on Hyper-V. Addresses
          are hexadecimal, ranges include both ends.
        </p>
      </footer>
    </>
  );
}

interface TabsProps {
  readonly shown: string;
  readonly left: ReadonlyMap<string, string>;
}

/** A link to each view, as the reader left it. */
function Tabs({ shown, left }: TabsProps) {
  const addressOf = (id: string) => (id === shown ? undefined : left.get(id)) ?? `#/${id}`;
  return (
    <nav aria-label="Views">
      <ul>
        {VIEWS.map(({ id, title }) => (
          <li key={id}>
            <a href={addressOf(id)} aria-current={id === shown ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The heading of a view: it takes the focus when the reader changes to another view. */
function useHeading(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(title);
  useEffect(() => {
    document.title = `${title} - hvmmio report`;
    if (before.current !== title) heading.current?.focus();
    before.current = title;
  }, [title]);
  return heading;
}
