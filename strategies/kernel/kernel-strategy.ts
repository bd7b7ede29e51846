import type { GuestView, KernelStrategy, Reservation } from '../../engine/index.ts';
import { StrategyError } from '../strategy-error.ts';
import type { About } from './about.ts';
import type { Instance } from './instance.ts';
import { Instances } from './instances.ts';
import { writeMachine } from './mailboxes.ts';
import { ModuleKernel } from './module-kernel.ts';
import { rangesOf } from './trees.ts';

/** Low MMIO of a machine on which nothing was asked for: it contains the virtual TPM, which is cut off. */
const LOW = { start: 0xf8000000, end: 0xffffffff };
const CUT_EXACTLY = 0xfed3ffff;

/**
 * The strategy that the kernel in a module is. `bytes` are what "hvmmio kernel build" writes, `file` is what
 * messages call them, and `id` the strategy's. A StrategyError where they are no such module.
 */
export function kernelStrategy(bytes: Uint8Array, file: string, id: string): KernelStrategy {
  return strategyOf(new Instances(bytes, file, id), file, id);
}

/** A kernel that counts at lines. */
export interface CountedKernel {
  readonly strategy: KernelStrategy;
  /** The numbers of the lines that were reached since this was last asked, in order; none of other modules. */
  takeReached(): readonly number[];
}

/** As `kernelStrategy`, of a module that `buildKernel` made to count at lines. */
export function countedKernel(bytes: Uint8Array, file: string, id: string): CountedKernel {
  const instances = new Instances(bytes, file, id);
  const strategy = strategyOf(instances, file, id);
  // The question how it cuts is answered by a boot.
  instances.takeReached();
  return { strategy, takeReached: () => instances.takeReached() };
}

function strategyOf(instances: Instances, file: string, id: string): KernelStrategy {
  const { release } = instances.about;
  return {
    id,
    summary: summaryOf(instances.about),
    source: file,
    ...(release !== null && { release }),
    exactVtpmCut: cutsExactly(instances.of(true)),
    reserve: (guest) => reservationOf(instances.of(guest.sysfb), guest),
    kernelIn: (site) => new ModuleKernel(site, (sysfb) => instances.of(sysfb)),
  };
}

function summaryOf({ release, kconfig }: About): string {
  const kernel = release === null ? 'a kernel tree' : `Linux ${release}`;
  const settings = kconfig.length === 0 ? '' : `, with ${kconfig.join(', ')}`;
  return `the functions of ${kernel}, compiled${settings}`;
}

/** What the kernel reserves where it sees what `guest` shows. */
function reservationOf(instance: Instance, guest: GuestView): Reservation | null {
  bootAlone(instance, guest);
  const reserved = instance.run('its boot', guest, (exports) =>
    instance.memory.range(exports.reserved()),
  );
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
    return instance.run('its boot', view, () => rangesOf(instance)[0]?.end === CUT_EXACTLY);
  } catch (error) {
    if (error instanceof StrategyError) return false;
    throw error;
  }
}

/** Boots the kernel up to its first driver, in a machine whose tree holds nothing. */
function bootAlone(instance: Instance, guest: GuestView): void {
  const { efi, lfbBase, lfbSize, isolation, ranges, videoBar } = guest;
  const generation = videoBar === null ? 2 : 1;
  instance.callbacks = null;
  const firmware = { generation, type: 'acpi', isolation, ranges, videoBar } as const;
  instance.run('its boot', guest, (exports) => {
    instance.reset();
    writeMachine(instance, { firmware, efi, lfbBase, lfbSize, kdump: false });
    return exports.boot();
  });
}
