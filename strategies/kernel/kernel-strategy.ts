import type { GuestView, KernelStrategy, Reservation } from '../../engine/index.ts';
import { StrategyError } from '../strategy-error.ts';
import { Instance } from './instance.ts';
import { writeMachine } from './mailboxes.ts';
import { ModuleKernel } from './module-kernel.ts';
import { rangesOf } from './trees.ts';
import { type WasmModule, webAssembly } from './web-assembly.ts';

/** The section of a file that holds the module of the same kernel without CONFIG_SYSFB. */
const WITHOUT_SYSFB = 'hvmmio.without-sysfb';
/** Low MMIO of a machine on which nothing was asked for: it contains the virtual TPM, which is cut off. */
const LOW = { start: 0xf8000000, end: 0xffffffff };
const CUT_EXACTLY = 0xfed3ffff;

/**
 * The strategy that the kernel in a module is. `bytes` are what "hvmmio kernel build" writes, `file` is what
 * messages call them, and `id` the strategy's. A StrategyError where they are no such module.
 */
export function kernelStrategy(bytes: Uint8Array, file: string, id: string): KernelStrategy {
  const instances = new Instances(bytes, file, id);
  return {
    id,
    summary: 'the functions of a kernel tree, compiled',
    source: file,
    exactVtpmCut: cutsExactly(instances.of(true)),
    reserve: (guest) => reservationOf(instances.of(guest.sysfb), guest),
    kernelIn: (site) => new ModuleKernel(site, (sysfb) => instances.of(sysfb)),
  };
}

/** A kernel with CONFIG_SYSFB and without, each instantiated when it is first asked for. */
class Instances {
  readonly #names: { readonly file: string; readonly strategy: string };
  readonly #modules: { readonly on: WasmModule; readonly off: WasmModule };
  #on: Instance | null = null;
  #off: Instance | null = null;

  constructor(bytes: Uint8Array, file: string, strategy: string) {
    this.#names = { file, strategy };
    const on = compiled(bytes, file);
    const [without] = webAssembly.Module.customSections(on, WITHOUT_SYSFB);
    const off = without === undefined ? on : compiled(new Uint8Array(without), file);
    this.#modules = { on, off };
  }

  of(sysfb: boolean): Instance {
    if (sysfb) {
      this.#on ??= new Instance(this.#modules.on, this.#names);
      return this.#on;
    }
    this.#off ??= new Instance(this.#modules.off, this.#names);
    return this.#off;
  }
}

function compiled(bytes: Uint8Array, file: string): WasmModule {
  try {
    return new webAssembly.Module(bytes);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new StrategyError(`${file}: found no WebAssembly module (${words}), expected one`);
  }
}

/** What the kernel reserves where it sees what `guest` shows. */
function reservationOf(instance: Instance, guest: GuestView): Reservation | null {
  bootAlone(instance, guest);
  const reserved = instance.memory.range(instance.exports.reserved());
  return reserved && { start: reserved.start, size: reserved.end - reserved.start + 1 };
}

/** Whether it cuts at the last byte below the virtual TPM; false, too, where it does not get so far. */
function cutsExactly(instance: Instance): boolean {
  const view: GuestView = {
    efi: true,
    sysfb: true,
    lfbBase: 0,
    lfbSize: 0,
    videoBar: null,
    ranges: [LOW],
    isolation: 'none',
  };
  try {
    bootAlone(instance, view);
  } catch (error) {
    if (error instanceof StrategyError) return false;
    throw error;
  }
  return rangesOf(instance)[0]?.end === CUT_EXACTLY;
}

/** Boots the kernel up to its first driver, in a machine whose tree holds nothing. */
function bootAlone(instance: Instance, guest: GuestView): void {
  const { efi, lfbBase, isolation, ranges, videoBar } = guest;
  const generation = videoBar === null ? 2 : 1;
  instance.reset();
  instance.callbacks = null;
  const firmware = { generation, type: 'acpi', isolation, ranges, videoBar } as const;
  writeMachine(instance, { firmware, efi, lfbBase, kdump: false });
  instance.run('its boot', guest, (exports) => exports.boot());
}
