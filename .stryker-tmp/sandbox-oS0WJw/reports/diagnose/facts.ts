import type { Architecture, FramebufferDriver, Isolation, Range, Via } from '../../engine/index.ts';

/** Where something stands in a log; `text` is no more of the line than is needed. */
export interface Place {
  readonly file: string;
  /** What to call the file in a text: `#2`; empty where there is only one. */
  readonly label: string;
  readonly line: number;
  readonly text: string;
}

/** A sign that something went wrong in the log itself. */
export type Trouble =
  | 'config-refused'
  | 'd0-failed'
  | 'low-window-refused'
  | 'high-window-refused'
  | 'video-memory-refused'
  | 'soft-lockup'
  | 'vmbus-oops'
  | 'oops'
  | 'no-root';

/** What a device is for. */
export type Use = 'disk' | 'network' | 'graphics' | 'other';
/** What a disk hangs on: Hyper-V's virtual SCSI controller, or a PCI device. */
export type DiskBus = 'scsi' | 'nvme' | 'unknown';

/** What one line says. Addresses and sizes in bytes, ranges inclusive. */
export type Saying =
  | { readonly type: 'hyper-v' }
  | { readonly type: 'other-hypervisor'; readonly name: string }
  | { readonly type: 'azure' }
  | { readonly type: 'wsl' }
  | { readonly type: 'kernel'; readonly version: string; readonly built: number | null }
  | { readonly type: 'generation'; readonly value: 1 | 2 }
  | { readonly type: 'arch'; readonly value: Architecture }
  | { readonly type: 'isolation'; readonly value: Isolation }
  | { readonly type: 'device-tree' }
  | { readonly type: 'memory'; readonly range: Range }
  | { readonly type: 'bus-window'; readonly range: Range }
  | { readonly type: 'video-bar'; readonly range: Range }
  | { readonly type: 'vmbus-range'; readonly index: number; readonly range: Range }
  | { readonly type: 'reserved'; readonly range: Range | null }
  | { readonly type: 'firmware-framebuffer'; readonly base: number }
  | { readonly type: 'sysfb' }
  | { readonly type: 'told-nothing' }
  | { readonly type: 'graphics'; readonly driver: 'hyperv_drm' | 'hyperv_fb' }
  | { readonly type: 'graphics-up' }
  /** hyperv_fb on generation 1 found no room in memory and took MMIO. */
  | { readonly type: 'video-in-mmio' }
  | { readonly type: 'framebuffer-size'; readonly bytes: number }
  | { readonly type: 'fb0'; readonly driver: FramebufferDriver }
  /** A driver registered with VMBus. */
  | { readonly type: 'registered'; readonly driver: string }
  | { readonly type: 'probe'; readonly guid: string }
  | { readonly type: 'bus'; readonly guid: string; readonly bus: string }
  | { readonly type: 'bridge-window'; readonly bus: string; readonly range: Range }
  | { readonly type: 'claim'; readonly guid: string; readonly range: Range }
  | {
      readonly type: 'bar';
      readonly function: string;
      readonly start: number;
      readonly size: number;
      readonly bits: 32 | 64;
      /** Its number where the line has it. */
      readonly number: number | null;
      /** Whether the kernel assigned it, so that it does lie there. */
      readonly assigned: boolean;
    }
  /** A PCI function that a line names, and what it is for. */
  | { readonly type: 'function'; readonly function: string; readonly use: Use }
  /** A range that a driver holds. */
  | { readonly type: 'driver-range'; readonly range: Range; readonly use: Use }
  /** A device of VMBus that a line names, without an address. */
  | { readonly type: 'named'; readonly guid: string }
  | { readonly type: 'disk'; readonly name: string; readonly function: string }
  | { readonly type: 'scsi-disk'; readonly name: string }
  | { readonly type: 'root'; readonly on: DiskBus; readonly name: string }
  | { readonly type: 'mounted'; readonly on: DiskBus; readonly name: string }
  | { readonly type: 'command-line' }
  | { readonly type: 'option'; readonly option: 'noefi' | 'crashkernel' | 'no-graphics' }
  /** Memory kept for a kdump kernel. */
  | { readonly type: 'crash-memory' }
  | { readonly type: 'kdump' }
  | { readonly type: 'syscall'; readonly value: Via['syscall'] }
  | { readonly type: 'tools'; readonly value: string }
  | { readonly type: 'hidden-addresses' }
  /** The first entry of /proc/iomem. */
  | { readonly type: 'iomem-start' }
  /** Dots in the place of entries or lines. */
  | { readonly type: 'left-out' }
  | {
      readonly type: 'need';
      readonly guid: string;
      readonly window: 'low' | 'high';
      readonly bytes: number;
    }
  | { readonly type: 'trouble'; readonly trouble: Trouble; readonly guid: string | null };

/** A saying and where it stands. */
export type Fact<Type extends Saying['type'] = Saying['type']> = Extract<
  Saying,
  { readonly type: Type }
> & { readonly place: Place };

/** The instance id that Hyper-V gives to every VM's graphics device. */
export const GRAPHICS_GUID = '5620e0c7-8062-4dce-aeb7-520c7ef76171';
