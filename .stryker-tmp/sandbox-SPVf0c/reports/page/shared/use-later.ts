import { useEffect, useState } from 'preact/hooks';

/** Long enough for what is there already to be drawn, in milliseconds. */
const PAUSE = 30;

/** What takes a while: null at first, and made once after the page has been drawn. */
export function useLater<Made>(make: () => Made): Made | null {
  const [box, setBox] = useState<{ readonly made: Made } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setBox({ made: make() }), PAUSE);
    return () => clearTimeout(timer);
  }, []);
  return box?.made ?? null;
}
