import { PCI_WINDOWS } from './contract.ts';
import type { Range } from './range.ts';

/** What a driver asks for: video memory, or a PCI window. */
export type Window = (typeof WINDOWS)[number];
export const WINDOWS = ['vram', ...PCI_WINDOWS] as const;

/**
 * The result of a request. `conflict`: granted, but over the host's framebuffer. `moved`: video memory
 * granted elsewhere than where the framebuffer was. `starved`: refused although, without the
 * reservation, there was room clear of the framebuffer. `exhausted`: refused, and nobody is to blame.
 */
export type Result = (typeof RESULTS)[number];
export const RESULTS = ['granted', 'conflict', 'moved', 'starved', 'exhausted'] as const;

/** How a device stands at the end of a boot (model.md section 5). */
export type Word = (typeof WORDS)[number];
export const WORDS = [
  'works',
  'refused',
  'undefined',
  'starved',
  'exhausted',
  'absent',
  'removed',
] as const;

/** One request and its answer; also when it is undone later. */
export interface Step {
  readonly device: string;
  readonly window: Window;
  readonly granted: Range | null;
  readonly result: Result;
  /** The host's framebuffer when the request was made, told to the guest or not. */
  readonly framebuffer: Range | null;
}

export interface DeviceWord {
  readonly device: string;
  readonly word: Word;
}

/** What one kernel met. Addresses in bytes, ranges inclusive. */
export interface BootOutcome {
  /** The VMBus ranges after the walk. */
  readonly ranges: readonly Range[];
  /** The `lfb_base` that the kernel was told; 0 on Gen1. */
  readonly lfbBase: number;
  readonly reserved: Range | null;
  /** The host's framebuffer when the boot starts, told to the guest or not. */
  readonly framebuffer: Range | null;
  /** The same when the boot ends. */
  readonly framebufferLeft: Range | null;
  readonly steps: readonly Step[];
  /** Devices that events name, in the order in which they first do. */
  readonly words: readonly DeviceWord[];
}

/** What became of a scenario under one strategy. */
export interface Outcome {
  readonly strategy: string;
  readonly boots: readonly BootOutcome[];
}
