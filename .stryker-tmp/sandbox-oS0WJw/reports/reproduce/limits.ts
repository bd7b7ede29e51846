import {
  type Boot,
  DEFAULT_ASSUMPTIONS,
  framebufferOf,
  GRAPHICS,
  type Host,
  type Outcome,
  type Scenario,
  type Strategy,
  simulate,
} from '../../engine/index.ts';
import { SWITCHES } from '../assume/assumptions.ts';
import { describeRange, describeSize } from '../words/units.ts';
import { touchesGraphics } from './command-line.ts';
import { hardwareOf } from './hardware.ts';
import { remark } from './quote.ts';
import { HIGH_BASE } from './refusal.ts';
import { chooseResolution } from './resolution.ts';

/** What a person cannot make a real host do, or what nobody has checked. `made` is what the steps make. */
export function limitsOf(scenario: Scenario, made: Scenario, strategy: Strategy): string[] {
  return [
    ...highLimits(scenario, made, strategy),
    ...screenLimits(made.host),
    ...isolationLimits(made.host),
    ...archLimits(made.host),
    ...deviceLimits(made),
    ...loadLimits(made.boots),
    ...assumptionLimits(made, strategy),
  ];
}

function highLimits(scenario: Scenario, made: Scenario, strategy: Strategy): string[] {
  const asked = scenario.host.highMmio;
  const set = made.host.highMmio;
  if (asked === null || set === null || asked.start === HIGH_BASE) return [];
  const same =
    wordsOf(simulate(scenario, strategy)) === wordsOf(simulate(made, strategy))
      ? 'every device ends the same with either'
      : 'not every device ends the same with either';
  return [
    `The base of high MMIO: no cmdlet sets it. The scenario has ${describeRange(asked)}, this VM ${describeRange(set)}; the addresses are those of this VM, and ${same}.`,
  ];
}

function screenLimits(host: Host): string[] {
  const { resolution, from } = chooseResolution(host.screen);
  const size = resolution.join('x');
  const odd = resolution.some((side) => side % 2 !== 0) || resolution[0] < 640;
  if (from === 'usual') {
    const bytes = describeSize(framebufferOf(host));
    return [`The framebuffer's size: only by a resolution; ${size} makes one of ${bytes}.`];
  }
  if (from === 'computed') {
    const bytes = describeSize(framebufferOf(host));
    return [
      `The framebuffer's size: only by a resolution, and no usual one makes ${bytes}. ${size} does; whether Hyper-V takes it was not checked.`,
    ];
  }
  return odd ? [`Whether Hyper-V takes ${size} was not checked: it is odd, or very small.`] : [];
}

function isolationLimits({ isolation, console }: Host): string[] {
  if (isolation === 'none') {
    return console
      ? []
      : [
          'Whether a VM without console support heeds Set-VMVideo was not checked; its low MMIO depends on it.',
        ];
  }
  const hardware = {
    vbs: '',
    snp: ' on AMD processors with SEV-SNP',
    tdx: ' on Intel processors with TDX',
  };
  return [
    `Isolation: -GuestStateIsolationType is in the help of Windows Server 2025; ${isolation.toUpperCase()} works only where the host offers it${hardware[isolation]}. What else such a VM needs, and whether devices can be assigned to it, was not checked.`,
  ];
}

function archLimits({ arch }: Host): string[] {
  if (arch === 'x86_64') return [];
  return [
    'The architecture: the host must be arm64 too. Whether devices can be assigned there was not checked.',
  ];
}

function deviceLimits({ devices }: Scenario): string[] {
  if (devices.length === 0) return [];
  const lacking = devices.filter((device) => hardwareOf(device).way === 'none');
  const partitions = devices.filter((device) => 'dxg' in device);
  return [
    'BARs: they are those of the device that one has; with others, every address above is another.',
    ...(lacking.length === 0
      ? []
      : [`${lacking.map(({ id }) => remark(id)).join(', ')}: only WSL2 has such devices.`]),
    ...(partitions.length === 0
      ? []
      : [
          'The window of a GPU partition: the host chooses its size; dxgkrnl is not in mainline Linux.',
        ]),
    ...(devices.some(({ root }) => root)
      ? [
          "Whether a VM's own firmware starts from an assigned NVMe disk was not checked: kernel and initramfs are on the virtual disk here.",
        ]
      : []),
    'Probe order: only where the drivers are modules. Where pci-hyperv is built in, it probes before any command runs, in the order in which the host offers the devices; an unbind afterwards is a removal, and no fresh start.',
  ];
}

function loadLimits(boots: readonly Boot[]): string[] {
  const afterKdump = boots.some(
    ({ via }, index) => via !== null && boots[index - 1]?.via?.kind === 'kdump',
  );
  const disagreeing = boots.some(({ via }, index) => {
    const before = boots[index - 1];
    return (
      before !== undefined &&
      via?.syscall === 'kexec_load' &&
      (via.fb0 === 'efifb' || via.fb0 === 'none') === touchesGraphics(before)
    );
  });
  return [
    ...(afterKdump
      ? [
          'A kernel after a kdump kernel: that one runs in the little memory of crashkernel=, which may not hold another.',
        ]
      : []),
    ...(disagreeing
      ? [
          `/dev/fb0: the driver that the scenario names for it contradicts whether ${GRAPHICS} was probed before.`,
        ]
      : []),
  ];
}

/** Assumptions under which a device would end otherwise: the log then tells which one holds. */
function assumptionLimits(made: Scenario, strategy: Strategy): string[] {
  const usual = wordsOf(simulate(made, strategy));
  const others = SWITCHES.filter(({ sets }) => {
    const assumptions = { ...DEFAULT_ASSUMPTIONS, ...sets };
    return wordsOf(simulate(made, strategy, undefined, assumptions)) !== usual;
  });
  const all =
    'What the host claims, and when, is its own affair (A1 to A5); the predictions are under the defaults.';
  if (others.length === 0) return [`${all} Every device ends the same under each other answer.`];
  const named = others.map(({ id, value, words }) => `${id} ${value} (${words})`).join('; ');
  return [`${all} Devices end otherwise under ${named}: a log that differs may tell which holds.`];
}

function wordsOf({ boots }: Outcome): string {
  return JSON.stringify(boots.map(({ words }) => words));
}
