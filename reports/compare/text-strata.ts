import { figures, paragraph, type Section, section, under } from '../words/blocks.ts';
import type { Comparison, Stratum } from './comparison.ts';

/** The counts of each host class, where any strategy violates the property, so that a rare one shows. */
export function strataSection(comparison: Comparison): Section {
  const { hostClasses, strategies } = comparison;
  const classes = Object.entries(hostClasses).map(([id, count]) => `${id} ${count}`);
  return section(
    'Classes of hosts',
    paragraph(`Scenarios of each host class: ${classes.join(', ')}`),
    paragraph(
      'The same counts by host class (a class that is not listed was not seen to violate the property):',
    ),
    figures(strategies, strataRows(comparison)),
  );
}

/** A row without figures for each property, and below it one for each class that violates it. */
function strataRows({ properties, strata, hostClasses }: Comparison) {
  return properties.flatMap((property) => {
    const rows = strata.filter((one) => one.property === property && isSeen(one));
    if (rows.length === 0) return [];
    return [
      [property],
      ...rows.map(({ hostClass, violated }) =>
        under(`${hostClass} (${hostClasses[hostClass] ?? 0})`, ...violated.map(String)),
      ),
    ];
  });
}

function isSeen({ violated }: Stratum): boolean {
  return violated.some((count) => count > 0);
}
