import { describe, expect, it } from 'vitest';
import { aPciDevice } from '../testing/examples.ts';
import { ScriptedPlatform } from '../testing/scripted.ts';
import { probe, remove } from './drivers.ts';
import { Slot } from './slot.ts';

const MIB = 0x100000;
const CONFIG = 'allocate config: 2000 bytes aligned to 1000';
const D0 = 'enter D0 with f8000000-f8001fff';
const LOW = 'allocate low: 180000 bytes aligned to 100000';
const HIGH = 'allocate high: 1000 bytes aligned to 1000';
const FREE_CONFIG = 'free f8000000-f8001fff';

const ALL = { config: 0xf8000000, low: 0xf9000000, high: 0xfe0000000 };

/** A device with BARs of both widths: 1.5 MiB of 32 bits, and 16 bytes of 64. */
function aSlot(): Slot {
  return Slot.forDevice(aPciDevice('vf', [MIB, 32], [MIB / 2, 32], [16, 64]));
}

function probed(slot: Slot, starts: ConstructorParameters<typeof ScriptedPlatform>[0], ok = true) {
  const platform = new ScriptedPlatform(starts, ok);
  probe(slot, platform);
  return platform;
}

describe("pci-hyperv's probe", () => {
  it('asks for a config window, enters D0, and asks for the low and the high window', () => {
    const slot = aSlot();
    expect(probed(slot, ALL).calls).toEqual([CONFIG, D0, LOW, HIGH]);
    expect(slot.config).toEqual({ start: 0xf8000000, end: 0xf8001fff, busy: true });
    expect(slot.low).toEqual({ start: 0xf9000000, end: 0xf917ffff, busy: false });
    expect(slot.high).toEqual({ start: 0xfe0000000, end: 0xfe0000fff, busy: false });
  });

  it.each([
    ['no BARs', aPciDevice('a'), [CONFIG, D0]],
    ['no 32-bit BAR', aPciDevice('b', [16, 64]), [CONFIG, D0, HIGH]],
    ['no 64-bit BAR', aPciDevice('c', [MIB, 32], [MIB / 2, 32]), [CONFIG, D0, LOW]],
  ])('asks for no window that a device with %s does not need', (_what, device, calls) => {
    expect(probed(Slot.forDevice(device), ALL).calls).toEqual(calls);
  });

  it('ends where the config window is refused', () => {
    const slot = aSlot();
    expect(probed(slot, { low: 0xf9000000, high: 0xfe0000000 }).calls).toEqual([CONFIG]);
    expect([slot.config, slot.low, slot.high]).toEqual([null, null, null]);
  });

  it('gives the config window back where the host refuses D0', () => {
    const slot = aSlot();
    expect(probed(slot, ALL, false).calls).toEqual([CONFIG, D0, FREE_CONFIG]);
    expect([slot.config, slot.low, slot.high]).toEqual([null, null, null]);
  });

  it('gives it back where the low window is refused', () => {
    const slot = aSlot();
    const { calls } = probed(slot, { config: 0xf8000000, high: 0xfe0000000 });
    expect(calls).toEqual([CONFIG, D0, LOW, FREE_CONFIG]);
    expect([slot.config, slot.low, slot.high]).toEqual([null, null, null]);
  });

  it('gives both back where the high window is refused, the low one while it is not busy', () => {
    const slot = aSlot();
    const { calls } = probed(slot, { config: 0xf8000000, low: 0xf9000000 });
    const freeLow = 'free f9000000-f917ffff, not busy';
    expect(calls).toEqual([CONFIG, D0, LOW, HIGH, freeLow, FREE_CONFIG]);
    expect([slot.config, slot.low, slot.high]).toEqual([null, null, null]);
  });

  it('gives the config window alone back where there is no low one and the high is refused', () => {
    const slot = Slot.forDevice(aPciDevice('b', [16, 64]));
    expect(probed(slot, { config: 0xf8000000 }).calls).toEqual([CONFIG, D0, HIGH, FREE_CONFIG]);
  });
});

describe('removal', () => {
  it('frees all that the device holds, busy again', () => {
    const slot = aSlot();
    const platform = probed(slot, ALL);
    platform.calls.length = 0;
    remove(slot, platform);
    expect(platform.calls.toSorted()).toEqual(
      [FREE_CONFIG, 'free f9000000-f917ffff', 'free fe0000000-fe0000fff'].toSorted(),
    );
    remove(slot, platform);
    expect(platform.calls).toHaveLength(3);
  });

  it('frees nothing of a device that failed', () => {
    const slot = aSlot();
    const platform = probed(slot, ALL, false);
    platform.calls.length = 0;
    remove(slot, platform);
    expect(platform.calls).toEqual([]);
  });
});
