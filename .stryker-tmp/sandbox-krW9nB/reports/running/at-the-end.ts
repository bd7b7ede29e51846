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
    // A signal that came meanwhile is told of in the next turn of the event loop, after which the second of two
    // immediates runs; whoever no longer listened then would lose it.
    setImmediate(() => setImmediate(forget).unref()).unref();
  };
}
