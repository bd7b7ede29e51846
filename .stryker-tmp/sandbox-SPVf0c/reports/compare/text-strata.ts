import {
  type Blocks,
  figures,
  list,
  paragraph,
  type Section,
  section,
  under,
} from '../words/blocks.ts';
import type { Stratum } from './cells.ts';
import type { Comparison } from './comparison.ts';

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
    ...describeIdle(comparison),
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

/** On which classes of host no scenario puts a property to the test; nothing where there are none. */
function describeIdle({ properties, strata }: Comparison): Blocks {
  const byClasses = new Map<string, string[]>();
  for (const id of properties) {
    const idle = strata.filter(
      ({ property, exercised }) => property === id && exercised.every((count) => count === 0),
    );
    const classes = idle.map(({ hostClass }) => hostClass).join(', ');
    if (idle.length > 0) byClasses.set(classes, [...(byClasses.get(classes) ?? []), id]);
  }
  if (byClasses.size === 0) return [];
  return [
    paragraph('Not exercised, as no device that it speaks of is probed there:'),
    list([...byClasses].map(([classes, ids]) => `${ids.join(', ')} on ${classes}`)),
  ];
}

function isSeen({ violated }: Stratum): boolean {
  return violated.some((count) => count > 0);
}
