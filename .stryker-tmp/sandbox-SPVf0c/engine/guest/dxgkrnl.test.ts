import { expect, it } from 'vitest';
import { aDxgDevice } from '../testing/examples.ts';
import { ScriptedPlatform } from '../testing/scripted.ts';
import { probe, remove } from './drivers.ts';
import { Slot } from './slot.ts';

it('dxgkrnl asks for its own size, aligned to 64 KiB, and does not enter D0', () => {
  const slot = Slot.forDevice(aDxgDevice('gpu', 0x123457));
  const platform = new ScriptedPlatform({ dxg: 0xf8800000 });
  probe(slot, platform);
  expect(platform.calls).toEqual(['allocate dxg: 123457 bytes aligned to 10000']);
  expect(slot.own).toEqual({ start: 0xf8800000, end: 0xf8923456, busy: true });
  remove(slot, platform);
  expect(platform.calls.at(-1)).toBe('free f8800000-f8923456');
  expect(slot.own).toBeNull();
});

it('dxgkrnl holds nothing where it was refused', () => {
  const slot = Slot.forDevice(aDxgDevice('gpu', 0x100000));
  const platform = new ScriptedPlatform({});
  probe(slot, platform);
  expect(slot.own).toBeNull();
});
