const COMMANDS = { comparison: 'compare', census: 'census' } as const;

/** Which commands make results that the report does not hold. */
export function MissingResults({ of }: { of: keyof typeof COMMANDS }) {
  return (
    <p>
      This report holds no {of}. <code>{`hvmmio ${COMMANDS[of]} --json > ${of}.json`}</code> makes
      one, and <code>{`hvmmio report --from ${of}.json`}</code> shows it.
    </p>
  );
}
