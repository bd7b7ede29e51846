import type { Host, Scenario } from '../../engine/index.ts';
import { type Hardware, hardwareOf } from './hardware.ts';
import { literal, powerShellSize, remark, vmName } from './quote.ts';
import { DEFAULT_HIGH_MMIO, sizeOf } from './refusal.ts';
import { chooseResolution } from './resolution.ts';

const SWITCH = 'hvmmio SR-IOV';
/** A self-built kernel does not start under it, nor does `kexec_load` work. */
const NO_SECURE_BOOT = 'Set-VMFirmware -VM $vm -EnableSecureBoot Off';

/**
 * The lines of PowerShell that make a scenario's VM, ASCII alone. `title` is where its name comes from.
 * Everything is done to `$vm`, not by its name: cmdlets may take a name for a pattern.
 */
export function vmLines(scenario: Scenario, title: string): string[] {
  const { host, devices } = scenario;
  return [
    "$disk = 'C:\\VMs\\linux.vhdx'  # the guest's boot disk",
    newVm(host, vmName(title)),
    'Set-VM -VM $vm -StaticMemory -CheckpointType Disabled -AutomaticStopAction TurnOff',
    ...mmioLines(host),
    ...screenLines(host),
    ...(host.generation === 1 ? [] : [NO_SECURE_BOOT]),
    "Set-VMComPort -VM $vm -Number 1 -Path '\\\\.\\pipe\\hvmmio'  # the log of every boot",
    ...switchLines(devices.map(hardwareOf)),
    ...devices.flatMap((device, index) => [
      `# ${remark(device.id)}: ${hardwareOf(device).words}${device.root ? ', with the root file system' : ''}`,
      ...deviceLines(hardwareOf(device), index),
    ]),
    'Start-VM -VM $vm',
  ];
}

function newVm({ generation, isolation }: Host, name: string): string {
  const isolated =
    isolation === 'none' ? '' : ` -GuestStateIsolationType ${isolation.toUpperCase()}`;
  return `$vm = New-VM -Name ${literal(name)} -Generation ${generation} -MemoryStartupBytes 8GB -VHDPath $disk${isolated}`;
}

function mmioLines({ lowMmio, highMmio }: Host): string[] {
  const high = highMmio === null ? DEFAULT_HIGH_MMIO : sizeOf(highMmio);
  return [
    ...(lowMmio === null
      ? []
      : [`Set-VM -VM $vm -LowMemoryMappedIoSpace ${powerShellSize(lowMmio)}`]),
    ...(high === DEFAULT_HIGH_MMIO
      ? []
      : [`Set-VM -VM $vm -HighMemoryMappedIoSpace ${powerShellSize(high)}`]),
  ];
}

/** Video before console support: there may be no video to set afterwards. */
function screenLines(host: Host): string[] {
  const [width, height] = chooseResolution(host.screen).resolution;
  const video = `Set-VMVideo -VM $vm -ResolutionType Single -HorizontalResolution ${width} -VerticalResolution ${height}`;
  if (!host.console) return [video, 'Disable-VMConsoleSupport -VM $vm'];
  return host.isolation === 'none' ? [video] : [video, 'Enable-VMConsoleSupport -VM $vm'];
}

function switchLines(all: readonly Hardware[]): string[] {
  if (all.every(({ way }) => way !== 'virtual function')) return [];
  return [
    "$port = 'Ethernet'  # a network adapter of the host that can do SR-IOV",
    `New-VMSwitch -Name ${literal(SWITCH)} -NetAdapterName $port -EnableIov $true`,
  ];
}

function deviceLines({ way }: Hardware, index: number): string[] {
  switch (way) {
    case 'assigned':
      return [
        `$instance${index} = 'PCI\\VEN_...'  # its InstanceId, as Get-PnpDevice -PresentOnly has it`,
        `$location${index} = (Get-PnpDeviceProperty -KeyName DEVPKEY_Device_LocationPaths -InstanceId $instance${index}).Data[0]`,
        `Disable-PnpDevice -InstanceId $instance${index} -Confirm:$false`,
        `Dismount-VMHostAssignableDevice -LocationPath $location${index} -Force`,
        `Add-VMAssignableDevice -VM $vm -LocationPath $location${index}`,
      ];
    case 'virtual function':
      return [
        `Add-VMNetworkAdapter -VM $vm -SwitchName ${literal(SWITCH)} -Passthru | Set-VMNetworkAdapter -IovWeight 100`,
      ];
    case 'partition':
      return ['Add-VMGpuPartitionAdapter -VM $vm'];
    case 'none':
      return ['# no cmdlet adds such a device'];
  }
}
