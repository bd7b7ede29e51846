import { grid } from '../grid.ts';
import type { Comparison, Stratum } from './comparison.ts';
import { wrapped } from './wrapped.ts';

/** The counts of each host class, where any strategy violates the property, so that a rare one shows. */
export function describeStrata({
  properties,
  strategies,
  strata,
  hostClasses,
}: Comparison): string[] {
  const classes = Object.entries(hostClasses).map(([id, count]) => `${id} ${count}`);
  const sections = properties.flatMap((property) => {
    const rows = strata.filter((one) => one.property === property && isSeen(one));
    const label = ({ hostClass }: Stratum) => `  ${hostClass} (${hostClasses[hostClass] ?? 0})`;
    if (rows.length === 0) return [];
    return [
      { label: property, cells: strategies.map(() => '') },
      ...rows.map((row) => ({ label: label(row), cells: row.violated.map(String) })),
    ];
  });
  return [
    ...wrapped(`Scenarios of each host class: ${classes.join(', ')}`),
    '',
    'The same counts by host class (a class that is not listed was not seen to violate the property):',
    '',
    ...grid(strategies, sections),
  ];
}

function isSeen({ violated }: Stratum): boolean {
  return violated.some((count) => count > 0);
}
