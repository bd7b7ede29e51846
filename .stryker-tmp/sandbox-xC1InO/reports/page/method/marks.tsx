import type { ComparisonDocument } from '../../compare/document.ts';
import { kindsLegend } from '../../failures/kind-groups.ts';
import { Terms } from './terms.tsx';

/** How to read what the views show. */
export function Marks({ comparison }: { comparison: ComparisonDocument | null }) {
  const baseline = comparison?.baseline ?? 'the baseline';
  const rows = [
    {
      term: '0',
      paragraphs: [
        'In the comparison: no violation was found in what was sampled. In the census: there is none in what was exhausted.',
      ],
    },
    {
      term: 'a rate',
      paragraphs: [
        'Scenarios that violate the property, of those in which it was judged. The interval beside it holds the true rate of the population in 95 of 100 samples (Wilson).',
      ],
    },
    {
      term: 'against the baseline',
      paragraphs: [
        `Scenarios that the strategy alone violates, less those that ${baseline} alone violates, and how likely so uneven a split is by chance (p, McNemar's exact test, two-sided).`,
      ],
    },
    {
      term: '- and +',
      paragraphs: [
        `${kindsLegend(baseline)} A kind of failure is a property, the kernel, the window and the cause.`,
      ],
    },
    {
      term: 'smallest',
      paragraphs: [
        'The smallest scenario that was found, not the smallest there is: fewer boots, then fewer devices, events, BARs, and settings that are not ordinary.',
      ],
    },
    {
      term: '\u2715 and hatched',
      paragraphs: [
        'In a memory map: a window over the framebuffer, or one that was starved. Starved is a window for which there was room, clear of the framebuffer, that the strategy withheld.',
      ],
    },
  ];
  return (
    <section>
      <h2>How to read the marks</h2>
      <Terms rows={rows} />
    </section>
  );
}
