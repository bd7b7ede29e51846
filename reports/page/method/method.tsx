import type { ViewProps } from '../shared/view-props.ts';
import { Assumptions } from './assumptions.tsx';
import { LatticeAxes, Population } from './domain.tsx';
import { Marks } from './marks.tsx';
import './method.css';
import { CensusRun, ClaimsRun, ComparisonRun } from './runs.tsx';
import { SOURCES } from './sources.ts';
import { Properties, Strategies } from './subjects.tsx';
import { Terms } from './terms.tsx';

/** That nothing was run for the report itself. */
function ReadFrom({ files }: { readonly files: readonly string[] }) {
  return (
    <p>
      All of it was read from {files.length === 1 ? 'the file' : 'the files'} {files.join(', ')}.
      That each is of its format was seen to; whether its numbers are those that hvmmio counted was
      not.
    </p>
  );
}

/** How the results were made, and what they rest on. */
export function Method({ data, strategies }: ViewProps) {
  const { comparison, census, claims, version, from } = data;
  return (
    <div class="method">
      <section>
        <h2>What was run</h2>
        <ComparisonRun comparison={comparison} />
        <CensusRun census={census} />
        <ClaimsRun claims={claims} />
        {from === undefined ? null : <ReadFrom files={from} />}
        <p class="quiet">
          hvmmio {version} wrote this report. Results do not name the version that made them.
        </p>
      </section>
      <Marks comparison={comparison} />
      <Assumptions comparison={comparison} census={census} />
      <Properties />
      <Strategies known={strategies} comparison={comparison} census={census} />
      {comparison === null ? null : <Population weights={comparison.population} />}
      {census === null ? null : <LatticeAxes lattice={census.lattice} />}
      <section>
        <h2>Sources</h2>
        <p>
          What the model knows of host and guest it has from these, and from logs of real machines.
          Strategies name them by their short names.
        </p>
        <Terms rows={SOURCES.map(({ id, words }) => ({ term: id, paragraphs: [words] }))} />
      </section>
    </div>
  );
}
