import { type Boot, GRAPHICS, type Host, type Scenario } from '../../engine/index.ts';

/** Modules that no kernel may load by itself: their order is chosen by hand. */
const BY_HAND = ['pci_hyperv', 'hyperv_drm', 'hyperv_fb', 'dxgkrnl'];

/** The driver of the graphics device in a boot, as the scenario's next loader or its `efifb` need it. */
export function graphicsDriver(
  { host, boots }: Scenario,
  index: number,
): 'hyperv_drm' | 'hyperv_fb' {
  const held = host.generation === 2 && boots[index]?.kernel.efifb === 'held';
  return held || boots[index + 1]?.via?.fb0 === 'hyperv_fb' ? 'hyperv_fb' : 'hyperv_drm';
}

/** Whether the drivers of the root disk are loaded by hand, before there is a root file system. */
export function startsInInitramfs({ devices }: Scenario): boolean {
  return devices.some(({ root }) => root);
}

/** What a boot's kernel command line needs besides `root=`. */
export function commandLine(scenario: Scenario, index: number): string {
  const { host, boots } = scenario;
  return [
    `console=${serialOf(host)}`,
    `modprobe.blacklist=${BY_HAND.join(',')}`,
    ...(startsInInitramfs(scenario) ? ['break=modules'] : []),
    ...(host.generation === 2 && boots[index]?.kernel.efi === false ? ['noefi'] : []),
    ...(boots[index + 1]?.via?.kind === 'kdump' ? ['crashkernel=512M'] : []),
  ].join(' ');
}

function serialOf({ arch }: Host): string {
  return arch === 'arm64' ? 'ttyAMA0' : 'ttyS0';
}

/** Whether an event of the boot names the graphics device. */
export function touchesGraphics({ events }: Boot): boolean {
  return events.some((event) => ('probe' in event ? event.probe : event.remove) === GRAPHICS);
}
