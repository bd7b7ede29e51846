import { StrategyError } from '../strategy-error.ts';
import { webAssembly } from './web-assembly.ts';

/** The number of the interface between a module and what drives it: a module of another is refused. */
export const INTERFACE = 2;

/**
 * What a module exports. Numbers only go in and out: addresses of the simulated machine as f64, in bytes,
 * addresses of the module's own memory as i32. A `name` is the address of a text that ends in 0, a
 * resource that of a `struct resource`, 0 where there is none.
 */
export interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** Steps that are left: at 0 the module traps. */
  readonly fuel: { value: number };
  /** The first byte of what changes while the module runs, and the byte after the last that did. */
  data_start(): number;
  high_water(): number;
  /** Room for that many bytes. */
  kalloc(size: number): number;
  /** Where a field of a resource lies, in bytes: start, end, flags, name, parent, sibling, child. */
  layout(field: number): number;
  /** Where the machine, and the BARs of the devices, are written before a boot. */
  machine(): number;
  buses(): number;
  /** Puts a range (inclusive) into the machine's tree, under the deepest range that contains it. */
  describe(start: number, end: number, busy: number, name: number): void;
  /** Requests a busy range of the machine's tree alone, and releases it; a size is in bytes. */
  claim_iomem(start: number, size: number, name: number): number;
  release_iomem(start: number, size: number): void;
  /** Starts the kernel up to its first driver; an error number of the kernel, or 0. */
  boot(): number;
  /** The first of the VMBus ranges, the reservation, and the machine's tree. */
  ranges(): number;
  reserved(): number;
  iomem_root(): number;
  /** Asks the VMBus driver for MMIO; a `max` below 0 is no limit. The resource that is granted. */
  allocate(
    min: number,
    max: number,
    size: number,
    align: number,
    mayOverlapFramebuffer: number,
    name: number,
  ): number;
  free(start: number, size: number): void;
  /** The graphics driver's: the video memory that it is granted, for `size` bytes. */
  drm_probe(size: number, name: number): number;
  drm_remove(): void;
  /** pci-hyperv's, of the device at that place among the scenario's; an error number, or 0. */
  pci_probe(device: number, name: number): number;
  pci_remove(device: number): void;
  /** Whether what the kernel prints is handed out. */
  log(on: number): void;
  /** Of a module that counts at lines: where it marks those that are reached, a byte each, and how many. */
  lines?(): number;
  line_count?(): number;
}

const FUNCTIONS = [
  'data_start',
  'high_water',
  'kalloc',
  'layout',
  'machine',
  'buses',
  'describe',
  'claim_iomem',
  'release_iomem',
  'boot',
  'ranges',
  'reserved',
  'iomem_root',
  'allocate',
  'free',
  'drm_probe',
  'drm_remove',
  'pci_probe',
  'pci_remove',
  'log',
] as const satisfies readonly (keyof Exports)[];

/**
 * A module's exports, with `steps` left to it; a StrategyError, which `name` begins, where it has another
 * interface or lacks one.
 */
export function checkExports(
  name: string,
  exports: Readonly<Record<string, unknown>>,
  steps: number,
): Exports {
  const { interface: number, fuel } = exports;
  if (fuel instanceof webAssembly.Global) fuel.value = steps;
  const found = typeof number === 'function' ? `interface ${number()}` : 'no interface';
  if (found !== `interface ${INTERFACE}`) {
    throw new StrategyError(
      `${name}: found a module of ${found}, expected interface ${INTERFACE}: build it anew with "hvmmio kernel build"`,
    );
  }
  const missing =
    FUNCTIONS.find((one) => typeof exports[one] !== 'function') ?? missingData(exports);
  if (!areComplete(exports, missing)) {
    throw new StrategyError(
      `${name}: found no export "${missing}", expected all of interface ${INTERFACE}: build it anew with "hvmmio kernel build"`,
    );
  }
  return exports;
}

function missingData({ memory, fuel }: Readonly<Record<string, unknown>>): string | undefined {
  if (!(memory instanceof webAssembly.Memory)) return 'memory';
  return fuel instanceof webAssembly.Global ? undefined : 'fuel';
}

function areComplete(
  exports: Readonly<Record<string, unknown>>,
  missing: string | undefined,
): exports is Readonly<Record<string, unknown>> & Exports {
  return exports !== null && missing === undefined;
}
