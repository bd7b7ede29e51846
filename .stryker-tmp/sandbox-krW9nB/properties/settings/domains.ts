import { framebufferOf, MIB, type Scenario, type Via } from '../../engine/index.ts';
import { DEFAULT_RESOLUTION } from './framebuffer.ts';
import { VMM } from './host-type.ts';
import { SCREEN_INFO, SYSCALL } from './path.ts';

/** A set of scenarios, given by what turns any scenario into one of them. */
export interface Domain {
  readonly id: string;
  /** Which scenarios: completes the sentence "holds on …". */
  readonly summary: string;
  readonly restrict: (scenario: Scenario) => Scenario;
}

function withHost(scenario: Scenario, host: Partial<Scenario['host']>): Scenario {
  return { ...scenario, host: { ...scenario.host, ...host } };
}

/** Hyper-V lays framebuffers out on 2 MiB; OpenVMM on 4 KiB, where hyperv_drm, which asks for 1 MiB, moves them. */
function onHyperV(scenario: Scenario): Scenario {
  return { ...scenario, host: VMM.with(scenario.host, 'hyper-v') };
}

function withinFramebuffer(scenario: Scenario, most: number): Scenario {
  if (framebufferOf(scenario.host) <= most) return scenario;
  return withHost(scenario, { screen: { resolution: DEFAULT_RESOLUTION } });
}

/** Every kernel with SYSFB and EFI, and the firmware's framebuffer released in time. */
function fullyConfigured(scenario: Scenario): Scenario {
  const kernel = { sysfb: true, efi: true, efifb: 'released' } as const;
  const [first, ...others] = scenario.boots;
  return {
    ...scenario,
    boots: [{ ...first, kernel }, ...others.map((boot) => ({ ...boot, kernel }))],
  };
}

function withVias(scenario: Scenario, change: (via: Via) => Via): Scenario {
  const [first, ...others] = scenario.boots;
  const boots = others.map((boot) => ({ ...boot, via: boot.via && change(boot.via) }));
  return { ...scenario, boots: [first, ...boots] };
}

function withScreenInfoKept(scenario: Scenario): Scenario {
  return withVias(scenario, (via) => SCREEN_INFO.with(via, 'kept'));
}

function byFileLoad(scenario: Scenario): Scenario {
  return withVias(withScreenInfoKept(scenario), (via) => SYSCALL.with(via, 'kexec_file_load'));
}

function withDevices(scenario: Scenario, most: number): Scenario {
  const devices = scenario.devices.slice(0, most);
  const gone = new Set(scenario.devices.slice(most).map(({ id }) => id));
  const keep = <Kept extends Scenario['boots'][number]>(boot: Kept): Kept => ({
    ...boot,
    events: boot.events.filter((event) => !gone.has('probe' in event ? event.probe : event.remove)),
  });
  const [first, ...others] = scenario.boots;
  return { ...scenario, devices, boots: [keep(first), ...others.map(keep)] };
}

export const domains = {
  anything: {
    id: 'anything',
    summary: 'any host, 1 to 3 boots, 0 to 6 devices',
    restrict: (scenario) => scenario,
  },
  'two-devices': {
    id: 'two-devices',
    summary: 'any host, 1 to 3 boots, 0 to 2 devices',
    restrict: (scenario) => withDevices(scenario, 2),
  },
  gen2: {
    id: 'gen2',
    summary: 'Gen2 on Hyper-V with ACPI, CVMs too, every kernel with SYSFB and EFI, efifb released',
    restrict: (scenario) =>
      fullyConfigured(withHost(onHyperV(scenario), { generation: 2, firmware: 'acpi' })),
  },
  'gen2-not-cvm': {
    id: 'gen2-not-cvm',
    summary: 'Gen2 on Hyper-V with ACPI, no CVMs, every kernel with SYSFB and EFI, efifb released',
    restrict: (scenario) =>
      fullyConfigured(
        withHost(onHyperV(scenario), { generation: 2, firmware: 'acpi', isolation: 'none' }),
      ),
  },
  'gen2-told-8mib': {
    id: 'gen2-told-8mib',
    summary:
      'Gen2 x86_64 on Hyper-V, no CVMs, SYSFB and EFI, efifb released, a framebuffer of at most 8 MiB, ' +
      'every later kernel by kexec_file_load, screen_info kept',
    restrict: (scenario) => {
      const host = { arch: 'x86_64', generation: 2, firmware: 'acpi', isolation: 'none' } as const;
      const told = byFileLoad(fullyConfigured(withHost(onHyperV(scenario), host)));
      return withinFramebuffer(told, 8 * MIB);
    },
  },
  'gen1-64mib': {
    id: 'gen1-64mib',
    summary: 'Gen1 with a framebuffer of at most 64 MiB',
    restrict: (scenario) => {
      const host = { arch: 'x86_64', generation: 1, firmware: 'acpi', isolation: 'none' } as const;
      const gen1 = withHost(onHyperV(withScreenInfoKept(scenario)), host);
      return withinFramebuffer(gen1, 64 * MIB);
    },
  },
} as const satisfies Readonly<Record<string, Domain>>;

export type DomainId = keyof typeof domains;
