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
  | 'low-window-refused'
  | 'high-window-refused'
  | 'video-memory-refused'
  | 'soft-lockup'
  | 'no-root';

/** What one line says. Addresses and sizes in bytes, ranges inclusive. */
export type Saying =
  | { readonly kind: 'hyper-v' }
  | { readonly kind: 'kernel'; readonly version: string; readonly built: number | null }
  | { readonly kind: 'generation'; readonly value: 1 | 2 }
  | { readonly kind: 'arch'; readonly value: Architecture }
  | { readonly kind: 'isolation'; readonly value: Isolation }
  | { readonly kind: 'device-tree' }
  | { readonly kind: 'memory'; readonly range: Range }
  | { readonly kind: 'bus-window'; readonly range: Range }
  | { readonly kind: 'video-bar'; readonly range: Range }
  | { readonly kind: 'vmbus-range'; readonly index: number; readonly range: Range }
  | { readonly kind: 'reserved'; readonly range: Range | null }
  | { readonly kind: 'firmware-framebuffer'; readonly base: number }
  | { readonly kind: 'sysfb' }
  | { readonly kind: 'told-nothing' }
  | { readonly kind: 'graphics'; readonly driver: 'hyperv_drm' | 'hyperv_fb' }
  | { readonly kind: 'graphics-up' }
  | { readonly kind: 'framebuffer-size'; readonly bytes: number }
  | { readonly kind: 'fb0'; readonly driver: FramebufferDriver }
  | { readonly kind: 'probe'; readonly guid: string }
  | { readonly kind: 'bus'; readonly guid: string; readonly bus: string }
  | { readonly kind: 'bridge-window'; readonly bus: string; readonly range: Range }
  | { readonly kind: 'claim'; readonly guid: string; readonly range: Range }
  | {
      readonly kind: 'bar';
      readonly function: string;
      readonly start: number;
      readonly size: number;
      readonly bits: 32 | 64;
    }
  | { readonly kind: 'disk'; readonly name: string; readonly function: string }
  | { readonly kind: 'root-disk'; readonly name: string }
  | { readonly kind: 'command-line' }
  | { readonly kind: 'option'; readonly option: 'noefi' | 'crashkernel' | 'no-graphics' }
  | { readonly kind: 'kdump' }
  | { readonly kind: 'syscall'; readonly value: Via['syscall'] }
  | { readonly kind: 'tools'; readonly value: string }
  | { readonly kind: 'hidden-addresses' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble; readonly guid: string | null };

/** A saying and where it stands. */
export type Fact<Kind extends Saying['kind'] = Saying['kind']> = Extract<
  Saying,
  { readonly kind: Kind }
> & { readonly place: Place };

/** The instance id that Hyper-V gives to every VM's graphics device. */
export const GRAPHICS_GUID = '5620e0c7-8062-4dce-aeb7-520c7ef76171';
