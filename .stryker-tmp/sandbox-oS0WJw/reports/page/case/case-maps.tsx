import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type Outcome, type Scenario, simulate } from '../../../engine/index.ts';
import { onOneLine } from '../../../properties/scenarios/describe.ts';
import type { Explained } from '../../explain/explain.ts';
import { describeStarts } from '../../run/account/boot.ts';
import type { evaluate } from '../playground/evaluate.ts';
import { BootMap, MAP_FROM, MAP_TO } from '../shared/boot-map.tsx';
import { BootTable } from '../shared/boot-table.tsx';
import { mapScale } from '../shared/map-scale.ts';
import type { Subject } from './explained.ts';

/** One run to draw; its label says which one, where there are two. */
interface Run {
  readonly label: string;
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}

interface MapsProps {
  readonly subject: Subject;
  readonly explained: Explained | null;
  readonly evaluation: ReturnType<typeof evaluate>;
}

/** The memory map of each boot; of both runs, where a property compares two. */
export function CaseMaps({ subject, explained, evaluation }: MapsProps) {
  const runs = runsOf(subject, explained, evaluation);
  const scale = mapScale(
    runs.map(({ outcome }) => outcome),
    MAP_FROM,
    MAP_TO,
  );
  return (
    <section class="case-maps" aria-label="Memory maps">
      <h2>Memory maps</h2>
      {runs.map(({ label, scenario, outcome }) => (
        <div key={label} class="boots">
          {label === '' ? null : <h3 class="run">{label}</h3>}
          {outcome.boots.map((boot, index) => {
            const of = scenario.boots[index];
            if (of === undefined) return null;
            const start = describeStarts(scenario)[index];
            const title = [label, `boot ${index}`].filter((part) => part !== '').join(', ');
            return (
              <section key={index} class="boot">
                {label === '' ? <h3>{start}</h3> : <h4>{start}</h4>}
                <BootMap {...{ boot, scale, title }} events={of.events} />
                <Ranges>
                  <BootTable {...{ boot, title }} events={of.events} host={scenario.host} />
                </Ranges>
              </section>
            );
          })}
        </div>
      ))}
      <MapKey />
    </section>
  );
}

function Ranges({ children }: { readonly children: ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Ranges as a table</summary>
      {open ? children : null}
    </details>
  );
}

/** What the maps draw, in words: shapes differ wherever colours do. */
function MapKey() {
  return (
    <p class="key">
      Grey ground: a VMBus range; pale band: the host's framebuffer at that moment; dotted: the
      reservation; hatched and marked {'\u2715'}: a window over the framebuffer. A dashed break
      parts low from high MMIO.
    </p>
  );
}

function runsOf(
  { scenario, strategy, assumed }: Subject,
  explained: Explained | null,
  { judgements }: MapsProps['evaluation'],
): Run[] {
  const contrast = explained?.explanation?.analysis?.history?.contrast ?? null;
  if (contrast === null) {
    return judgements.map(({ outcome }) => ({ label: '', scenario, outcome }));
  }
  return [contrast.better, contrast.worse].map((run) => ({
    label: onOneLine(`${run.label}: ${run.word}`),
    scenario: run.scenario,
    outcome: simulate(run.scenario, strategy, undefined, assumed.assumptions),
  }));
}
