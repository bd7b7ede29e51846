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
  | { readonly type: 'hyper-v' }
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
  | { readonly type: 'framebuffer-size'; readonly bytes: number }
  | { readonly type: 'fb0'; readonly driver: FramebufferDriver }
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
    }
  | { readonly type: 'disk'; readonly name: string; readonly function: string }
  | { readonly type: 'root-disk'; readonly name: string }
  | { readonly type: 'command-line' }
  | { readonly type: 'option'; readonly option: 'noefi' | 'crashkernel' | 'no-graphics' }
  | { readonly type: 'kdump' }
  | { readonly type: 'syscall'; readonly value: Via['syscall'] }
  | { readonly type: 'tools'; readonly value: string }
  | { readonly type: 'hidden-addresses' }
  | { readonly type: 'trouble'; readonly trouble: Trouble; readonly guid: string | null };

/** A saying and where it stands. */
export type Fact<Type extends Saying['type'] = Saying['type']> = Extract<
  Saying,
  { readonly type: Type }
> & { readonly place: Place };

/** The instance id that Hyper-V gives to every VM's graphics device. */
export const GRAPHICS_GUID = '5620e0c7-8062-4dce-aeb7-520c7ef76171';
