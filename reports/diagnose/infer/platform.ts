import type { Architecture, FirmwareType, Isolation } from '../../../engine/index.ts';
import { type Evidence, ofType } from '../evidence.ts';
import { assumed, inferred, type Known, read } from '../known.ts';

/** What kind of VM it is. */
export interface Platform {
  readonly generation: Known<1 | 2>;
  readonly arch: Known<Architecture>;
  readonly isolation: Known<Isolation>;
  readonly firmware: Known<FirmwareType>;
  readonly console: Known<boolean>;
}

export function platformOf(evidence: Evidence): Platform {
  const firmware = firmwareOf(evidence);
  return {
    generation: generationOf(evidence, firmware.value),
    arch: archOf(evidence),
    isolation: isolationOf(evidence),
    firmware,
    console: consoleOf(evidence),
  };
}

function generationOf({ all }: Evidence, firmware: FirmwareType): Known<1 | 2> {
  const [said] = ofType(all, 'generation');
  if (said !== undefined) return read(said.value, said);
  const arm = ofType(all, 'arch').find(({ value }) => value === 'arm64');
  if (arm !== undefined) return inferred(2, 'arm64 VMs are generation 2', [arm]);
  const [base] = ofType(all, 'firmware-framebuffer');
  if (base !== undefined) return inferred(2, 'only EFI tells of a framebuffer', [base]);
  if (firmware === 'devicetree') return inferred(2, 'only these boot from a device tree', []);
  return assumed(2, 'no line tells the generations apart', [1]);
}

function archOf({ all }: Evidence): Known<Architecture> {
  const [said] = ofType(all, 'arch');
  return said === undefined ? assumed('x86_64', 'as most are') : read(said.value, said);
}

function isolationOf({ all }: Evidence): Known<Isolation> {
  const [said] = ofType(all, 'isolation');
  if (said !== undefined) return read(said.value, said);
  const [base] = [...ofType(all, 'firmware-framebuffer'), ...ofType(all, 'graphics')];
  if (base !== undefined) return inferred('none', 'a CVM has no framebuffer to tell of', [base]);
  const [gen1] = ofType(all, 'generation');
  if (gen1?.value === 1) return inferred('none', 'generation 1 has no isolation', [gen1]);
  return assumed('none', 'no line of hv_vmbus or the kernel names an isolation');
}

function firmwareOf({ all }: Evidence): Known<FirmwareType> {
  const [said] = ofType(all, 'device-tree');
  if (said !== undefined) return read('devicetree', said);
  const [acpi] = [...ofType(all, 'generation'), ...ofType(all, 'graphics')];
  if (acpi !== undefined) return inferred('acpi', 'it has a BIOS, UEFI or graphics', [acpi]);
  return assumed('acpi', 'no line of a device tree');
}

function consoleOf({ all }: Evidence): Known<boolean> {
  const [shown] = [
    ...ofType(all, 'graphics'),
    ...ofType(all, 'firmware-framebuffer'),
    ...ofType(all, 'sysfb'),
  ];
  if (shown !== undefined) return inferred(true, 'the VM has a framebuffer', [shown]);
  return assumed(true, 'as it is unless somebody turned it off');
}
