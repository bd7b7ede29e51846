import { emptyRange, isEmpty, type Range, touches } from '../range.ts';

/**
 * Where the host keeps its framebuffer (H in model.md). It outlives every kernel: nothing
 * of a kexec or kdump resets the VM. Empty until there is one.
 */
export class HostFramebuffer {
  readonly range = emptyRange();
  /** All that no window may overlap: the framebuffer, and where it stays claimed its first place. */
  readonly claimed: readonly [Range, ...Range[]];
  readonly #stays: Range | null;

  /** `stays` is a place that the host never gives up (A4), or null. */
  constructor(stays: Range | null = null) {
    this.#stays = stays;
    this.claimed = stays === null ? [this.range] : [this.range, stays];
  }

  /** The framebuffer as the host holds it when a kernel starts; null where it holds none. */
  restore(framebuffer: Range | null): void {
    this.range.start = framebuffer === null ? 0 : framebuffer.start;
    this.range.end = framebuffer === null ? -1 : framebuffer.end;
  }

  /** The framebuffer as it is now, or null. */
  snapshot(): Range | null {
    return isEmpty(this.range) ? null : { start: this.range.start, end: this.range.end };
  }

  /** A graphics driver reports new video memory: the framebuffer moves there. */
  move(videoMemory: Range): void {
    this.range.start = videoMemory.start;
    this.range.end = videoMemory.end;
  }

  /** Whether a window overlaps the framebuffer; a config window that does is refused. */
  overlaps({ start, end }: Range): boolean {
    if (touches(this.range, start, end)) return true;
    return this.#stays !== null && touches(this.#stays, start, end);
  }

  /** Whether the framebuffer exists and starts elsewhere than the video memory. */
  startsElsewhere(videoMemory: Range): boolean {
    return !isEmpty(this.range) && this.range.start !== videoMemory.start;
  }
}
