import { describe, expect, it } from 'vitest';
import { scenarioProblem } from '../../engine/index.ts';
import { deviceSets } from './device-sets.ts';
import { hostClasses } from './host-classes.ts';
import { drawNamed, drawNumbered } from './population.ts';

const drawn = Array.from({ length: 3000 }, (_, index) => drawNumbered('test', index));

describe('the population', () => {
  it('is made of possible VMs', () => {
    expect(drawn.map(({ scenario }) => scenarioProblem(scenario)).filter(Boolean)).toEqual([]);
  });

  it('has weights that make a hundred', () => {
    expect(hostClasses.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  });

  it('has every host class about as often as its weight says', () => {
    for (const { id, weight } of hostClasses) {
      const share = drawn.filter(({ hostClass }) => hostClass === id).length / drawn.length;
      // Four standard deviations of a share of 3000.
      const tolerance = 4 * Math.sqrt(((weight / 100) * (1 - weight / 100)) / drawn.length);
      expect(Math.abs(share - weight / 100), id).toBeLessThan(tolerance);
    }
  });

  it('has every set of devices', () => {
    const texts = new Set(drawn.map(({ scenario }) => JSON.stringify(scenario.devices)));
    for (const [name, devices] of Object.entries(deviceSets)) {
      expect(texts.has(JSON.stringify(devices)), name).toBe(true);
    }
  });

  it('has every way from one kernel to the next', () => {
    const ways = new Set(
      drawn.flatMap(({ scenario }) =>
        scenario.boots.map(({ via }) =>
          [via?.kind, via?.syscall, via?.tools, via?.fb0, via?.screenInfo].join(' ').trim(),
        ),
      ),
    );
    for (const way of [
      'kdump kexec_load  hyperv_drm',
      'kdump kexec_file_load  hyperv_drm',
      'kdump kexec_file_load  hyperv_fb cleared',
      'kdump kexec_file_load  hyperv_fb',
      'kdump kexec_load 2.0.18 hyperv_fb',
      'kdump kexec_load  hyperv_fb',
      'kdump kexec_load  efifb',
      'kexec kexec_load  hyperv_drm',
    ]) {
      expect(ways).toContain(way);
    }
  });
});

describe('as hosts and guests are today', () => {
  const of = (wanted: (one: (typeof drawn)[number]) => boolean) =>
    drawn.filter(wanted).map(({ scenario }) => scenario);

  it('no kernel follows that of an OpenHCL guest, which has no kexec', () => {
    const openhcl = of(({ scenario }) => scenario.host.firmware === 'devicetree');
    expect(openhcl.length).toBeGreaterThan(50);
    expect(new Set(openhcl.map(({ boots }) => boots.length))).toEqual(new Set([1]));
    expect(openhcl.every(({ boots: [{ kernel }] }) => !kernel.sysfb)).toBe(true);
  });

  it.each([
    ['openvmm', 'x86_64'],
    ['openvmm-arm64', 'arm64'],
  ] as const)('%s puts 512 MiB right behind RAM, and its NVMe is root', (id, arch) => {
    const scenarios = of(({ hostClass }) => hostClass === id);
    expect(scenarios.length).toBeGreaterThan(10);
    for (const { host, devices } of scenarios) {
      expect(host).toMatchObject({ vmm: 'openvmm', arch, lowMmio: null });
      expect(host.highMmio).toEqual({ start: 0x140000000, end: 0x15fffffff });
      expect(devices[0]).toMatchObject({ root: true });
    }
  });

  it('screen_info is cleared on x86_64 Gen2 alone, where hyperv_fb drives a kernel before 6.14', () => {
    const cleared = of(({ scenario }) =>
      scenario.boots.some(({ via }) => via?.screenInfo === 'cleared'),
    );
    expect(cleared.length).toBeGreaterThan(50);
    for (const { host, boots } of cleared) {
      expect(host).toMatchObject({ arch: 'x86_64', generation: 2 });
      expect(new Set(boots.map(({ kernel }) => kernel.efifb))).toEqual(new Set(['held']));
    }
  });
});

describe('a scenario of the population', () => {
  it('is the same whenever it is drawn, and in every order', () => {
    expect(drawNumbered('test', 2999)).toEqual(drawn[2999]);
    expect(drawNumbered('test', 0)).toEqual(drawn[0]);
  });

  it('comes back by its name', () => {
    expect(drawNamed('population-test-17')).toEqual(drawn[17]?.scenario);
    expect(drawn[17]?.scenario.name).toBe('population-test-17');
  });

  it.each(['population-test', 'population-test-01', 'population--1', 'kdump', ''])(
    'does not come by the name "%s"',
    (name) => {
      expect(drawNamed(name)).toBeNull();
    },
  );

  it('is another one with another seed', () => {
    const others = drawn.slice(0, 20).map((_, index) => drawNumbered('other', index).scenario);
    const bare = (index: number) => ({ ...drawn[index]?.scenario, name: null });
    const same = others.filter(
      (other, index) => JSON.stringify({ ...other, name: null }) === JSON.stringify(bare(index)),
    );
    expect(same.length).toBeLessThan(5);
  });
});
