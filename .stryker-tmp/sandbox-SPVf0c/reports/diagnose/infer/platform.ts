import type { Architecture, FirmwareType, Isolation } from '../../../engine/index.ts';
import { type Evidence, ofType } from '../evidence.ts';
import type { Fact } from '../facts.ts';
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
  const generation = generationOf(evidence, firmware.value);
  const isolation = isolationOf(evidence, generation);
  return {
    generation,
    arch: archOf(evidence),
    isolation,
    firmware,
    console: consoleOf(evidence, isolation.value, generation.value),
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
  const azure = oldAzure(all);
  if (azure !== null) return inferred(1, 'Azure had no generation 2 before 2019', [azure]);
  return assumed(2, 'no line tells the generations apart', [1]);
}

/** Azure had no generation 2 before 2019, in months. */
const FIRST_AZURE_GEN2 = 2019 * 12;

function oldAzure(all: readonly Fact[]): Fact<'kernel'> | null {
  const azure = ofType(all, 'kernel').find(({ version }) => version.includes('azure'));
  const built = azure?.built ?? null;
  return azure === undefined || built === null || built >= FIRST_AZURE_GEN2 ? null : azure;
}

function archOf({ all }: Evidence): Known<Architecture> {
  const [said] = ofType(all, 'arch');
  if (said !== undefined) return read(said.value, said);
  const gen1 = ofType(all, 'generation').find(({ value }) => value === 1);
  if (gen1 !== undefined) return inferred('x86_64', 'generation 1 is x86_64', [gen1]);
  return assumed('x86_64', 'no line tells the architectures apart', ['arm64']);
}

function isolationOf({ all }: Evidence, generation: Known<1 | 2>): Known<Isolation> {
  const [said] = ofType(all, 'isolation');
  if (said !== undefined) return read(said.value, said);
  const [base] = [...ofType(all, 'firmware-framebuffer'), ...ofType(all, 'graphics')];
  if (base !== undefined) return inferred('none', 'a CVM has no framebuffer to tell of', [base]);
  if (generation.value === 1 && generation.others.length === 0) {
    return inferred('none', 'generation 1 has no isolation', generation.facts);
  }
  return assumed('none', 'no line of hv_vmbus or the kernel names an isolation');
}

function firmwareOf({ all }: Evidence): Known<FirmwareType> {
  const [said] = ofType(all, 'device-tree');
  if (said !== undefined) return read('devicetree', said);
  const [acpi] = [...ofType(all, 'generation'), ...ofType(all, 'graphics')];
  if (acpi !== undefined) return inferred('acpi', 'it has a BIOS, UEFI or graphics', [acpi]);
  return assumed('acpi', 'no line of a device tree');
}

function consoleOf(
  { all, whole }: Evidence,
  isolation: Isolation,
  generation: 1 | 2,
): Known<boolean> {
  const [shown] = [
    ...ofType(all, 'graphics'),
    ...ofType(all, 'firmware-framebuffer'),
    ...ofType(all, 'sysfb'),
  ];
  if (shown !== undefined) return inferred(true, 'the VM has a framebuffer', [shown]);
  const [wsl] = ofType(all, 'wsl');
  if (wsl !== undefined) return inferred(false, "WSL's utility VM has no framebuffer", [wsl]);
  if (isolation === 'snp' || isolation === 'tdx') {
    return assumed(false, 'a CVM seldom has it, and its guest is not told', [true]);
  }
  if (whole && generation === 2)
    return assumed(false, 'the whole log has no framebuffer and no graphics driver', [true]);
  return assumed(true, 'as it is unless somebody turned it off', [false]);
}
