import type { Panels } from './panels.ts';
import { describeTold } from './words.ts';

/** What would be maps in one colour, a sentence for those that say the same. */
export function Told({ told }: { readonly told: Panels['told'] }) {
  if (told.length === 0) return null;
  return (
    <ul class="told" aria-label="Host types without a map">
      {told.map((alike) => {
        const [who, what] = describeTold(alike);
        return (
          <li key={who}>
            <strong>{who}</strong>
            {`: ${what}`}
          </li>
        );
      })}
    </ul>
  );
}
