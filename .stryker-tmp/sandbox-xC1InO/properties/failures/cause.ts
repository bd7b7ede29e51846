import type { Placement, Range } from '../../engine/index.ts';
import type { ConflictName, MoveName, StarvationName } from './kind.ts';
import type { Held } from './moments.ts';

/** A window was granted, but the host does not allow it there. */
export interface ConflictCause {
  readonly result: 'conflict';
  readonly name: ConflictName;
  /** What the window shares with the framebuffer, or with the place that it left; else null. */
  readonly overlap: Range | null;
  readonly reserved: Range | null;
}

/** A window was refused although there was room for it. */
export interface StarvationCause {
  readonly result: 'starved';
  readonly name: StarvationName;
  /** The lowest room that it had with nothing reserved, clear of the framebuffer. */
  readonly room: Range | null;
  readonly reserved: Range | null;
  /** Where the strategy lets the window go; null where that is where the kernel itself does. */
  readonly bounds: Placement | null;
}

/** Video memory was granted elsewhere than where the framebuffer was. */
export interface MoveCause {
  readonly result: 'moved';
  readonly name: MoveName;
  /** Bytes of video memory. */
  readonly size: number;
  readonly reserved: Range | null;
  /** Where windows were in the way, the first of them. */
  readonly holder: Held | null;
}

/** Why a request failed, by the name that its kind of failure has, with the facts. Ranges inclusive. */
export type Cause = ConflictCause | StarvationCause | MoveCause;
