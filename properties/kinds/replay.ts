import {
  type Assumptions,
  type BootOutcome,
  type GuestMemory,
  type KernelConfig,
  layOut,
  Machine,
  NOWHERE,
  powerOn,
  type Range,
  type Scenario,
  type Slot,
  type Strategy,
  USUAL_PLACEMENT,
  VmbusMemory,
  type Window,
} from '../../engine/index.ts';
import type { Moment } from './moments.ts';

const BLIND = { bootStarted() {}, answered() {}, bootEnded() {} };
const PLAIN: KernelConfig = { sysfb: true, efi: true, efifb: 'released' };
/** Where the merged fix's cut at the virtual TPM leaves a range's last byte. */
const EXACT_CUT = 0xfed3ffff;

/** What stands in a guest's memory when a request is asked again. */
type Standing = Pick<Moment, 'held' | 'leaked'> & { readonly reserved: Range | null };

/** Puts the kernel's own questions to memories that might have been. */
export class Replay {
  readonly #memory: GuestMemory = new VmbusMemory();
  readonly #scenario: Scenario;
  readonly #boot: BootOutcome;
  readonly #assumptions: Assumptions;

  constructor(scenario: Scenario, boot: BootOutcome, assumptions: Assumptions) {
    this.#scenario = scenario;
    this.#boot = boot;
    this.#assumptions = assumptions;
  }

  /**
   * Where the moment's request goes as the kernel itself places it, with the firmware's framebuffer
   * driver gone; null where it is refused. Starts that touch one of `avoid` are passed over.
   */
  askAgain({ step }: Moment, standing: Standing, avoid: readonly Range[] = []): number | null {
    const slot = this.#stand(standing, step.device);
    const vram = step.window === 'vram';
    const claim = this.#memory.allocate({
      ...(vram ? USUAL_PLACEMENT.config : USUAL_PLACEMENT[step.window]),
      ...needOf(slot, step.window),
      mayOverlapFramebuffer: vram,
      avoid,
      prefer: NOWHERE,
      name: step.device,
    });
    return claim?.start ?? null;
  }

  /** Whether a kernel with nothing reserved and no driver loaded grants the range. */
  grants(range: Range): boolean {
    this.#stand({ reserved: null, held: [], leaked: [] }, null);
    return this.#take(range);
  }

  /** Boots a kernel on which all of it stands, and gives the device that asks. */
  #stand({ reserved, held, leaked }: Standing, device: string | null): Slot | undefined {
    const strategy: Strategy = {
      id: 'replay',
      summary: 'reserves what was reserved',
      source: 'an outcome',
      exactVtpmCut: this.#boot.ranges.some(({ end }) => end === EXACT_CUT),
      reserve: () => reserved && { start: reserved.start, size: sizeOf(reserved) },
    };
    const { host, devices } = this.#scenario;
    const layout = layOut(host, this.#assumptions);
    const machine = new Machine(layout, devices, strategy, this.#memory, BLIND);
    machine.boot(powerOn(layout), PLAIN, []);
    for (const range of leaked) this.#memory.describe(range, false, 'leaked');
    for (const range of held) this.#take(range);
    return device === null ? undefined : machine.actions([{ probe: device }])[0]?.slot;
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
function needOf(slot: Slot | undefined, window: Window): { size: number; align: number } {
  const { size = 0, align = 1 } = slot?.requests.find((asked) => asked.window === window) ?? {};
  return { size, align };
}
