import type { KernelConfig, Via } from '../../../engine/index.ts';
import { PATHS, type Path } from '../../../properties/settings/path.ts';
import { type Evidence, ofType } from '../evidence.ts';
import type { Fact } from '../facts.ts';
import { assumed, inferred, type Known, read } from '../known.ts';
import { isBefore614, isSince } from './kernel.ts';
import type { Platform } from './platform.ts';

/** Enterprise kernels whose distributions put noefi on the command line of the kdump kernel. */
const OLD_ENTERPRISE = /^[345]\.[\d.-]+.*(?:\.el[5-8]|-default$)/;

/** Of paths on which the next kernel is told the same, only one is tried where none is known. */
const ALIKE: readonly string[] = ['load-no-fb0', 'load-efifb', 'load-hyperv-fb'];

/** How the kdump kernel is started. */
export function pathOf(evidence: Evidence, platform: Platform): Known<Path> {
  const [syscall] = ofType(evidence.all, 'syscall');
  const tools = ofType(evidence.all, 'tools')[0]?.value ?? null;
  const driver = ofType(evidence.first, 'fb0').at(-1);
  const old = drivesBeforeDrm(evidence);
  const drm = ofType(evidence.first, 'graphics').at(-1)?.driver === 'hyperv_drm';
  const fb0 = driver?.driver ?? (old === null ? null : 'hyperv_fb');
  const cleared = clearsScreenInfo(evidence, platform);
  if (cleared !== null && (syscall === undefined || isByFile(syscall.value))) {
    return toldNothing(cleared, syscall, tools);
  }
  if (syscall !== undefined && (isByFile(syscall.value) || fb0 !== null)) {
    return read({ syscall: syscall.value, tools, fb0: fb0 ?? 'hyperv_drm' }, syscall);
  }
  const [value = PATHS[0].value, ...others] = PATHS.filter(
    ({ id }) => fb0 !== null || !ALIKE.includes(id),
  )
    .map((path) => path.value)
    .filter((path) => syscall === undefined || path.syscall === syscall.value)
    .filter((path) => isByFile(path.syscall) || fb0 === null || path.fb0 === fb0)
    .filter((path) => path.screenInfo === undefined)
    .filter((path) => !drm || path.fb0 !== 'hyperv_fb')
    .filter((path) => tools === null || path.fb0 !== 'hyperv_fb' || path.tools === tools)
    .map((path) => ({ ...path, tools: tools ?? path.tools }))
    .toSorted((one, other) => rank(one) - rank(other));
  if (isTheSame(platform)) {
    return assumed(value, 'it makes no difference on this VM');
  }
  const facts = [syscall, driver].filter((fact) => fact !== undefined);
  if (others.length === 0 && facts.length > 0) return inferred(value, '', facts);
  const why = 'no line tells how the kdump kernel is loaded';
  return assumed(
    value,
    fb0 === null ? `${why}; with efifb it is as by kexec_file_load` : why,
    others,
  );
}

/**
 * The kernel, where it zeroes screen_info once hyperv_fb has its memory, as Linux 5.10 to 6.7 do: then
 * kexec_file_load, which copies that, tells the next kernel nothing.
 */
export function clearsScreenInfo(
  { first }: Evidence,
  { generation, arch }: Platform,
): Fact<'kernel'> | null {
  const driver = ofType(first, 'graphics').at(-1)?.driver ?? null;
  const kernel = ofType(first, 'kernel').at(-1) ?? null;
  if (kernel === null || driver !== 'hyperv_fb') return null;
  const told = generation.value === 2 && arch.value === 'x86_64';
  const clears = isSince(kernel.version, 5, 10) && !isSince(kernel.version, 6, 8);
  return told && clears ? kernel : null;
}

/** By either system call: what current tools pass on of hyperv_fb is nothing too. */
function toldNothing(
  kernel: Fact<'kernel'>,
  syscall: Fact<'syscall'> | undefined,
  tools: string | null,
): Known<Path> {
  const newest: Path = { syscall: 'kexec_load', tools: null, fb0: 'hyperv_fb' };
  const why =
    'by kexec_file_load it makes no difference: with hyperv_fb Linux 5.10 to 6.7 clears screen_info';
  if (syscall !== undefined) return inferred(newest, why, [syscall, kernel]);
  const old = PATHS.filter(({ id }) => id === 'load-hyperv-fb-2.0.18').map(({ value }) => value);
  const known = tools === null ? old : old.filter((path) => path.tools === tools);
  return tools !== null && known.length === 0
    ? inferred(newest, why, [kernel])
    : { ...inferred(newest, why, [kernel]), others: known };
}

/** The kernel, where it is older than hyperv_drm: then only hyperv_fb can drive the graphics device. */
export function drivesBeforeDrm({ first }: Evidence): Fact<'kernel'> | null {
  const kernel = ofType(first, 'kernel').at(-1) ?? null;
  return kernel === null || isSince(kernel.version, 5, 14) ? null : kernel;
}

/** Whether the next kernel is told the same whatever loads it. */
function isTheSame({ generation, arch, isolation, firmware }: Platform): boolean {
  if (generation.others.length > 0 || arch.others.length > 0) return false;
  const gen1 = generation.value === 1;
  return gen1 || arch.value === 'arm64' || isolation.value !== 'none' || firmware.value !== 'acpi';
}

function isByFile(syscall: Via['syscall']): boolean {
  return syscall === 'kexec_file_load';
}

/** By kexec_load first, then by kexec_file_load, and what needs old tools last. */
function rank(path: Path): number {
  if (isByFile(path.syscall)) return 1;
  return path.tools === null ? 0 : 2;
}

/** CONFIG_SYSFB, and the two settings that a log seldom shows. */
export function configOf(
  facts: readonly Fact[],
  generation: 1 | 2,
  version: string | null,
  graphics: readonly Fact<'graphics'>[],
): { readonly config: KernelConfig; readonly sysfb: Known<boolean>; readonly efi: Known<boolean> } {
  const shown = ofType(facts, 'sysfb').at(0) ?? null;
  const sysfb = sysfbOf(shown, generation, version);
  const efi = efiOf(facts, generation, version);
  const old = graphics.some(({ driver }) => driver === 'hyperv_fb');
  const told = ofType(facts, 'firmware-framebuffer').length > 0;
  const efifb = generation === 2 && old && told && isBefore614(version) ? 'held' : 'released';
  return { config: { sysfb: sysfb.value, efi: efi.value, efifb }, sysfb, efi };
}

function efiOf(facts: readonly Fact[], generation: 1 | 2, version: string | null): Known<boolean> {
  const noefi = ofType(facts, 'option').find(({ option }) => option === 'noefi');
  if (noefi !== undefined) return read(false, noefi);
  const [line] = ofType(facts, 'command-line');
  if (line !== undefined) return inferred(true, 'its command line has no noefi', [line]);
  const open = generation === 2 && facts.length === 0 && OLD_ENTERPRISE.test(version ?? '');
  return assumed(true, 'no line shows its command line', open ? [false] : []);
}

function sysfbOf(shown: Fact | null, generation: 1 | 2, version: string | null): Known<boolean> {
  if (shown !== null)
    return inferred(true, 'a driver of the firmware framebuffer found it', [shown]);
  if (isSince(version, 6, 16)) return inferred(true, 'Linux 6.16 and later always have it', []);
  return assumed(true, 'as most kernels are built', generation === 2 ? [false] : []);
}

/** The path as the scenario has it. */
export function viaOf(path: Path): Via {
  return { kind: 'kdump', ...path };
}
