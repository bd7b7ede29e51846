import { type BootOutcome, GRAPHICS } from '../../engine/index.ts';
import { describeSize } from '../words/units.ts';
import { barStarts } from './bar-starts.ts';
import { grantedTo } from './compare.ts';
import { ofType } from './evidence.ts';
import { type Expectation, expectation } from './expectation.ts';
import { type Fact, GRAPHICS_GUID } from './facts.ts';
import type { SeenDevice } from './infer/devices.ts';

/** Where a kernel's graphics driver has its video memory. */
export function videoMemoryOf(facts: readonly Fact[], boot: number): Expectation[] {
  return ofType(facts, 'claim')
    .filter(({ guid }) => guid === GRAPHICS_GUID)
    .map((fact) =>
      expectation('video memory', boot, fact, fact.range, (modelled) =>
        grantedTo(modelled.boot, GRAPHICS, 'vram'),
      ),
    );
}

/** Where a device's windows and BARs are in one kernel, and whether the host refused it. */
export function deviceIn(facts: readonly Fact[], boot: number, seen: SeenDevice): Expectation[] {
  const { device, windows } = seen;
  const places = new Set(facts.map(({ place }) => place));
  return [
    ...windows
      .filter(({ place }) => places.has(place))
      .map(({ window, range, place }) =>
        expectation(`${device.id}: ${window} window`, boot, { place }, range, (modelled) =>
          grantedTo(modelled.boot, device.id, 'dxg' in device ? 'dxg' : window),
        ),
      ),
    ...configWindowOf(facts, boot, seen),
    ...needsIn(facts, boot, seen),
    ...barsOf(seen, places, boot),
  ];
}

/** Windows that found no room. */
function needsIn(
  facts: readonly Fact[],
  boot: number,
  { device, guid }: SeenDevice,
): Expectation[] {
  return ofType(facts, 'need')
    .filter((fact) => fact.guid === guid)
    .map((fact) => {
      const of: Expectation['of'] = (modelled) => grantedTo(modelled.boot, device.id, fact.window);
      const what = `${device.id}: ${fact.window} window`;
      return { ...expectation(what, boot, fact, null, of), implied: true };
    });
}

/** A refusal is logged. What comes after a config window in a device's life shows that it was accepted. */
function configWindowOf(facts: readonly Fact[], boot: number, seen: SeenDevice): Expectation[] {
  const { device, guid, bus } = seen;
  const what = `${device.id}: config window`;
  const of: Expectation['of'] = (modelled) =>
    isRefused(modelled.boot, device.id) ? 'refused' : 'accepted';
  const refused = ofType(facts, 'trouble').find(
    (fact) => fact.trouble === 'config-refused' && fact.guid === guid,
  );
  if (refused !== undefined) return [expectation(what, boot, refused, 'refused', of)];
  const accepted = facts.find((fact) => {
    if (fact.type === 'need') return fact.guid === guid;
    if (fact.type === 'bridge-window' || fact.type === 'bus') return fact.bus === bus;
    return fact.type === 'bar' && fact.function.startsWith(bus);
  });
  if (accepted === undefined) return [];
  return [{ ...expectation(what, boot, accepted, 'accepted', of), implied: true }];
}

function barsOf({ device, bars }: SeenDevice, places: ReadonlySet<Fact['place']>, boot: number) {
  if ('dxg' in device) return [];
  return bars
    .filter(({ place }) => places.has(place))
    .map((bar) =>
      expectation(
        `${bar.function}: BAR, ${describeSize(bar.size)}`,
        boot,
        bar,
        bar.start,
        (modelled) => barStarts(modelled.boot, device)[bars.indexOf(bar)] ?? null,
      ),
    );
}

function isRefused({ steps }: BootOutcome, device: string): boolean {
  return steps.some(
    (step) => step.device === device && step.window === 'config' && step.result === 'conflict',
  );
}
