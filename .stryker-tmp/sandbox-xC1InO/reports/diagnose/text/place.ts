import type { Place } from '../facts.ts';

/** Where it stands, and no more of the line than needed. */
export function placed(place: Place): string {
  return `${located(place)}  ${place.text}`;
}

function located({ label, line }: Pick<Place, 'label' | 'line'>): string {
  return label === '' ? `line ${line}` : `${label} line ${line}`;
}
