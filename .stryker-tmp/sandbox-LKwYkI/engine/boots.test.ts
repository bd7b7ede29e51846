import { describe, expect, it } from 'vitest';
import { VmbusMemory } from './guest/vmbus.ts';
import type { Boot, Host } from './scenario.ts';
import { simulate } from './simulate.ts';
import { draw } from './testing/draw.ts';
import { aDxgDevice, aScenario, aStrategy, firstBoot, kdumpBoot } from './testing/examples.ts';
import { FROM_LFB, run } from './testing/run.ts';

describe('efifb, where it is held', () => {
  const held = { efifb: 'held' } as const;
  const tight: Partial<Host> = { highMmio: null };

  it("is in the way of hyperv_drm's first request, and gone before its second", () => {
    const events = ['probe drm', 'remove drm', 'probe drm'];
    const [boot] = run([firstBoot(events, held)], FROM_LFB);
    // 3 MiB are held of the 8 reserved; the next whole 8 MiB come after the reservation.
    expect(boot?.steps).toEqual(['vram f8800000 moved', 'vram f8000000 moved']);
  });

  it('is still there when the refusal of that request is judged', () => {
    // 100 MiB from f8800000 end just before the I/O APIC: only the reservation is left.
    const events = ['probe most', 'probe drm', 'remove drm', 'probe drm'];
    const [boot] = run([firstBoot(events, held)], FROM_LFB, tight);
    expect(boot?.steps).toEqual([
      'dxg f8800000 granted',
      'vram none exhausted',
      'vram f8000000 granted',
    ]);
  });

  it('stays as long as the graphics device is not probed', () => {
    const [boot] = run([firstBoot(['probe gpu', 'remove gpu', 'probe gpu'], held)], {});
    expect(boot?.steps).toEqual(['dxg f8300000 conflict', 'dxg f8300000 conflict']);
  });

  it('is let go of once: what takes its place later stays', () => {
    const scenario = aScenario({
      devices: [aDxgDevice('three', 0x300000)],
      boots: [firstBoot(['probe drm', 'probe three', 'remove drm', 'probe drm'], held)],
    });
    const memory = new VmbusMemory();
    simulate(scenario, aStrategy({}), memory);
    expect(draw(memory.dump().iomem)).toBe(
      ['f8000000-f82fffff : three', 'f8300000-f8afffff : drm', 'fec00000-fec003ff : IOAPIC 0'].join(
        '\n',
      ),
    );
  });

  it('is held anew in every boot', () => {
    const via = { kind: 'kexec', syscall: 'kexec_file_load', tools: null, fb0: 'none' } as const;
    const boots = run(
      [firstBoot(['probe drm'], held), { ...firstBoot(['probe drm'], held), via }],
      FROM_LFB,
    );
    expect(boots.map(({ steps }) => steps)).toEqual([
      ['vram f8800000 moved'],
      ['vram f8800000 granted'],
    ]);
  });
});

describe('a kernel after the first', () => {
  it.each([
    ['hyperv_drm', 0],
    ['hyperv_fb', 0xf9000000],
    ['efifb', 0xf8000000],
  ] as const)('is told, after a move under %s, of %s', (fb0, lfbBase) => {
    const via = { kind: 'kexec', syscall: 'kexec_load', tools: '2.0.18', fb0 } as const;
    const boots = run([firstBoot(['probe gpu', 'probe drm']), { ...firstBoot([]), via }], {});
    expect(boots[1]?.lfbBase).toBe(lfbBase);
  });

  it('passes on what it was told itself, though it does not look at it', () => {
    const via = { kind: 'kexec', syscall: 'kexec_file_load', tools: null, fb0: 'none' } as const;
    const next = (sysfb: boolean): Boot => ({ ...firstBoot([], { sysfb, efi: sysfb }), via });
    const boots = run([firstBoot([], { sysfb: false }), next(false), next(true)], {});
    expect(boots.map(({ lfbBase }) => lfbBase)).toEqual([0xf8000000, 0xf8000000, 0xf8000000]);
    const lost = run([firstBoot([]), kdumpBoot([]), next(true)], {});
    expect(lost.map(({ lfbBase }) => lfbBase)).toEqual([0xf8000000, 0, 0]);
  });

  it('is told nothing of video memory that was given up', () => {
    const via = {
      kind: 'kexec',
      syscall: 'kexec_load',
      tools: '2.0.18',
      fb0: 'hyperv_fb',
    } as const;
    const boots = run([firstBoot(['probe drm', 'remove drm']), { ...firstBoot([]), via }], {});
    expect(boots[1]?.lfbBase).toBe(0);
  });

  it('finds none of the windows of the one before', () => {
    const boots = run([firstBoot(['probe gpu']), kdumpBoot(['probe gpu'])], FROM_LFB);
    expect(boots.map(({ steps }) => steps)).toEqual([
      ['dxg f8800000 granted'],
      ['dxg f8000000 conflict'],
    ]);
  });
});
