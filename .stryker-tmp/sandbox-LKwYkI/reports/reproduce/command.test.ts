import { describe, expect, it } from 'vitest';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { writeJson } from './command.ts';
import { KDUMP, reproduced, runsIn, shownIn } from './testing/of.ts';

function of(others: object, strategy = original) {
  return reproduced(others, strategy);
}

const T4 = [
  { size: '16MiB', bits: 32 },
  { size: '256MiB', bits: 64 },
  { size: '32MiB', bits: 64 },
];

const DRM = '5620e0c7-8062-4dce-aeb7-520c7ef76171';
const TOLD = '(where CONFIG_FB_EFI is built; else lfb_base is not shown)';

describe('kdump by kexec_load in the lab', () => {
  const all = of({ name: 'lab kdump' });

  it('makes the VM', () => {
    expect(all.vm).toEqual([
      "$disk = 'C:\\VMs\\linux.vhdx'  # the guest's boot disk",
      "$vm = New-VM -Name 'lab kdump' -Generation 2 -MemoryStartupBytes 8GB -VHDPath $disk",
      'Set-VM -VM $vm -StaticMemory -CheckpointType Disabled -AutomaticStopAction TurnOff',
      'Set-VMVideo -VM $vm -ResolutionType Single -HorizontalResolution 1920 -VerticalResolution 1080',
      'Set-VMFirmware -VM $vm -EnableSecureBoot Off',
      "Set-VMComPort -VM $vm -Number 1 -Path '\\\\.\\pipe\\hvmmio'  # the log of every boot",
      '# nvme0: an NVMe controller with these BARs, with the root file system',
      "$instance0 = 'PCI\\VEN_...'  # its InstanceId, as Get-PnpDevice -PresentOnly has it",
      '$location0 = (Get-PnpDeviceProperty -KeyName DEVPKEY_Device_LocationPaths -InstanceId $instance0).Data[0]',
      'Disable-PnpDevice -InstanceId $instance0 -Confirm:$false',
      'Dismount-VMHostAssignableDevice -LocationPath $location0 -Force',
      'Add-VMAssignableDevice -VM $vm -LocationPath $location0',
      'Start-VM -VM $vm',
    ]);
  });

  it('binds the drivers in order, and loads the next kernel', () => {
    const line = 'console=ttyS0 modprobe.blacklist=pci_hyperv,hyperv_drm,hyperv_fb,dxgkrnl';
    const files = '/boot/vmlinuz-$(uname -r) --initrd=/boot/initrd.img-$(uname -r)';
    expect(runsIn(all, 0)).toEqual([
      `${line} break=modules crashkernel=512M`,
      'modprobe hv_vmbus',
      'echo 0 > /sys/bus/vmbus/drivers_autoprobe',
      'modprobe hyperv_drm',
      'modprobe pci-hyperv',
      'echo -n $GRAPHICS > /sys/bus/vmbus/drivers/hyperv_drm/bind',
      'echo -n $DEVICE0 > /sys/bus/vmbus/drivers/hv_pci/bind',
      'echo 1 > /sys/bus/vmbus/drivers_autoprobe',
      `kexec -p -c ${files} --command-line="root=$ROOT ${line} break=modules"`,
      'echo c > /proc/sysrq-trigger',
    ]);
    expect(runsIn(all, 1)).not.toContain('modprobe hyperv_drm');
  });

  it('predicts what both kernels show', () => {
    expect(shownIn(all, 0)).toEqual([
      `log efifb: framebuffer at 0xf8000000 ${TOLD}`,
      `iomem f8000000-f87fffff : ${DRM} (video memory)`,
      'iomem f8800000-f8801fff : <nvme0> (config window)',
      'iomem fe0000000-fe0003fff : <nvme0> (high window)',
    ]);
    expect(shownIn(all, 1)).toEqual([
      'log hv_pci <nvme0>: PCI Pass-through VSP failed D0 Entry with status c0370048 (config window f8000000-f8001fff)',
    ]);
    expect(all.boots[1]?.devices).toEqual([{ device: 'nvme0', word: 'refused' }]);
    expect(all.kernel).toEqual({
      kind: 'release',
      words: 'Linux 6.0 or newer without the merged fix (016a25e4b0df), such as 6.12',
    });
  });
});

it('Gen1 at 7680x4320 under the merged fix', () => {
  const all = of(
    {
      host: { generation: 1, lowMmio: '128MiB', resolution: [7680, 4320] },
      devices: [],
      boots: [{ events: [{ probe: 'drm' }] }, { via: KDUMP, events: [] }],
    },
    merged,
  );
  expect(all.vm.slice(1, 6)).toEqual([
    "$vm = New-VM -Name 'f.json' -Generation 1 -MemoryStartupBytes 8GB -VHDPath $disk",
    'Set-VM -VM $vm -StaticMemory -CheckpointType Disabled -AutomaticStopAction TurnOff',
    'Set-VM -VM $vm -LowMemoryMappedIoSpace 128MB',
    'Set-VMVideo -VM $vm -ResolutionType Single -HorizontalResolution 7680 -VerticalResolution 4320',
    "Set-VMComPort -VM $vm -Number 1 -Path '\\\\.\\pipe\\hvmmio'  # the log of every boot",
  ]);
  // As the log of such a VM has it.
  const ranges = '[mem 0xf8000000-0xfed3ffff],[mem 0xfe0000000-0xfffffffff]';
  const line = `log hv_vmbus: hv_mmio=${ranges} fb=[mem 0xf8000000-0xfbffffff]`;
  expect(shownIn(all, 0)).toEqual([line, `iomem fe0000000-fe7ffffff : ${DRM} (video memory)`]);
  expect(shownIn(all, 1)).toEqual([line]);
});

it('a CVM with VBS and console support', () => {
  const host = { isolation: 'vbs' };
  const all = of({ host, boots: [{ events: [{ probe: 'drm' }, { probe: 'nvme0' }] }] });
  expect(all.vm[1]).toMatch(/ -VHDPath \$disk -GuestStateIsolationType VBS$/);
  expect(all.vm).toContain('Enable-VMConsoleSupport -VM $vm');
  expect(shownIn(all, 0)).toEqual([
    'log hv_pci <nvme0>: PCI Pass-through VSP failed D0 Entry with status c0370048 (config window f8000000-f8001fff)',
  ]);
  expect(all.boots[0]?.expect.at(-1)?.text).toContain('the host offers no graphics device');
  const off = of({ host: { isolation: 'snp', console: false } }).vm;
  expect(off).toContain('Disable-VMConsoleSupport -VM $vm');
});

it('two GPUs', () => {
  const all = of({
    host: { lowMmio: '3GiB', highMmio: ['0xfe0000000', '0x17ffffffff'] },
    devices: ['gpu0', 'gpu1'].map((id) => ({ id, bars: T4 })),
    boots: [{ events: [{ probe: 'gpu0' }, { probe: 'gpu1' }] }],
  });
  expect(all.vm).toContain('Set-VM -VM $vm -LowMemoryMappedIoSpace 3GB');
  expect(all.vm).toContain('Set-VM -VM $vm -HighMemoryMappedIoSpace 33280MB');
  expect(all.vm).toContain('# gpu1: an NVIDIA T4');
  expect(all.vm).toContain('Add-VMAssignableDevice -VM $vm -LocationPath $location1');
  expect(shownIn(all, 0).slice(1)).toEqual([
    'iomem 40800000-40801fff : <gpu0> (config window)',
    'iomem 41000000-41ffffff : <gpu0> (low window)',
    'iomem fe0000000-ff1ffffff : <gpu0> (high window)',
    'iomem 40802000-40803fff : <gpu1> (config window)',
    'iomem 42000000-42ffffff : <gpu1> (low window)',
    'iomem 1000000000-1011ffffff : <gpu1> (high window)',
  ]);
  expect(runsIn(all, 0)).not.toContain('modprobe hv_netvsc');
});

it('arm64, by kexec_file_load', () => {
  const boots = [
    { events: [{ probe: 'nvme0' }] },
    { via: { ...KDUMP, kind: 'kexec', syscall: 'kexec_file_load' }, events: [{ probe: 'nvme0' }] },
  ];
  const all = of({ host: { arch: 'arm64' }, boots });
  expect(shownIn(all, 0)).toEqual([
    `log efifb: framebuffer at 0xe0000000 ${TOLD}`,
    'iomem e0800000-e0801fff : <nvme0> (config window)',
    'iomem fe0000000-fe0003fff : <nvme0> (high window)',
  ]);
  expect(runsIn(all, 0).slice(-2)).toEqual([
    expect.stringMatching(/^kexec -l -s .*console=ttyAMA0 /),
    'kexec -e',
  ]);
  expect(shownIn(all, 1)[0]).toContain('config window e0000000-e0001fff');
  expect(all.limits.join('\n')).toContain('the host must be arm64 too');
});

it('a window that finds no room is told as the driver tells it', () => {
  const devices = [{ id: 'big', bars: [{ size: '256MiB', bits: 32 }] }];
  const all = of({ devices, boots: [{ events: [{ probe: 'big' }] }] });
  expect(shownIn(all, 0).at(-1)).toBe(
    'log hv_pci <big>: Need 0x10000000 of low MMIO space. Consider reconfiguring the VM. (exhausted)',
  );
});

it('a virtual function comes by a switch, a partition by its own cmdlet', () => {
  const devices = [
    { id: 'vf', bars: [{ size: '1MiB', bits: 64 }] },
    { id: 'pv', dxg: '64MiB' },
  ];
  const all = of({ devices, boots: [{ events: [{ probe: 'vf' }, { probe: 'pv' }] }] });
  expect(all.vm).toContain(
    "New-VMSwitch -Name 'hvmmio SR-IOV' -NetAdapterName $port -EnableIov $true",
  );
  expect(all.vm).toContain(
    "Add-VMNetworkAdapter -VM $vm -SwitchName 'hvmmio SR-IOV' -Passthru | Set-VMNetworkAdapter -IovWeight 100",
  );
  expect(all.vm).toContain('Add-VMGpuPartitionAdapter -VM $vm');
  expect(runsIn(all, 0)[2]).toMatch(/^modprobe hv_netvsc /);
});

it('what is removed is given back', () => {
  const events = [{ probe: 'nvme0' }, { remove: 'nvme0' }, { probe: 'nvme0' }];
  const all = of({ boots: [{ events }] });
  expect(runsIn(all, 0)).toContain('echo -n $DEVICE0 > /sys/bus/vmbus/drivers/hv_pci/unbind');
  expect(all.boots[0]?.expect.map(({ where, text }) => `${where} ${text}`).slice(2)).toEqual([
    'nowhere nvme0: f8800000-f8801fff (config window), given back later in this boot',
    'nowhere nvme0: fe0000000-fe0003fff (high window), given back later in this boot',
    'iomem f8800000-f8801fff : <nvme0> (config window)',
    'iomem fe0000000-fe0003fff : <nvme0> (high window)',
  ]);
});

it('as JSON it is one line with its schema and format first', () => {
  const line = writeJson(of({}));
  expect(line).toMatch(
    /^\{"\$schema":"hvmmio\/schemas\/reproduction-1\.json","format":"hvmmio-reproduction\/1","scenario":"f\.json",.*\}\n$/,
  );
  expect(JSON.parse(line).boots[0].devices).toEqual([
    { device: 'drm', word: 'works' },
    { device: 'nvme0', word: 'works' },
  ]);
});
