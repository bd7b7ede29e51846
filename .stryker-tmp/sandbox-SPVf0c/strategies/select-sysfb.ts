import { defineStrategy, type FirmwareType } from '../engine/index.ts';
import { originalReservation } from './original.ts';

/** CONFIG_SYSFB where the kernel's build selects it, except with a device tree. */
export function alwaysSysfb(built: boolean, firmware: FirmwareType): boolean {
  return built || firmware !== 'devicetree';
}

/** CONFIG_HYPERV selects CONFIG_SYSFB, except for kernels that boot from a device tree. */
export const selectSysfb = defineStrategy({
  id: 'select-sysfb',
  summary: 'original, with CONFIG_SYSFB always built in unless the firmware is a device tree',
  source: 'May 2025 thread on CONFIG_HYPERV selecting SYSFB (S2)',
  sysfb: alwaysSysfb,
  reserve: originalReservation,
});
