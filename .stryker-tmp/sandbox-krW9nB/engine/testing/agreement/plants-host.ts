import { type Plant, plant } from './plant.ts';

const LAYOUT = 'engine/host/layout.ts';
const WINDOWS = 'engine/host/config-windows.ts';
const MACHINE = 'engine/machine.ts';

/** Mistakes in what the host lays out and holds, and in the assumptions. */
export const HOST_PLANTS: readonly Plant[] = [
  plant(
    '2',
    'the low base goes down by twice what F has above 64 MiB',
    LAYOUT,
    '128 * MIB - 2 * Math.max',
    '128 * MIB - Math.max',
  ),
  plant(
    '2',
    'T is rounded up to 2 MiB',
    LAYOUT,
    'alignUp(host.lowMmio, grain)',
    'host.lowMmio + 0 * grain',
  ),
  plant(
    '2',
    'OpenVMM makes 8 MiB of framebuffer',
    LAYOUT,
    'OPENVMM_FRAMEBUFFER = 8 * MIB',
    'OPENVMM_FRAMEBUFFER = 16 * MIB',
  ),
  plant(
    '2',
    'the BAR of the video function has 64 MiB',
    LAYOUT,
    'GEN1_BAR = 64 * MIB',
    'GEN1_BAR = 32 * MIB',
  ),
  plant('2', 'a CVM is told nothing', LAYOUT, '!gen1 && graphics ? start', '!gen1 && acpi ? start'),
  plant(
    '2',
    'H survives kexec and kdump',
    MACHINE,
    'framebuffer: this.#framebuffer.snapshot()',
    'framebuffer: this.#layout.framebuffer',
  ),
  plant(
    '2',
    'OpenVMM maps a config window under H',
    MACHINE,
    "(window !== 'config' || !this.#layout.refusesConfigWindows)",
    "window !== 'config'",
  ),
  plant(
    '8',
    'A1: firmware claims 3 MiB on Gen2',
    LAYOUT,
    'GEN1_BAR : 3 * MIB',
    'GEN1_BAR : 4 * MIB',
  ),
  plant(
    '8',
    "A2: a device's own window binds it not",
    WINDOWS,
    'held.device !== device && touches',
    'touches',
  ),
  plant(
    '8',
    'A2: removal gives a kept window up',
    WINDOWS,
    'if (this.#keeps) this.#held = this.#without(device);',
    'if (device === "") this.#held = this.#without(device);',
  ),
  plant(
    '8',
    'A3: what is not busy lets requests in',
    'engine/guest/iomem.ts',
    'entry, entry.busy,',
    'entry, true,',
  ),
  plant(
    '8',
    'A4: the power-on range stays claimed',
    LAYOUT,
    "A4 === 'kept' ? framebuffer : null",
    "A4 === 'kept' ? null : null",
  ),
  plant(
    '8',
    'A5: Gen1 may claim at power-on',
    LAYOUT,
    "host.generation === 1 && A5 === 'on-report'",
    'host.generation === 1 && A5 !== null',
  ),
];
