import { GRAPHICS, type HostLayout, MIB, type Range } from '../../engine/index.ts';
import type { MoveCause } from './kind.ts';
import type { Replay } from './replay.ts';

const ALONE = { held: [], leaked: [] };

/**
 * Why video memory leaves its place where no driver of the firmware's holds any of it. What stood in the
 * way, the windows themselves aside, is the same in every boot with the same reservation, so it is found
 * out once.
 */
export class Moves {
  readonly #layout: HostLayout;
  readonly #replay: Replay;
  readonly #known: { start: number; from: number; to: number; cause: MoveCause }[] = [];

  /** `replay` is of a machine with that layout. */
  constructor(layout: HostLayout, replay: Replay) {
    this.#layout = layout;
    this.#replay = replay;
  }

  /** `start` is where the framebuffer was. */
  of(start: number, reserved: Range | null): MoveCause {
    const from = reserved?.start ?? 0;
    const to = reserved?.end ?? 0;
    const known = this.#known.find(
      (other) => other.start === start && other.from === from && other.to === to,
    );
    if (known !== undefined) return known.cause;
    const cause = this.#find(start, reserved);
    this.#known.push({ start, from, to, cause });
    return cause;
  }

  /** What, taken away, leaves the framebuffer where it was. */
  #find(start: number, reserved: Range | null): MoveCause {
    const request = { device: GRAPHICS, window: 'vram' } as const;
    const alone = this.#replay.askAgain(request, { ...ALONE, reserved });
    if (alone === start) return 'windows in the way';
    const end = start + this.#layout.firmware.videoMemory - 1;
    if (!this.#replay.grants({ start, end })) return 'no room at its place';
    if (reserved === null) return 'nothing reserved';
    const first = Math.ceil(reserved.start / MIB) * MIB;
    return first === start ? 'reservation too small' : 'reservation elsewhere';
  }
}
