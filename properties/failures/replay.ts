import {
  type Device,
  describeMachine,
  type GuestMemory,
  type HostLayout,
  Machine,
  NOWHERE,
  type Range,
  type Slot,
  type Step,
  type Strategy,
  USUAL_PLACEMENT,
  VmbusMemory,
  type Window,
} from '../../engine/index.ts';
import type { Moment } from './moments.ts';

const BLIND = { bootStarted() {}, answered() {}, bootEnded() {} };
/** Its machine only has the devices' needs. */
const NO_STRATEGY: Strategy = { id: 'replay', summary: '', source: '', reserve: () => null };

/** What stands in a guest's memory when a request is asked again. */
export interface Standing extends Pick<Moment, 'held' | 'leaked'> {
  readonly reserved: Range | null;
  /** What the firmware's framebuffer driver holds. */
  readonly efifb: Range | null;
}

/** Puts the kernel's own questions to memories that might have been. */
export class Replay {
  readonly #memory: GuestMemory = new VmbusMemory();
  readonly #layout: HostLayout;
  readonly #machine: Machine;
  readonly #exactVtpmCut: boolean;

  constructor(layout: HostLayout, devices: readonly Device[], exactVtpmCut: boolean) {
    this.#layout = layout;
    this.#machine = new Machine(layout, devices, NO_STRATEGY, this.#memory, BLIND);
    this.#exactVtpmCut = exactVtpmCut;
  }

  /**
   * Where a device's request goes as the kernel itself places it; null where it is refused. Starts that
   * touch one of `avoid` are passed over.
   */
  askAgain(
    { device, window }: Pick<Step, 'device' | 'window'>,
    standing: Standing,
    avoid: readonly Range[] = [],
  ): Range | null {
    this.#stand(standing);
    const [asked] = this.#machine.actions([{ probe: device }]);
    const vram = window === 'vram';
    const claim = this.#memory.allocate({
      ...(vram ? USUAL_PLACEMENT.config : USUAL_PLACEMENT[window]),
      ...needOf(asked?.slot, window),
      mayOverlapFramebuffer: vram,
      avoid,
      prefer: NOWHERE,
      name: device,
    });
    return claim && { start: claim.start, end: claim.end };
  }

  /** Whether a kernel with nothing reserved and no driver loaded grants the range. */
  grants(range: Range): boolean {
    this.#stand({ reserved: null, held: [], leaked: [], efifb: null });
    return this.#take(range);
  }

  /** Starts a kernel on which all of it stands. */
  #stand({ reserved, held, leaked, efifb }: Standing): void {
    const memory = this.#memory;
    const { firmware } = this.#layout;
    const acpi = firmware.type === 'acpi';
    memory.reset();
    describeMachine(memory, firmware);
    for (const range of firmware.ranges) {
      if (acpi) memory.walk(range, this.#exactVtpmCut);
      else memory.append(range);
    }
    if (acpi && reserved !== null) memory.reserve(reserved.start, sizeOf(reserved));
    if (efifb !== null) memory.claimIomem(efifb, 'efifb');
    for (const range of leaked) memory.describe(range, false, 'leaked');
    for (const range of held) this.#take(range);
  }

  /** Takes exactly this range of both trees. */
  #take(range: Range): boolean {
    const request = { ...USUAL_PLACEMENT.config, size: sizeOf(range), align: 1, avoid: [] };
    const { start, end } = range;
    const claim = this.#memory.allocate({
      ...request,
      min: start,
      max: end,
      mayOverlapFramebuffer: false,
      prefer: start,
      name: 'held',
    });
    if (claim !== null && claim.start !== start) this.#memory.free(claim.start, claim.end);
    return claim?.start === start;
  }
}

function sizeOf({ start, end }: Range): number {
  return end - start + 1;
}

/** Bytes and alignment of a device's window (model.md section 3). */
export function needOf(slot: Slot | undefined, window: Window): { size: number; align: number } {
  const { size = 0, align = 1 } = slot?.requests.find((asked) => asked.window === window) ?? {};
  return { size, align };
}
