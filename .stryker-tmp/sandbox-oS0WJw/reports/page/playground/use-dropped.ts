import { useEffect, useRef } from 'preact/hooks';

/** Reads files that are dropped anywhere on the page, which would otherwise be left for them. */
export function useDropped(read: (files: readonly File[]) => Promise<void>): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
}
