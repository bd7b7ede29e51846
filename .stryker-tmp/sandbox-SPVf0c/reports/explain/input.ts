import type { Event, Scenario } from '../../engine/index.ts';
import { describeSize } from '../words/units.ts';

/** One value that an input can take. */
export interface Choice {
  readonly label: string;
  readonly vary: (scenario: Scenario) => Scenario;
  /** The value itself, where the input is a size in bytes. */
  readonly bytes?: number;
  /** The value itself, where the input is an order of events. */
  readonly order?: readonly Event[];
}

export type InputId =
  | 'host-kind'
  | 'low-mmio'
  | 'framebuffer'
  | 'high-mmio'
  | 'console'
  | 'sysfb'
  | 'efi'
  | 'efifb'
  | 'kexec-path'
  | 'kexec-kind'
  | 'order'
  | 'events'
  | 'device'
  | 'bar-size'
  | 'bar-count'
  | 'bar-bits'
  | 'window-size'
  | 'root';

/** Something that a scenario could have otherwise, and the whole axis of its values. */
export interface Input {
  readonly id: InputId;
  /** The boot, from 0, or the device that it belongs to; null for the host's. */
  readonly boot: number | null;
  readonly device: string | null;
  /** Whether `choices` are all values there are. */
  readonly whole: boolean;
  readonly choices: readonly Choice[];
}

/** A choice of a size, named by it. */
export function sizeChoice(bytes: number, vary: Choice['vary']): Choice {
  return { label: describeSize(bytes), bytes, vary };
}
