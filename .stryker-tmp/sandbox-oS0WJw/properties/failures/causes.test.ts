import { describe, expect, it } from 'vitest';
import { defineStrategy, MIB, type Scenario } from '../../engine/index.ts';
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
import { afterMove, FILE_LOAD, FOUR_K, idsOf, MOVED, NVME, reserving } from './testing/ids.ts';

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

  const ALL_BUT_H = defineStrategy({
    ...highConfigWindow,
    id: 'all-but-h',
    exactVtpmCut: true,
    reserve: () => ({ start: 0xf8800000, size: 0xfed3ffff - 0xf8800000 + 1 }),
  });

  it('by a reservation of all but the framebuffer, whatever its bounds', () => {
    const scenario = aScenario({
      host: { highMmio: null },
      devices: [aPciDevice('vf')],
      boots: [firstBoot(['probe vf'])],
    });
    expect(idsOf(scenario, ALL_BUT_H)).toEqual([
      'config-window-granted/first-kernel/room-withheld',
    ]);
  });

  it('by a reservation up to the virtual TPM, whose first byte the exact cut leaves out', () => {
    const scenario = aScenario({
      host: { highMmio: null },
      devices: [aDxgDevice('gpu', 8 * MIB), aDxgDevice('byte', 1)],
      boots: [firstBoot(['probe gpu', 'probe byte'])],
    });
    expect(idsOf(scenario, ALL_BUT_H).at(-1)).toBe('dxg-window-granted/first-kernel/room-withheld');
  });

  // a's low window fa000000-fbffffff stays in iomem; 34 MiB stick out of it from f8000000, and fit from
  // fc000000 if nothing is reserved there.
  it('by a reservation, where a leaked low window bars the room beside it', () => {
    const scenario = aScenario({
      host: { console: false, highMmio: null },
      devices: [aPciDevice('a', [32 * MIB, 32], [16, 64]), aDxgDevice('gpu', 34 * MIB)],
      boots: [firstBoot(['probe a', 'probe gpu'])],
    });
    const strategy = { ...reserving(null), reserve: () => ({ start: 0xfc000000, size: 32 * MIB }) };
    expect(idsOf(scenario, strategy)).toEqual(['dxg-window-granted/first-kernel/room-withheld']);
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
    ['reservation-too-small', { screen: { resolution: FOUR_K } }, [], 0xf8000000],
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
    const gen1 = graphics({ generation: 1, screen: { resolution: [7680, 4320] } });
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

  it.each([
    ['has let go', { efifb: 'released' }],
    ['is not there', { sysfb: false, efifb: 'held' }],
  ] as const)(
    'the next kernel is told where, its firmware driver %s, nothing is reserved',
    (_what, kernel) => {
      const via = {
        ...FILE_LOAD,
        syscall: 'kexec_load',
        tools: '2.0.18',
        fb0: 'hyperv_fb',
      } as const;
      const later = { ...kdumpBoot(['probe drm'], kernel), via };
      expect(idsOf(afterMove(later), reserving(null))).toEqual([
        MOVED,
        'framebuffer-unmoved/later-kernel/nothing-reserved',
      ]);
    },
  );
});
