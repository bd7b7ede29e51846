import { type Device, type Event, GRAPHICS, type Scenario, type Via } from '../../engine/index.ts';
import { commandLine, graphicsDriver, startsInInitramfs, touchesGraphics } from './command-line.ts';
import type { Step } from './guest.ts';
import { hardwareOf } from './hardware.ts';

/** What to do in one boot, up to the start of the next kernel. */
export function bootSteps(scenario: Scenario, index: number): Step[] {
  const boot = scenario.boots[index];
  if (boot === undefined) return [];
  const next = scenario.boots[index + 1]?.via ?? null;
  return [
    ...(boot.via === null
      ? [{ say: "Add to the kernel's command line:" }, { run: commandLine(scenario, 0) }]
      : []),
    ...driverSteps(scenario, index),
    ...(next === null ? [] : nextSteps(scenario, index, next)),
  ];
}

function driverSteps(scenario: Scenario, index: number): Step[] {
  const boot = scenario.boots[index];
  const initramfs = startsInInitramfs(scenario);
  const where = initramfs ? "in the initramfs' shell" : 'as root, once it runs';
  if (boot === undefined || boot.events.length === 0) {
    const leave = initramfs ? ' Leave the shell of the initramfs.' : '';
    return [{ say: `Load none of these drivers.${leave}` }];
  }
  const modules = new Set(boot.events.map((event) => driverOf(scenario, index, event).module));
  return [
    { say: `Bind the drivers in this order, ${where}:` },
    { run: 'modprobe hv_vmbus' },
    ...(hasFunction(scenario)
      ? [{ run: 'modprobe hv_netvsc  # the host offers virtual functions once this runs' }]
      : []),
    { run: 'echo 0 > /sys/bus/vmbus/drivers_autoprobe' },
    ...[...modules].map((module) => ({ run: `modprobe ${module}` })),
    ...boot.events.map((event) => ({ run: bindLine(scenario, index, event) })),
    { run: 'echo 1 > /sys/bus/vmbus/drivers_autoprobe' },
    ...(touchesGraphics(boot)
      ? []
      : [{ say: 'Do not load the graphics driver: this boot has none.' }]),
    ...(initramfs ? [{ say: 'Note the log, then leave the shell: exit' }] : []),
  ];
}

function hasFunction({ devices }: Scenario): boolean {
  return devices.some((device) => hardwareOf(device).way === 'virtual function');
}

function bindLine(scenario: Scenario, index: number, event: Event): string {
  const { driver, variable } = driverOf(scenario, index, event);
  const verb = 'probe' in event ? 'bind' : 'unbind';
  return `echo -n $${variable} > /sys/bus/vmbus/drivers/${driver}/${verb}`;
}

function driverOf(scenario: Scenario, index: number, event: Event) {
  const id = 'probe' in event ? event.probe : event.remove;
  if (id === GRAPHICS) {
    const driver = graphicsDriver(scenario, index);
    return { module: driver, driver, variable: 'GRAPHICS' };
  }
  const at = scenario.devices.findIndex((device) => device.id === id);
  const device: Device | undefined = scenario.devices[at];
  const paravirtual = device !== undefined && 'dxg' in device;
  const [module, driver] = paravirtual ? ['dxgkrnl', 'dxgkrnl'] : ['pci-hyperv', 'hv_pci'];
  return { module, driver, variable: `DEVICE${at}` };
}

function nextSteps(scenario: Scenario, index: number, via: Via): Step[] {
  const { kind, syscall } = via;
  const load = `kexec ${kind === 'kdump' ? '-p' : '-l'} ${syscall === 'kexec_load' ? '-c' : '-s'}`;
  const files = '/boot/vmlinuz-$(uname -r) --initrd=/boot/initrd.img-$(uname -r)';
  const line = commandLine(scenario, index + 1);
  return [
    ...framebufferSteps(via),
    { run: `${load} ${files} --command-line="root=$ROOT ${line}"` },
    ...(syscall === 'kexec_load'
      ? [{ say: 'Leave out -c where kexec does not know it: kexec_load was the only way then.' }]
      : []),
    { run: kind === 'kdump' ? 'echo c > /proc/sysrq-trigger' : 'kexec -e' },
  ];
}

/** What `/dev/fb0` must be when the next kernel is loaded. */
function framebufferSteps({ syscall, fb0 }: Via): Step[] {
  if (syscall === 'kexec_file_load') return [];
  const shown = {
    hyperv_drm: '/proc/fb names hyperv_drm, or nothing',
    hyperv_fb: '/proc/fb names hyperv_fb',
    efifb: '/proc/fb names EFI VGA: no Hyper-V graphics driver is loaded',
    none: '/proc/fb names nothing, or at least neither efifb nor hyperv_fb',
  }[fb0];
  return [{ say: `Load the next kernel while ${shown}.` }];
}
