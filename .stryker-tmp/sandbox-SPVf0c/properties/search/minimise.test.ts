import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framebufferOf, MIB, type Scenario, scenarioProblem } from '../../engine/index.ts';
import { scenariosIn } from '../settings/arbitrary.ts';
import { domains } from '../settings/domains.ts';
import { minimise } from './minimise.ts';

function firstThat(violates: (scenario: Scenario) => boolean): Scenario {
  const drawn = fc.sample(scenariosIn(domains.anything), { seed: 5, numRuns: 2000 });
  const found = drawn.find(violates);
  if (found === undefined) throw new Error('no such scenario was drawn');
  return found;
}

describe('minimising', () => {
  it('drops everything that does not matter', () => {
    const matters = ({ host, devices }: Scenario) =>
      host.generation === 1 && devices.some((device) => 'bars' in device && device.bars.length > 1);
    const smallest = minimise(firstThat(matters), matters);
    expect(smallest.boots).toEqual([
      { via: null, kernel: { sysfb: true, efi: true, efifb: 'released' }, events: [] },
    ]);
    expect(smallest.devices).toHaveLength(1);
    expect(smallest.host.lowMmio).toBeNull();
    expect(smallest.host.screen).toEqual({ resolution: [1920, 1080] });
  });

  it('finds the exact size from which something fails', () => {
    const matters = ({ host }: Scenario) => framebufferOf(host) > 64 * MIB;
    const { host } = minimise(firstThat(matters), matters);
    expect(framebufferOf(host)).toBe(66 * MIB);
  });

  it('never leaves what is possible, and never stops short of the failure', () => {
    const matters = ({ boots }: Scenario) => boots.some(({ events }) => events.length > 2);
    const smallest = minimise(firstThat(matters), matters);
    expect(scenarioProblem(smallest)).toBeNull();
    expect(matters(smallest)).toBe(true);
  });
});
