import { describe, expect, it } from 'vitest';
import { scenarioProblem, simulate } from '../../engine/index.ts';
import { strategies } from '../../strategies/index.ts';
import { properties } from '../index.ts';
import { compareScenarios } from '../search/order.ts';
import { violationsOf } from '../violations.ts';
import { Census } from './census.ts';
import { defaultLattice, fullLattice, hostsOf } from './lattice.ts';
import { narrow } from './narrow.ts';
import { fromTheSmallest } from './ordered.ts';

const AXES = [
  'kind=gen2,gen1,cvm',
  'low-mmio=unasked,128MiB,3584MiB',
  'framebuffer=8MiB,128MiB',
  'high-mmio=default,none',
  'kernel=sysfb+efi,efi',
  'path=none,load-drm,load-hyperv-fb-2.0.18',
  'devices=nvme-root,nvme-root+nvme,gpu,2x32MiB-32bit',
];
const small = AXES.reduce(narrow, fullLattice);
const tiny = [
  'kind=gen2,gen1',
  'low-mmio=unasked',
  'high-mmio=default',
  'devices=nvme-root+nvme,2x32MiB-32bit',
].reduce(narrow, small);

describe('the full lattice', () => {
  it('has what is promised of it', () => {
    // Nothing asked for and 43 sizes; arm64 cannot ask for those below 512 MiB.
    expect(fullLattice.lowMmio.length).toBeGreaterThan(40);
    expect(fullLattice.framebuffers.map(({ value }) => value)).toEqual(
      Array.from({ length: 64 }, (_, index) => (index + 1) * 2 * 2 ** 20),
    );
    expect(fullLattice.devices.length).toBeGreaterThanOrEqual(10);
    expect(fullLattice.paths.length).toBe(6);
    expect(fullLattice.kinds.map(({ id }) => id)).toEqual(['gen2', 'gen1', 'arm64', 'cvm']);
  });

  it('has possible hosts only', () => {
    const boots = [
      { via: null, kernel: { sysfb: true, efi: true, efifb: 'released' }, events: [] },
    ] as const;
    for (const { host } of hostsOf(fullLattice)) {
      expect(scenarioProblem({ name: null, host, devices: [], boots: [...boots] })).toBeNull();
    }
  });

  it('holds the default one', () => {
    expect(hostsOf(defaultLattice).length).toBeLessThan(hostsOf(fullLattice).length);
  });
});

describe('scenarios from the smallest up', () => {
  const scenarios = [...fromTheSmallest(tiny)];

  it('come in the one order of scenarios, each once', () => {
    for (const [at, scenario] of scenarios.entries()) {
      const next = scenarios[at + 1];
      if (next !== undefined) expect(compareScenarios(scenario, next)).toBeLessThan(0);
    }
  });

  it('are those of every combination', () => {
    // Two kinds x two framebuffers x two kernels; a kernel sees 6 + 2 orders of two devices with and
    // without the graphics; two sets of them; one path without and two with a second kernel.
    expect(scenarios).toHaveLength(2 * 2 * 2 * 2 * (8 + 2 * 8 * 8));
  });
});

describe('a census', () => {
  it('counts what simulating every scenario of the lattice counts', () => {
    const census = new Census(tiny, strategies);
    const counts = census.exhaust(0, census.hosts);
    const scenarios = [...fromTheSmallest(tiny)];
    for (const [at, strategy] of strategies.entries()) {
      const violated = scenarios.map(
        (scenario) =>
          new Set(
            violationsOf(scenario, simulate(scenario, strategy), properties).map((v) => v.property),
          ),
      );
      for (const [index, { id }] of properties.entries()) {
        const expected = violated.filter((ids) => ids.has(id)).length;
        expect(counts.of(at, index), `${strategy.id} ${id}`).toEqual({
          scenarios: scenarios.length,
          violated: expected,
        });
      }
    }
  });

  it('comes to the same in parts', () => {
    const census = new Census(small, strategies);
    const whole = census.exhaust(0, census.hosts);
    const parts = census.exhaust(5, census.hosts);
    parts.merge(census.exhaust(0, 5).counts);
    expect(parts.counts).toEqual(whole.counts);
    expect(whole.of(0, 0).violated).toBeGreaterThan(0);
  });
});

describe('narrowing', () => {
  it('keeps the named values and spans', () => {
    expect(
      narrow(fullLattice, 'framebuffer=2MiB,8MiB..12MiB').framebuffers.map((v) => v.id),
    ).toEqual(['2MiB', '8MiB', '10MiB', '12MiB']);
  });

  it.each([
    ['frame=8MiB', '--axis: found "frame", expected one of kind, low-mmio, framebuffer'],
    [
      'kind=gen3',
      '--axis kind: found "gen3", expected some of gen2, gen1, arm64, cvm; did you mean',
    ],
    ['kind', '--axis kind: found "", expected some of'],
  ])('refuses %s', (text, message) => {
    expect(() => narrow(fullLattice, text)).toThrow(message);
  });
});
