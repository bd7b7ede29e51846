import type { CensusDocument } from '../../census/document.ts';
import type { ClaimsDocument } from '../../claims/document.ts';
import type { ComparisonDocument } from '../../compare/document.ts';
import { describeCount } from '../../words/numbers.ts';
import { MissingResults } from '../shared/missing-results.tsx';

/** What was drawn and judged, and what no violation found in it means. */
export function ComparisonRun({ comparison }: { comparison: ComparisonDocument | null }) {
  if (comparison === null) return <MissingResults of="comparison" />;
  const { scenarios, seed, strategies, properties, baseline, hostClasses } = comparison;
  const count = describeCount(scenarios);
  const classes = Object.entries(hostClasses).map(([id, hosts]) => `${id} ${describeCount(hosts)}`);
  return (
    <>
      <h3>Comparison: sampled</h3>
      <p>
        {count} VMs drawn from the population below with the seed {seed}; {strategies.length}{' '}
        strategies on the same VMs, judged by {properties.length} properties and measured against{' '}
        {baseline}. That no violation was found in {count} is no proof that there is none.
      </p>
      <p>Hosts by class: {classes.join('; ')}.</p>
      <FewerJudged comparison={comparison} />
      <p>
        The same again, given the same strategies, baseline and assumptions:{' '}
        <code>
          hvmmio compare --scenarios {scenarios} --seed {seed}
        </code>
      </p>
    </>
  );
}

/** Properties that were not judged in every scenario. */
function FewerJudged({ comparison }: { comparison: ComparisonDocument }) {
  const { cells, properties, scenarios } = comparison;
  const fewer = properties.flatMap((property) => {
    const judged = cells.filter((cell) => cell.property === property).map((cell) => cell.judged);
    const least = Math.min(...judged);
    return least < scenarios ? [`${property} in ${describeCount(least)}`] : [];
  });
  if (fewer.length === 0) return null;
  return (
    <p>
      Not judged in every VM: {fewer.join(', ')} at least. In the others it takes too many boots to
      judge.
    </p>
  );
}

/** What was exhausted, and what of it is proof. */
export function CensusRun({ census }: { census: CensusDocument | null }) {
  if (census === null) return <MissingResults of="census" />;
  const { exhausted, hosts, of, scenarios, strategies } = census;
  const held = new Set(census.holds.map(({ strategy, property }) => `${strategy} ${property}`));
  return (
    <>
      <h3>Census: {exhausted ? 'exhausted' : 'stopped before its end'}</h3>
      <p>
        {describeCount(hosts)} of {describeCount(of)} hosts of the lattice below,{' '}
        {describeCount(scenarios)} scenarios under each of {strategies.length} strategies, with
        every order of the probes.{' '}
        {exhausted
          ? `All were run: where the census counts no violation there is none. For ${held.size} pairs of strategy and property that is so on the whole lattice, or on some host types and settings of the kernels. It says nothing of VMs outside the lattice.`
          : 'The rest was not run: what it counts is there, and that it counts nothing proves nothing.'}
      </p>
      <p>
        The properties that relate several runs are not part of a census; the comparison judges
        them.
      </p>
    </>
  );
}

/** What claims were tried on. */
export function ClaimsRun({ claims }: { claims: ClaimsDocument | null }) {
  if (claims === null) return <MissingResults of="claims" />;
  const recorded = claims.claims.filter(({ exhaustive }) => !exhaustive);
  return (
    <>
      <h3>Claims: each on a domain of its own</h3>
      <p>
        {claims.claims.length} claims, each tried under the usual assumptions and with one of them
        changed at a time: {recorded.length} held against what real machines printed, the others put
        to every case of the domain that <a href="#/claims">Claims</a> names. The same again:{' '}
        <code>hvmmio claims</code>
      </p>
    </>
  );
}
