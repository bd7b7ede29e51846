/** The patterns that maps fill bars with, once for the whole page. */
export function MapPatterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true">
      <title>patterns</title>
      <defs>
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect class="hatch-ground" width="5" height="5" />
          <path class="hatch-line" d="M-1,1 l2,-2 M0,5 l5,-5 M4,6 l2,-2" />
        </pattern>
        <pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect class="dots-ground" width="4" height="4" />
          <circle class="dots-dot" cx="2" cy="2" r="0.9" />
        </pattern>
      </defs>
    </svg>
  );
}
