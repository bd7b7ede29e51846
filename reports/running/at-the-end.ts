import { onExit } from 'signal-exit';

/**
 * Has `clean` done once: when what is returned is called, and else when the program ends, by `process.exit` or a
 * signal too.
 */
export function atTheEnd(clean: () => void): () => void {
  let done = false;
  const once = () => {
    if (!done) clean();
    done = true;
  };
  const forget = onExit(once);
  return () => {
    once();
    // A signal that came meanwhile has not been told of yet: whoever no longer listens then would lose it.
    setImmediate(forget).unref();
  };
}
