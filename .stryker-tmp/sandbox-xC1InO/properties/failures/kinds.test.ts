import { describe, expect, it } from 'vitest';
import { MIB, simulate } from '../../engine/index.ts';
import {
  aDxgDevice,
  aPciDevice,
  aScenario,
  firstBoot,
  kdumpBoot,
} from '../../engine/testing/examples.ts';
import { original } from '../../strategies/original.ts';
import { relations } from '../index.ts';
import { kindsOf, kindsOfRelations, sharedKind } from './kinds.ts';
import { afterMove, FILE_LOAD, FOUR_K, idsOf, MOVED, NVME, reserving } from './testing/ids.ts';

it('the kdump kernel that was told nothing: a refused window, and with it the root device', () => {
  const scenario = aScenario({
    devices: [NVME],
    boots: [firstBoot(['probe drm', 'probe nvme0']), kdumpBoot(['probe nvme0', 'probe drm'])],
  });
  const why = 'it overlaps the framebuffer, and nothing was reserved';
  const common = { boot: 'later kernel', window: 'config', cause: 'unreserved framebuffer' };
  expect(kindsOf(scenario, original, simulate(scenario, original))).toEqual([
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

it('a config window that OpenVMM maps under the framebuffer stays, and video memory makes way for it', () => {
  const scenario = aScenario({
    host: { vmm: 'openvmm' },
    devices: [NVME],
    boots: [firstBoot(['probe drm']), kdumpBoot(['probe nvme0', 'probe drm'])],
  });
  expect(idsOf(scenario, original)).toEqual([
    'config-window-accepted/later-kernel/unreserved-framebuffer',
    'framebuffer-unmoved/later-kernel/windows-in-the-way',
    'root-device-works/later-kernel/config-window/unreserved-framebuffer',
  ]);
});

it('speaks of the host that a scenario has, and of both where both show the kind', () => {
  const on = (host: object) => {
    const boots = [firstBoot(['probe nvme0'])] as const;
    const scenario = aScenario({ host, devices: [NVME], boots });
    const [kind] = kindsOf(scenario, reserving(null), simulate(scenario, reserving(null)));
    if (kind === undefined) throw new Error('no kind');
    return kind;
  };
  const [hyperv, openvmm] = [on({}), on({ vmm: 'openvmm' })];
  const said = (words: string) =>
    `in the first kernel a config window ${words}: it overlaps the framebuffer, and nothing was reserved`;
  const [refused, mapped] = [
    'is refused by the host',
    'is mapped under the framebuffer by OpenVMM',
  ];
  expect([hyperv.sentence, openvmm.sentence]).toEqual([said(refused), said(mapped)]);
  expect(hyperv.id).toBe(openvmm.id);
  expect(sharedKind(hyperv, on({})).sentence).toBe(said(refused));
  const both = said(`${refused} (by OpenVMM, mapped under the framebuffer)`);
  expect(sharedKind(hyperv, openvmm).sentence).toBe(both);
  expect(sharedKind(openvmm, hyperv).sentence).toBe(both);
});

describe('a conflict is over', () => {
  const probed = aScenario({ devices: [aPciDevice('vf')], boots: [firstBoot(['probe vf'])] });
  const config = (cause: string) => [`config-window-accepted/first-kernel/${cause}`];

  it('a framebuffer of which nothing was reserved', () => {
    expect(idsOf(probed, reserving(null))).toEqual(config('unreserved-framebuffer'));
  });

  it('what lies beyond the reservation: 32 MiB of framebuffer, 8 MiB reserved', () => {
    const large = aScenario({ ...probed, host: { screen: { resolution: FOUR_K } } });
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

// 32 MiB of framebuffer and 8 reserved: refused at f8800000. hyperv_drm moves it to f8800000-fa7fffff.
it('a root device is lost to what happened at its last probe', () => {
  const events = ['probe nvme0', 'remove nvme0', 'probe drm', 'remove drm', 'probe nvme0'];
  const scenario = aScenario({
    host: { screen: { resolution: FOUR_K } },
    devices: [NVME],
    boots: [firstBoot(events)],
  });
  expect(idsOf(scenario, original)).toEqual([
    'config-window-accepted/first-kernel/beyond-the-reservation',
    'config-window-accepted/first-kernel/moved-framebuffer',
    'framebuffer-unmoved/first-kernel/reservation-too-small',
    'root-device-works/first-kernel/config-window/moved-framebuffer',
  ]);
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
