import type { Stop } from './timeline.ts';

/** The way from the host to the last kernel. */
export function Stops({ stops }: { readonly stops: readonly Stop[] }) {
  return (
    <>
      <h2>From the host to the last kernel</h2>
      <ol class="stops">
        {stops.map(({ title, lines, broken, passing }, at) => (
          <li key={at} class={stopClass(passing, broken.length > 0)}>
            <h3>{title}</h3>
            <ul>
              {lines.map((line, place) => (
                <li key={place}>{line}</li>
              ))}
              {broken.map((what) => (
                <li key={what} class="broken">{`\u2715 ${what}`}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

function stopClass(passing: boolean, broken: boolean): string {
  if (passing) return 'stop passing';
  return broken ? 'stop bad' : 'stop';
}
