import { describe, expect, it } from 'vitest';
import { ScriptedPlatform } from '../testing/scripted.ts';
import { probe, remove } from './drivers.ts';
import { Slot } from './slot.ts';

const VRAM = 'allocate vram: 800000 bytes aligned to 100000';
const RELEASE = 'release the firmware framebuffer';

describe("hyperv_drm's probe", () => {
  it('asks for video memory, lets the firmware driver go, and reports to the host', () => {
    const slot = Slot.forGraphics(0x800000);
    const platform = new ScriptedPlatform({ vram: 0xf8000000 });
    probe(slot, platform);
    expect(platform.calls).toEqual([VRAM, RELEASE, 'report f8000000-f87fffff']);
    expect(slot.own).toEqual({ start: 0xf8000000, end: 0xf87fffff, busy: true });
  });

  it('reports nothing to the host where it was refused', () => {
    const slot = Slot.forGraphics(0x800000);
    const platform = new ScriptedPlatform({});
    probe(slot, platform);
    expect(platform.calls).toEqual([VRAM, RELEASE]);
    expect(slot.own).toBeNull();
  });

  it('frees video memory on removal, and reports nothing to the host', () => {
    const slot = Slot.forGraphics(0x800000);
    const platform = new ScriptedPlatform({ vram: 0xf8000000 });
    probe(slot, platform);
    platform.calls.length = 0;
    remove(slot, platform);
    expect(platform.calls).toEqual(['free f8000000-f87fffff']);
    expect(slot.own).toBeNull();
  });
});
