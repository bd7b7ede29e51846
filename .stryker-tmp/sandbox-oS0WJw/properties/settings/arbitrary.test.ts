import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Scenario, scenarioProblem } from '../../engine/index.ts';
import { LAB } from '../../engine/testing/examples.ts';
import { scenariosIn } from './arbitrary.ts';
import { domains } from './domains.ts';

/** What fast-check shrinks to when `fails` is what is wrong. */
function shrunk(fails: (scenario: Scenario) => boolean): Scenario | undefined {
  const checked = fc.check(
    fc.property(scenariosIn(domains.anything), (scenario) => !fails(scenario)),
    { seed: 1, numRuns: 5000 },
  );
  return checked.counterexample?.[0];
}

describe.each(Object.values(domains))('scenarios of domain $id', (domain) => {
  it('are possible VMs', () => {
    fc.assert(
      fc.property(scenariosIn(domain), (scenario) => scenarioProblem(scenario) === null),
      { seed: 2, numRuns: 2000 },
    );
  });
});

describe('scenarios of the whole domain', () => {
  const drawn = fc.sample(scenariosIn(domains.anything), { seed: 3, numRuns: 4000 });

  it.each<[string, (scenario: Scenario) => boolean]>([
    ['three boots', ({ boots }) => boots.length === 3],
    ['no device', ({ devices }) => devices.length === 0],
    ['six devices', ({ devices }) => devices.length === 6],
    ['Gen1', ({ host }) => host.generation === 1],
    ['arm64', ({ host }) => host.arch === 'arm64'],
    ['OpenVMM', ({ host }) => host.vmm === 'openvmm'],
    ['OpenVMM on arm64', ({ host }) => host.vmm === 'openvmm' && host.arch === 'arm64'],
    [
      'a cleared screen_info',
      ({ boots }) => boots.some(({ via }) => via?.screenInfo === 'cleared'),
    ],
    ['a CVM', ({ host }) => host.isolation !== 'none'],
    ['OpenHCL', ({ host }) => host.firmware === 'devicetree'],
    ['no console', ({ host }) => !host.console],
    ['no high MMIO', ({ host }) => host.highMmio === null],
    ['odd low MMIO', ({ host }) => host.lowMmio !== null && host.lowMmio % (2 * 2 ** 20) !== 0],
    [
      'another resolution',
      ({ host: { screen } }) => 'resolution' in screen && screen.resolution[0] !== 1920,
    ],
    ['a removal', ({ boots }) => boots.some(({ events }) => events.some((e) => 'remove' in e))],
    ['noefi', ({ boots }) => boots.some(({ kernel }) => !kernel.efi)],
    ['no SYSFB', ({ boots }) => boots.some(({ kernel }) => !kernel.sysfb)],
    ['efifb held', ({ boots }) => boots.some(({ kernel }) => kernel.efifb === 'held')],
    ['kexec', ({ boots }) => boots.some(({ via }) => via?.kind === 'kexec')],
    ['old tools', ({ boots }) => boots.some(({ via }) => via?.tools === '2.0.18')],
    ['a window of VMBus', ({ devices }) => devices.some((device) => 'dxg' in device)],
    ['a 64 GiB BAR', ({ devices }) => hasBar(devices, 64 * 2 ** 30)],
    ['a 4 KiB BAR', ({ devices }) => hasBar(devices, 4096)],
  ])('have %s now and then', (_what, has) => {
    expect(drawn.some(has)).toBe(true);
  });

  function hasBar(devices: Scenario['devices'], size: number): boolean {
    return devices.some((device) => 'bars' in device && device.bars.some((b) => b.size === size));
  }
});

describe('shrinking', () => {
  it('ends at one empty boot of the default host where everything fails', () => {
    const scenario = shrunk(() => true);
    expect(scenario?.host).toEqual(LAB);
    expect(scenario?.devices).toEqual([]);
    expect(scenario?.boots).toEqual([
      { via: null, kernel: { sysfb: true, efi: true, efifb: 'released' }, events: [] },
    ]);
  });

  it('keeps one device where devices fail', () => {
    const scenario = shrunk(({ devices }) => devices.length > 0);
    expect(scenario?.host).toEqual(LAB);
    expect(scenario?.devices).toEqual([{ id: 'pci0', bars: [], root: false }]);
    expect(scenario?.boots).toHaveLength(1);
  });

  it('keeps two boots where kexec fails', () => {
    const scenario = shrunk(({ boots }) => boots.length > 1);
    expect(scenario?.devices).toEqual([]);
    expect(scenario?.boots.map(({ events }) => events)).toEqual([[], []]);
  });
});
