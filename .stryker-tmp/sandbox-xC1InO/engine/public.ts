/**
 * What a strategy's file imports as `hvmmio`: the contract, its types, units, and helpers to align. Nothing of the
 * host, the machine or its memory: a strategy that lays out a host knows the framebuffer that it has to guess.
 */
export {
  defineStrategy,
  type GuestView,
  type PciWindow,
  type Placement,
  type Placements,
  type Reservation,
  type Strategy,
} from './contract.ts';
export type { Range, SomeRanges } from './range.ts';
export type { FirmwareType, Isolation } from './scenario.ts';
export { alignDown, alignUp, FOUR_GIB, GIB, KIB, MAX_ADDRESS, MIB, PAGE } from './units.ts';
