import { grid } from '../words/grid.ts';
import { wrapped } from '../words/wrapped.ts';
import type { Comparison, Stratum } from './comparison.ts';

/** The counts of each host class, where any strategy violates the property, so that a rare one shows. */
export function describeStrata(comparison: Comparison): string[] {
  return [
    ...wrapped(describeClasses(comparison)),
    '',
    STRATA_HEAD,
    '',
    ...grid(comparison.strategies, strataRows(comparison)),
  ];
}

export const STRATA_HEAD =
  'The same counts by host class (a class that is not listed was not seen to violate the property):';

/** How many scenarios each class has, on one line. */
export function describeClasses({ hostClasses }: Comparison): string {
  const classes = Object.entries(hostClasses).map(([id, count]) => `${id} ${count}`);
  return `Scenarios of each host class: ${classes.join(', ')}`;
}

/** A row without figures for each property, and below it one for each class that violates it. */
export function strataRows({ properties, strategies, strata, hostClasses }: Comparison) {
  return properties.flatMap((property) => {
    const rows = strata.filter((one) => one.property === property && isSeen(one));
    const label = ({ hostClass }: Stratum) => `  ${hostClass} (${hostClasses[hostClass] ?? 0})`;
    if (rows.length === 0) return [];
    return [
      { label: property, cells: strategies.map(() => '') },
      ...rows.map((row) => ({ label: label(row), cells: row.violated.map(String) })),
    ];
  });
}

function isSeen({ violated }: Stratum): boolean {
  return violated.some((count) => count > 0);
}
