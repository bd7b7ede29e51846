import {
  GRAPHICS,
  type Outcome,
  type Scenario,
  type Strategy,
  simulate,
  touches,
  VmbusMemory,
  type Word,
} from '../../engine/index.ts';
import type { VideoApart } from './infer/video.ts';

/** The boot of the kdump kernel in a diagnosed scenario. */
export const KDUMP = 1;

/** How often something fails, of how many ways in which the VM may be. */
export interface Share {
  readonly failing: number;
  readonly of: number;
}

/** A scenario and the strategy under which it is run. */
export interface Run {
  readonly scenario: Scenario;
  readonly strategy: Strategy;
  /** Where video memory lies that the scenario does not know of. */
  readonly video: VideoApart;
}

/** A device that does not work at the end of a boot, and its word. */
export interface Loss {
  readonly device: string;
  readonly word: Word;
}

const LOST: readonly Word[] = ['refused', 'undefined', 'starved', 'exhausted'];

/** Runs scenarios for the devices that they lose. Graphics is none: nobody misses it in a kdump kernel. */
export class Losses {
  readonly #memory = new VmbusMemory();

  /** The devices lost in a boot. */
  in(run: Run, boot = KDUMP): Loss[] {
    return lossesIn(simulate(run.scenario, run.strategy, this.#memory), run.video, boot);
  }
}

export function lossesIn({ boots }: Outcome, video: VideoApart, boot = KDUMP): Loss[] {
  const found = boots[boot];
  if (found === undefined) return [];
  const lost = found.words.filter(({ device, word }) => device !== GRAPHICS && LOST.includes(word));
  if (video === null || video === 'memory') return lost;
  const over = found.steps.filter(
    ({ granted }) => granted !== null && touches(granted, video.start, video.end),
  );
  const others = over
    .filter(({ device }) => !lost.some((one) => one.device === device))
    .map(({ device, window }): Loss => {
      return { device, word: window === 'config' ? 'refused' : 'undefined' };
    });
  return [
    ...lost,
    ...others.filter(({ device }, at) => others.findIndex((one) => one.device === device) === at),
  ];
}

/** How many of these lose anything. */
export function shareOf(losses: readonly (readonly Loss[])[]): Share {
  return { failing: losses.filter(({ length }) => length > 0).length, of: losses.length };
}
