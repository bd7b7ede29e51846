import { describe, expect, it } from 'vitest';
import type { Boot, Host, Via } from './scenario.ts';
import { firstBoot } from './testing/examples.ts';
import { FROM_LFB, run } from './testing/run.ts';

const KEPT: Via = { kind: 'kexec', syscall: 'kexec_file_load', tools: null, fb0: 'hyperv_fb' };
const CLEARED: Via = { ...KEPT, screenInfo: 'cleared' };

function next(via: Via, ...events: readonly string[]): Boot {
  return { ...firstBoot(events), via };
}

/** What each kernel is told; the strategy reserves nothing unless it is given. */
function told(boots: readonly [Boot, ...Boot[]], how = {}, host: Partial<Host> = {}): string[] {
  return run(boots, how, host).map(({ lfbBase }) => lfbBase.toString(16));
}

describe('a kernel that left screen_info cleared', () => {
  it('passes nothing on once hyperv_fb has its memory', () => {
    expect(told([firstBoot(['probe drm']), next(CLEARED)])).toEqual(['f8000000', '0']);
    expect(told([firstBoot(['probe drm']), next(KEPT)])).toEqual(['f8000000', 'f8000000']);
  });

  it('does so wherever that memory is, and by kdump too', () => {
    const kdump = next({ ...CLEARED, kind: 'kdump' });
    expect(told([firstBoot(['probe gpu', 'probe drm']), kdump])).toEqual(['f8000000', '0']);
  });

  it('does so though the device was removed since', () => {
    const boots = [firstBoot(['probe drm', 'remove drm']), next(CLEARED)] as const;
    expect(told(boots)).toEqual(['f8000000', '0']);
    const again = firstBoot(['probe drm', 'remove drm', 'probe drm']);
    expect(told([again, next(CLEARED)])).toEqual(['f8000000', '0']);
  });

  it('passes on what it was told where no driver asked for memory', () => {
    expect(told([firstBoot(['probe nvme']), next(CLEARED)])).toEqual(['f8000000', 'f8000000']);
  });

  it('passes on what it was told where the request was refused', () => {
    // The GPU's 100 MiB from f8100000 leave 7 MiB below the I/O APIC.
    const how = { reserve: () => ({ start: 0xf8000000, size: 0x100000 }) };
    const boots = [firstBoot(['probe most', 'probe drm']), next(CLEARED)] as const;
    const [first] = run(boots, how, { highMmio: null });
    expect(first?.words).toEqual(['most undefined', 'drm exhausted']);
    expect(told(boots, how, { highMmio: null })).toEqual(['f8000000', 'f8000000']);
  });

  it('counts only the grants of its own boot', () => {
    const boots = [firstBoot(['probe drm']), next(KEPT), next(CLEARED)] as const;
    expect(told(boots, FROM_LFB)).toEqual(['f8000000', 'f8000000', 'f8000000']);
    const both = [firstBoot(['probe drm']), next(KEPT, 'probe drm'), next(CLEARED)] as const;
    expect(told(both, FROM_LFB)).toEqual(['f8000000', 'f8000000', '0']);
  });

  it('was told nothing passes nothing on', () => {
    const boots = [firstBoot(['probe drm']), next(CLEARED), next(KEPT), next(CLEARED)] as const;
    expect(told(boots)).toEqual(['f8000000', '0', '0', '0']);
  });

  it.each([
    ['in a CVM', { isolation: 'snp' }],
    ['without console support', { console: false }],
    ['with a device tree', { firmware: 'devicetree' }],
  ] as const)('%s makes no difference', (_what, host) => {
    expect(told([firstBoot(['probe drm']), next(CLEARED)], {}, host)).toEqual(['0', '0']);
  });

  it('is on OpenVMM as on Hyper-V', () => {
    const host = { vmm: 'openvmm' } as const;
    expect(told([firstBoot(['probe drm']), next(CLEARED)], {}, host)).toEqual(['f8000000', '0']);
    expect(told([firstBoot([]), next(CLEARED)], {}, host)).toEqual(['f8000000', 'f8000000']);
  });
});
