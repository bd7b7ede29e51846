import { describe, expect, it } from 'vitest';
import {
  type Assumptions,
  type Boot,
  DEFAULT_ASSUMPTIONS,
  defineStrategy,
  MIB,
  type Scenario,
  type Strategy,
  simulate,
} from '../../engine/index.ts';
import {
  aDxgDevice,
  aPciDevice,
  aScenario,
  firstBoot,
  kdumpBoot,
} from '../../engine/testing/examples.ts';
import { highConfigWindow } from '../../strategies/high-config-window.ts';
import { ideal } from '../../strategies/ideal.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { relations } from '../index.ts';
import { kindsOf, kindsOfRelations } from './kinds.ts';

const NVME = { ...aPciDevice('nvme0', [16384, 64]), root: true };
const FOUR_K: Scenario['host']['resolution'] = [3840, 2160];
/** Told what the first kernel was told. */
const FILE_LOAD = {
  kind: 'kdump',
  syscall: 'kexec_file_load',
  tools: null,
  fb0: 'hyperv_drm',
} as const;

function reserving(start: number | null): Strategy {
  const reserve = () => (start === null ? null : { start, size: 8 * MIB });
  return defineStrategy({ id: 'own', summary: 'a', source: 'b', reserve });
}

function idsOf(scenario: Scenario, strategy: Strategy, assumed: Partial<Assumptions> = {}) {
  const assumptions = { ...DEFAULT_ASSUMPTIONS, ...assumed };
  const outcome = simulate(scenario, strategy, undefined, assumptions);
  return kindsOf(scenario, outcome, assumptions).map(({ id }) => id);
}

/** nvme0 and two graphics boots: the firmware's driver makes hyperv_drm move H from f8000000 to f8800000. */
function afterMove(later: Boot): Scenario {
  const first = firstBoot(['probe drm'], { efifb: 'held' });
  return aScenario({ devices: [NVME], boots: [first, later] });
}
const MOVED = 'framebuffer-unmoved/first-kernel/held-by-the-firmware-driver';

it('the kdump kernel that was told nothing: a refused window, and with it the root device', () => {
  const scenario = aScenario({
    devices: [NVME],
    boots: [firstBoot(['probe drm', 'probe nvme0']), kdumpBoot(['probe nvme0', 'probe drm'])],
  });
  const why = 'it overlaps the framebuffer, and nothing was reserved';
  const common = { boot: 'later kernel', window: 'config', cause: 'unreserved framebuffer' };
  expect(kindsOf(scenario, simulate(scenario, original))).toEqual([
    {
      ...common,
      id: 'config-window-accepted/later-kernel/unreserved-framebuffer',
      property: 'config-window-accepted',
      sentence: `in a later kernel a config window is refused by the host: ${why}`,
      violations: [{ property: 'config-window-accepted', boot: 1, device: 'nvme0' }],
    },
    {
      ...common,
      id: 'root-device-works/later-kernel/config-window/unreserved-framebuffer',
      property: 'root-device-works',
      sentence: `in a later kernel a config window of a root device is refused by the host: ${why}`,
      violations: [{ property: 'root-device-works', boot: 1, device: 'nvme0' }],
    },
  ]);
});

describe('a conflict is over', () => {
  const probed = aScenario({ devices: [aPciDevice('vf')], boots: [firstBoot(['probe vf'])] });
  const config = (cause: string) => [`config-window-accepted/first-kernel/${cause}`];

  it('a framebuffer of which nothing was reserved', () => {
    expect(idsOf(probed, reserving(null))).toEqual(config('unreserved-framebuffer'));
  });

  it('what lies beyond the reservation: 32 MiB of framebuffer, 8 MiB reserved', () => {
    const large = aScenario({ ...probed, host: { resolution: FOUR_K } });
    expect(idsOf(large, original)).toEqual(config('beyond-the-reservation'));
  });

  it('a framebuffer where it was laid out, and the reservation elsewhere', () => {
    expect(idsOf(probed, reserving(0xf9000000))).toEqual(config('wrong-place-reserved'));
  });

  it('a framebuffer that had moved out of the reservation', () => {
    const later = { ...kdumpBoot(['probe nvme0']), via: FILE_LOAD };
    expect(idsOf(afterMove(later), original)).toEqual([
      MOVED,
      'config-window-accepted/later-kernel/moved-framebuffer',
      'root-device-works/later-kernel/config-window/moved-framebuffer',
    ]);
  });

  it('the window that is said, where a property is about several', () => {
    const devices = [{ ...aDxgDevice('gpu', 16 * MIB), root: true }];
    const scenario = aScenario({ devices, boots: [firstBoot(['probe gpu'])] });
    expect(idsOf(scenario, reserving(null))).toEqual([
      'bar-window-clear/first-kernel/dxg-window/unreserved-framebuffer',
      'root-device-works/first-kernel/dxg-window/unreserved-framebuffer',
    ]);
  });

  it('the place that the framebuffer left, where the host keeps it (A4)', () => {
    const scenario = afterMove(kdumpBoot(['probe nvme0']));
    expect(idsOf(scenario, original)).toEqual([MOVED]);
    expect(idsOf(scenario, original, { A4: 'kept' }).slice(1)).toEqual([
      'config-window-accepted/later-kernel/place-left-behind',
      'root-device-works/later-kernel/config-window/place-left-behind',
    ]);
  });

  it('a window of the previous kernel, where the host keeps those (A2)', () => {
    const scenario = aScenario({
      devices: [aPciDevice('a'), aPciDevice('b')],
      boots: [firstBoot(['probe a']), { ...kdumpBoot(['probe b']), via: FILE_LOAD }],
    });
    expect(idsOf(scenario, original)).toEqual([]);
    expect(idsOf(scenario, original, { A2: 'kept' })).toEqual([
      'config-window-accepted/later-kernel/window-still-held',
    ]);
  });
});

describe('a window is starved', () => {
  /** 128 MiB from f0000000 are reserved; of 64 MiB windows one fits at f8000000, none at fc000000. */
  it('by a reservation that withholds room: the second could have been at f4000000', () => {
    const scenario = aScenario({
      host: { lowMmio: 256 * MIB },
      devices: [aPciDevice('a', [64 * MIB, 32]), aPciDevice('b', [64 * MIB, 32])],
      boots: [firstBoot(['probe a', 'probe b'])],
    });
    expect(idsOf(scenario, merged)).toEqual(['low-window-granted/first-kernel/room-withheld']);
  });

  it('by bounds of its own: low MMIO has room for a config window', () => {
    const scenario = aScenario({
      host: { highMmio: null },
      devices: [NVME],
      boots: [firstBoot(['probe nvme0'])],
    });
    expect(idsOf(scenario, highConfigWindow)).toEqual([
      'config-window-granted/first-kernel/kept-from-free-room',
      'root-device-works/first-kernel/config-window/kept-from-free-room',
    ]);
  });
});

describe('the framebuffer moves because', () => {
  const graphics = (host: Partial<Scenario['host']>, ...events: string[]) =>
    aScenario({
      host,
      devices: [aDxgDevice('gpu', 16 * MIB)],
      boots: [firstBoot([...events, 'probe drm'])],
    });
  const why = (cause: string) => `framebuffer-unmoved/first-kernel/${cause}`;

  it.each([
    ['windows-in-the-way', {}, ['probe gpu'], null],
    ['reservation-too-small', { resolution: FOUR_K }, [], 0xf8000000],
    ['reservation-elsewhere', {}, [], 0xf9000000],
  ] as const)('%s', (cause, host, events, reserved) => {
    expect(idsOf(graphics(host, ...events), reserving(reserved)).at(-1)).toBe(why(cause));
  });

  it('windows that are gone are not in the way', () => {
    expect(idsOf(graphics({}, 'probe gpu', 'remove gpu'), reserving(0xf9000000)).at(-1)).toBe(
      why('reservation-elsewhere'),
    );
  });

  it('on Gen1 128 MiB from f8000000 stick out of the BAR', () => {
    const gen1 = graphics({ generation: 1, resolution: [7680, 4320] });
    expect(idsOf(gen1, original)).toEqual([]);
    expect(idsOf(gen1, original, { A5: 'power-on' })).toEqual([why('no-room-at-its-place')]);
  });

  it('it had moved before, and the kdump kernel told nothing puts it back', () => {
    expect(idsOf(afterMove(kdumpBoot(['probe drm'])), original)).toEqual([
      MOVED,
      'framebuffer-unmoved/later-kernel/nothing-reserved',
    ]);
  });

  it('the next kernel is told where it has moved to, and its firmware driver holds that', () => {
    const via = { ...FILE_LOAD, syscall: 'kexec_load', tools: '2.0.18', fb0: 'hyperv_fb' } as const;
    const later = { ...kdumpBoot(['probe drm'], { efifb: 'held' }), via };
    expect(idsOf(afterMove(later), ideal)).toEqual([MOVED, MOVED.replace('first', 'later')]);
  });
});

it('a property that relates several runs has one kind', () => {
  const violations = relations.flatMap(({ id }) => [
    { property: id, boot: 0, device: 'a' },
    { property: id, boot: 1, device: 'a' },
  ]);
  const kinds = kindsOfRelations(violations);
  expect(kinds.map(({ id }) => id)).toEqual(relations.map(({ id }) => id));
  expect(kinds.map((kind) => kind.violations)).toEqual([
    violations.slice(0, 2),
    violations.slice(2),
  ]);
  for (const { sentence } of kinds) expect(sentence).toMatch(/^a device /);
});
