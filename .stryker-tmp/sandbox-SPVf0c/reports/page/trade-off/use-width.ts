import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width in pixels of the element that is given `place`, as it changes. */
export function useWidth(first: number) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const measure = () => setWidth(Math.max(240, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { place, width };
}
