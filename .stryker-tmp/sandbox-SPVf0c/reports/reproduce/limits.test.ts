import { describe, expect, it } from 'vitest';
import { halfCapped } from '../../strategies/half-capped.ts';
import { ideal } from '../../strategies/ideal.ts';
import { original } from '../../strategies/original.ts';
import { selectSysfb } from '../../strategies/select-sysfb.ts';
import { KDUMP, reproduced, runsIn, shownIn } from './testing/of.ts';

function of(others: object, strategy = original) {
  return reproduced(others, strategy);
}

describe('what a host does not have', () => {
  it('another base of high MMIO: the addresses are of the VM that the steps make', () => {
    const all = of({ host: { highMmio: ['0xfc0000000', '0xfffffffff'] } });
    expect(all.vm).toContain('Set-VM -VM $vm -HighMemoryMappedIoSpace 1GB');
    expect(shownIn(all, 0)).toContain('iomem fe0000000-fe0003fff : <nvme0> (high window)');
    expect(all.limits[0]).toBe(
      'The base of high MMIO: no cmdlet sets it. The scenario has fc0000000-fffffffff, this VM fe0000000-101fffffff; the addresses are those of this VM, and every device ends the same with either.',
    );
  });

  it.each([
    // 33 MiB < 4096 x 2160 x 4 <= 34 MiB
    ['34MiB', 4096, 2160, '4096x2160 makes one of 34 MiB.'],
    // 16 Mi pixels: 3072 is the root of 9/16 of them, 5460 the even part of 16 Mi / 3072.
    ['64MiB', 5460, 3072, 'no usual one makes 64 MiB. 5460x3072 does'],
  ])('a framebuffer of %s', (framebuffer, width, height, told) => {
    const all = of({ host: { framebuffer } });
    const size = `-HorizontalResolution ${width} -VerticalResolution ${height}`;
    expect(all.vm).toContain(`Set-VMVideo -VM $vm -ResolutionType Single ${size}`);
    expect(all.limits.join('\n')).toContain(told);
  });

  it('a kernel that does as ideal does; and where assumptions decide', () => {
    expect(of({}, ideal).kernel.kind).toBe('none');
    expect(of({}, halfCapped).kernel.kind).toBe('patch');
    expect(of({}).limits.at(-1)).toContain('Every device ends the same');
    const gen1 = of({ host: { generation: 1 }, boots: [{ events: [{ probe: 'nvme0' }] }] });
    expect(gen1.limits.at(-1)).toContain('Every device ends the same');
    // The config window goes behind the 8 MiB reserved, where 32 MiB are claimed under A1 full alone.
    const first = [{ events: [{ probe: 'nvme0' }] }];
    const large = of({ host: { resolution: [3840, 2160] }, boots: first });
    expect(large.limits.at(-1)).toMatch(/otherwise under A1 uefi \(.*; A1 firmware \(.*\):/);
  });
});

it('CONFIG_SYSFB is as the strategy builds it', () => {
  const kernel = { sysfb: false };
  const boots = [
    { kernel, events: [] },
    { via: KDUMP, events: [] },
  ];
  const said = (all: ReturnType<typeof of>) => JSON.stringify(all.guest);
  expect(said(of({ boots }))).toContain('two builds');
  expect(of({ boots }).boots[0]?.todo[0]).toEqual({
    say: 'This kernel is built without CONFIG_SYSFB.',
  });
  expect(said(of({ boots }, selectSysfb))).toContain('CONFIG_SYSFB=y.');
});

it('a graphics driver that loaders and efifb need', () => {
  const kernel = { efifb: 'held', efi: false };
  const via = { ...KDUMP, fb0: 'efifb', tools: '2.0.18' };
  const boots = [
    { kernel, events: [{ probe: 'drm' }] },
    { via, events: [] },
    { via: { ...KDUMP, fb0: 'none' }, events: [] },
  ];
  const all = of({ boots });
  expect(runsIn(all, 0)).toContain('echo -n $GRAPHICS > /sys/bus/vmbus/drivers/hyperv_fb/bind');
  expect(runsIn(all, 0)[0]).toMatch(/ break=modules noefi crashkernel=512M$/);
  expect(JSON.stringify(all.guest)).toContain('CONFIG_FB_EFI=y');
  expect(JSON.stringify(all.guest)).toContain('before 6.14');
  expect(JSON.stringify(all.guest)).toContain('kexec-tools: 2.0.18, then the newest');
  expect(all.limits.join('\n')).toContain('A kernel after a kdump kernel');
  expect(all.limits.join('\n')).toContain('/dev/fb0: the driver that the scenario names');
});
