/** A view for which the file holds no results. */
export function Unfilled() {
  return (
    <p>
      This report holds no results for this view. <a href="#/playground">The playground</a> needs
      none.
    </p>
  );
}
