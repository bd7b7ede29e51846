import { AXES } from '../../../properties/lattice/axes.ts';
import type { CensusDocument } from '../../census/document.ts';
import { describeCount } from '../../words/numbers.ts';

/** What was exhausted: a count without its domain says nothing. */
export function Domain({ census }: { readonly census: CensusDocument }) {
  const { exhausted, hosts, of, scenarios, lattice } = census;
  const axes = Object.entries(AXES).map(([name, axis]) => [name, lattice[axis] ?? []] as const);
  return (
    <section class="domain">
      <h2>Domain</h2>
      {exhausted ? null : (
        <p class="problem">
          {`\u2715 The census was stopped after ${hosts} of ${of} hosts: a point may lack scenarios, and nothing here is said of those.`}
        </p>
      )}
      <p>
        {`Each strategy was put to ${describeCount(scenarios)} scenarios${exhausted ? ', all that there are' : ''}: every combination of these values, and every order of the probes in each kernel. A point counts those of its low MMIO and framebuffer size with the kernels that are chosen, over all other axes; the steps between sizes are not even. The census rests on the usual assumptions.`}
      </p>
      <dl>
        {axes.map(([name, ids]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{inShort(ids)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function inShort(ids: readonly string[]): string {
  if (ids.length <= 14) return ids.join(', ');
  return `${ids.length} values: ${ids.slice(0, 4).join(', ')} \u2026 ${ids.at(-1)}`;
}
