import {
  GRAPHICS,
  type HostLayout,
  MIB,
  NOWHERE,
  type Range,
  touches,
} from '../../engine/index.ts';
import type { ConflictName, MoveName, StarvationName } from './kind.ts';
import type { Replay } from './replay.ts';

const ALONE = { held: [], leaked: [], efifb: null };

/**
 * Decides, on machines with one layout, why a request failed: for outcomes and for boots that are seen
 * while they run.
 */
export class Reasons {
  readonly #layout: HostLayout;
  readonly #replay: Replay;
  /** Where the host lays the framebuffer out; on Gen1 before any driver reports it, too. */
  readonly #home: number;
  /**
   * What stood in the way of video memory, the windows themselves aside, is the same in every boot with
   * the same reservation, so it is found out once.
   */
  readonly #moves: { start: number; from: number; to: number; name: MoveName }[] = [];

  /** `replay` is of a machine with that layout. */
  constructor(layout: HostLayout, replay: Replay) {
    this.#layout = layout;
    this.#replay = replay;
    this.#home = (layout.framebuffer ?? layout.firmware.videoBar)?.start ?? NOWHERE;
  }

  /** Over what a window was granted that the host does not allow there. */
  ofConflict(
    { start, end }: Range,
    framebuffer: Range | null,
    reserved: Range | null,
  ): ConflictName {
    if (framebuffer === null || !touches(framebuffer, start, end)) {
      const { stays } = this.#layout;
      const overLeft = stays !== null && touches(stays, start, end);
      return overLeft ? 'place left behind' : 'window still held';
    }
    if (reserved === null) return 'unreserved framebuffer';
    if (touches(reserved, framebuffer.start, framebuffer.end)) return 'beyond the reservation';
    return framebuffer.start === this.#home ? 'wrong place reserved' : 'moved framebuffer';
  }

  /** The reservation is to blame unless the kernel's own bounds find room even beside it. */
  ofStarvation(hasRoomBesideReservation: boolean): StarvationName {
    return hasRoomBesideReservation ? 'kept from free room' : 'room withheld';
  }

  /**
   * Why video memory left its place, from `start`, where no driver of the firmware's holds any of it: what,
   * taken away, leaves the framebuffer there.
   */
  ofMove(start: number, reserved: Range | null): MoveName {
    const from = reserved?.start ?? 0;
    const to = reserved?.end ?? 0;
    const known = this.#moves.find(
      (other) => other.start === start && other.from === from && other.to === to,
    );
    if (known !== undefined) return known.name;
    const name = this.#findMove(start, reserved);
    this.#moves.push({ start, from, to, name });
    return name;
  }

  #findMove(start: number, reserved: Range | null): MoveName {
    const request = { device: GRAPHICS, window: 'vram' } as const;
    const alone = this.#replay.askAgain(request, { ...ALONE, reserved });
    if (alone?.start === start) return 'windows in the way';
    const end = start + this.#layout.firmware.videoMemory - 1;
    if (!this.#replay.grants({ start, end })) return 'no room at its place';
    if (reserved === null) return 'nothing reserved';
    const first = Math.ceil(reserved.start / MIB) * MIB;
    return first === start ? 'reservation too small' : 'reservation elsewhere';
  }
}
