import {
  type Assumptions,
  type GuestMemory,
  MAX_ADDRESS,
  type Range,
  type Scenario,
  type Strategy,
  simulate,
  VmbusMemory,
} from '../../engine/index.ts';

type Request = Parameters<GuestMemory['wouldGrantUnreserved']>[0];

/** Writes down, for each request that was refused, the lowest room there would have been. */
class RoomFinder extends VmbusMemory {
  readonly rooms: (Range | null)[] = [];

  override wouldGrantUnreserved(request: Request): boolean {
    const granted = super.wouldGrantUnreserved(request);
    this.rooms.push(granted ? this.#lowest(request) : null);
    return granted;
  }

  /** Halves the addresses above which nothing may lie, down to the end of the lowest room. */
  #lowest(request: Request): Range {
    let tooLow = request.size - 2;
    let end = MAX_ADDRESS;
    while (end - tooLow > 1) {
      const middle = Math.floor((tooLow + end) / 2);
      const avoid = [...request.avoid, { start: middle + 1, end: MAX_ADDRESS }];
      if (super.wouldGrantUnreserved({ ...request, avoid })) end = middle;
      else tooLow = middle;
    }
    return { start: end - request.size + 1, end };
  }
}

/**
 * For each request that was refused, in order: the lowest room that it had with nothing reserved, clear
 * of the host's framebuffer; null where there was none.
 */
export function withheldRooms(
  scenario: Scenario,
  strategy: Strategy,
  assumptions: Assumptions,
): readonly (Range | null)[] {
  const finder = new RoomFinder();
  simulate(scenario, strategy, finder, assumptions);
  return finder.rooms;
}
