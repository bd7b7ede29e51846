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
  const { device, windows, bars, guid } = seen;
  const places = new Set(facts.map(({ place }) => place));
  const refused = ofType(facts, 'trouble').find(
    (fact) => fact.trouble === 'config-refused' && fact.guid === guid,
  );
  return [
    ...windows
      .filter(({ place }) => places.has(place))
      .map(({ window, range, place }) =>
        expectation(`${device.id}: ${window} window`, boot, { place }, range, (modelled) =>
          grantedTo(modelled.boot, device.id, window),
        ),
      ),
    ...(refused === undefined
      ? []
      : [
          expectation(`${device.id}: config window`, boot, refused, 'refused', (modelled) =>
            isRefused(modelled.boot, device.id) ? 'refused' : 'accepted',
          ),
        ]),
    ...bars
      .filter(({ place }) => places.has(place))
      .map((bar) =>
        expectation(
          `${bar.function}: BAR, ${describeSize(bar.size)}`,
          boot,
          bar,
          bar.start,
          (modelled) => barStarts(modelled.boot, device)[bars.indexOf(bar)] ?? null,
        ),
      ),
  ];
}

function isRefused({ steps }: BootOutcome, device: string): boolean {
  return steps.some(
    (step) => step.device === device && step.window === 'config' && step.result === 'conflict',
  );
}
