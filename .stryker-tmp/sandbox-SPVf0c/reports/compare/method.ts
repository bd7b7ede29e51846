import { populationWeights } from '../../properties/population/words.ts';
import { type Assumed, answersOf } from '../assume/assumptions.ts';
import { list, paragraph, rows, type Section, section } from '../words/blocks.ts';

/** What scenarios are drawn from, and what every verdict rests on. */
export function methodSection(assumed: Assumed): Section {
  const weights = Object.entries(populationWeights()).map(([what, of]) => {
    const shares = Object.entries(of).map(([name, weight]) => `${name} x${weight}`);
    return `${what}: ${shares.join('; ')}`;
  });
  return section(
    'Method',
    paragraph('Population (the weights are our own: nobody has published how common each is):'),
    list(weights),
    paragraph(
      'Every verdict rests on these assumptions, on which the public record is silent or divided:',
    ),
    rows(answersOf(assumed).map(({ id, value, words }) => [`${id} ${value}`, words])),
  );
}
