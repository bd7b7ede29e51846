const COMMANDS = {
  comparison: ['compare', 'one'],
  census: ['census', 'one'],
  claims: ['claims', 'them'],
} as const;

/** Which commands make results that the report does not hold. */
export function MissingResults({ of }: { of: keyof typeof COMMANDS }) {
  const [command, what] = COMMANDS[of];
  return (
    <p>
      This report holds no {of}. <code>{`hvmmio ${command} --json > ${of}.json`}</code> makes {what}
      , and <code>{`hvmmio report --from ${of}.json`}</code> shows {what === 'one' ? 'it' : what}.
    </p>
  );
}

/** A view for which the file holds no results. */
export function Unfilled() {
  return (
    <p>
      This report holds no results for this view. <a href="#/playground">The playground</a> needs
      none.
    </p>
  );
}
