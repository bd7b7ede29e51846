import { AXES } from '../../../properties/lattice/axes.ts';
import type { CensusDocument } from '../../census/document.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import { Terms } from './terms.tsx';

/** How often each sort of VM is drawn. */
export function Population({ weights }: { weights: ComparisonDocument['population'] }) {
  const rows = Object.entries(weights).map(([what, of]) => {
    const shares = Object.entries(of).map(([name, weight]) => `${name} x${weight}`);
    return { term: what, paragraphs: [shares.join('; ')] };
  });
  return (
    <section>
      <h2>Population of the comparison</h2>
      <p>
        The weights are our own: nobody has published how common each is. Each counts against the
        sum of its list.
      </p>
      <Terms rows={rows} />
    </section>
  );
}

/** The axes of the lattice by the names that the command line knows, and the ids of their values. */
export function LatticeAxes({ lattice }: { lattice: CensusDocument['lattice'] }) {
  const rows = Object.entries(AXES).map(([axis, key]) => {
    const ids = lattice[key] ?? [];
    return { term: `${axis} (${ids.length})`, paragraphs: [ids.join(', ')] };
  });
  return (
    <section>
      <h2>Lattice of the census</h2>
      <p>
        Every combination of these values, but for low MMIO that a host type cannot ask for, and
        every order of the probes in each kernel.
      </p>
      <Terms rows={rows} />
    </section>
  );
}
