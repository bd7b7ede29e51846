interface HeadsProps {
  /** What the rows are. */
  readonly rows: string;
  readonly strategies: readonly string[];
}

/** The head of a table with a column for each strategy. */
export function Heads({ rows, strategies }: HeadsProps) {
  return (
    <thead>
      <tr>
        <th scope="col">{rows}</th>
        {strategies.map((strategy) => (
          <th key={strategy} scope="col">
            {strategy}
          </th>
        ))}
      </tr>
    </thead>
  );
}
