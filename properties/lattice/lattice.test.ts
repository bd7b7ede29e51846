import { describe, expect, it } from 'vitest';
import { type Scenario, type Strategy, scenarioProblem, simulate } from '../../engine/index.ts';
import { strategies } from '../../strategies/index.ts';
import { kindsOf } from '../failures/kinds.ts';
import { properties } from '../index.ts';
import { violationsOf } from '../judging/violations.ts';
import { compareScenarios } from '../settings/order.ts';
import { Census } from './census.ts';
import { Counts } from './counts.ts';
import { KIND_NUMBERS, kindNumbered } from './kind-numbers.ts';
import { defaultLattice, fullLattice, hostsOf } from './lattice.ts';
import { narrow } from './narrow.ts';
import { fromTheSmallest } from './ordered.ts';

const AXES = [
  'kind=gen2,gen1,cvm,openvmm',
  'low-mmio=unasked,128MiB,3584MiB',
  'framebuffer=8MiB,128MiB',
  'high-mmio=default,none',
  'path=none,load-drm,load-hyperv-fb-2.0.18,file-load-cleared',
  'devices=nvme-root,nvme-root+nvme,gpu,gpu-pv,2x32MiB-32bit',
];
const small = AXES.reduce(narrow, fullLattice);
const tiny = [
  'kind=gen2,gen1,cvm,openvmm',
  'low-mmio=unasked',
  'high-mmio=default',
  'path=none,load-drm,file-load-cleared',
  'devices=nvme-root+nvme,gpu-pv,2x32MiB-32bit',
].reduce(narrow, small);

describe('the full lattice', () => {
  it('has what is promised of it', () => {
    // Nothing asked for and 44 sizes; arm64 cannot ask for those below 512 MiB.
    expect(fullLattice.lowMmio).toHaveLength(45);
    expect(fullLattice.lowMmio.map(({ id }) => id)).toContain('512MiB');
    expect(fullLattice.framebuffers.map(({ value }) => value)).toEqual(
      Array.from({ length: 64 }, (_, index) => (index + 1) * 2 * 2 ** 20),
    );
    expect(fullLattice.devices.length).toBeGreaterThanOrEqual(10);
    expect(fullLattice.devices.flatMap(({ value }) => value).some((one) => 'dxg' in one)).toBe(
      true,
    );
    // One without a second kernel, and a row of model.md's table each but the last, which is arm64's.
    expect(fullLattice.paths.length).toBe(7);
    expect(fullLattice.kinds.map(({ id }) => id)).toEqual([
      'gen2',
      'gen1',
      'arm64',
      'cvm',
      'openvmm',
      'openvmm-arm64',
    ]);
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

  it('are possible', () => {
    expect(scenarios.map(scenarioProblem).filter((problem) => problem !== null)).toEqual([]);
  });

  it('are those of every combination that is possible', () => {
    // A kernel sees 6 + 2 orders of two devices with and without the graphics, of one device 2 + 1; there
    // are two sets of two devices. Gen2 has two paths with a second kernel, Gen1 one: no screen_info.
    const ofHost = (later: number) => 2 * (8 + later * 8 * 8) + (3 + later * 3 * 3);
    // Two framebuffers on Gen2, Gen1 and CVMs, one under OpenVMM; four kernels.
    expect(scenarios).toHaveLength(4 * ((2 + 2 + 1) * ofHost(2) + 2 * ofHost(1)));
  });
});

/** In how many scenarios a census saw each kind. */
function kindsCounted(counts: Counts, strategy: number): Map<string, number> {
  const counted = [0, 1].flatMap((boot) =>
    Array.from({ length: KIND_NUMBERS }, (_, kind) => {
      const count = counts.ofKind(strategy, boot, kind);
      return count === 0 ? null : ([kindNumbered(kind, boot).id, count] as const);
    }),
  );
  return new Map(counted.filter((pair) => pair !== null));
}

/** In how many scenarios each kind is found by running them one by one; `causes` are added to. */
function kindsShown(
  scenarios: readonly Scenario[],
  strategy: Strategy,
  causes: Set<string | null>,
) {
  const shown = new Map<string, number>();
  for (const scenario of scenarios) {
    for (const { id, cause } of kindsOf(scenario, strategy, simulate(scenario, strategy))) {
      shown.set(id, (shown.get(id) ?? 0) + 1);
      causes.add(cause);
    }
  }
  return shown;
}

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

  /** Shows every cause that the default lattice shows. */
  const telling = [
    'kind=gen2,gen1,cvm',
    'low-mmio=unasked',
    'framebuffer=68MiB',
    'high-mmio=default,none',
    'kernel=sysfb+efi,efi',
    'path=none,load-drm,load-hyperv-fb-2.0.18',
    'devices=nvme-root,2x32MiB-32bit',
  ].reduce(narrow, fullLattice);

  it('counts the kinds of failure that every scenario by itself shows', () => {
    const census = new Census(telling, strategies);
    const counts = census.exhaust(0, census.hosts);
    const scenarios = [...fromTheSmallest(telling)];
    const causes = new Set<string | null>();
    for (const [at, strategy] of strategies.entries()) {
      expect(kindsCounted(counts, at)).toEqual(kindsShown(scenarios, strategy, causes));
    }
    expect([...causes].sort()).toEqual([
      'beyond the reservation',
      'kept from free room',
      'moved framebuffer',
      'nothing reserved',
      'reservation elsewhere',
      'reservation too small',
      'room withheld',
      'unreserved framebuffer',
      'windows in the way',
    ]);
  });

  it('counts host by host what it counts in all', () => {
    const census = new Census(tiny, strategies);
    const counts = census.exhaust(0, census.hosts);
    for (const at of strategies.keys()) {
      for (const index of properties.keys()) {
        const sum = { scenarios: 0, violated: 0 };
        for (let host = 0; host < census.hosts; host++) {
          const { scenarios, violated } = counts.ofHost(host, at, index);
          sum.scenarios += scenarios;
          sum.violated += violated;
        }
        expect(sum).toEqual(counts.of(at, index));
      }
    }
  });

  it('counts of some hosts no more than these hosts have', () => {
    const census = new Census(tiny, strategies);
    for (let host = 0; host < census.hosts; host++) {
      const counts = census.exhaust(host, host + 1);
      for (const at of strategies.keys()) {
        for (const index of properties.keys()) {
          expect(counts.of(at, index)).toEqual(counts.ofHost(host, at, index));
        }
      }
    }
  });

  it('counts the same in parts', () => {
    const few = strategies.slice(0, 3);
    const census = new Census(small, few);
    const whole = census.exhaust(0, census.hosts);
    const parts = new Counts(small, few.length, 0, census.hosts);
    parts.merge(census.exhaust(5, census.hosts).data);
    parts.merge(census.exhaust(0, 5).data);
    expect(parts.data).toEqual(whole.data);
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
      '--axis kind: found "gen3", expected some of gen2, gen1, arm64, cvm, openvmm, openvmm-arm64; did you mean',
    ],
    ['kind', '--axis kind: found "", expected some of'],
  ])('refuses %s', (text, message) => {
    expect(() => narrow(fullLattice, text)).toThrow(message);
  });
});
