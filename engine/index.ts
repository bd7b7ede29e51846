export * from './assumptions.ts';
export * from './contract.ts';
export { type Firmware, LFB_SIZE } from './firmware.ts';
export type { GuestKernel, GuestSite } from './guest/guest-kernel.ts';
export { describeMachine } from './guest/iomem.ts';
export type { Claim, GuestMemory, GuestTrees, MmioRequest, TreeNode } from './guest/memory.ts';
export type { Slot } from './guest/slot.ts';
export { VmbusMemory } from './guest/vmbus.ts';
export { type Handover, handOver, isSameHandover, type Left, powerOn } from './handover.ts';
export {
  framebufferOf,
  framebufferSize,
  type HostLayout,
  layOut,
  lowBase,
  minLowMmio,
  refusesConfigWindows,
} from './host/layout.ts';
export { isKernel, type KernelStrategy } from './kernel-strategy.ts';
export { type Action, Machine } from './machine.ts';
export { whyNotRead } from './not-opened.ts';
export * from './outcome.ts';
export type { Problem } from './problem.ts';
export * from './range.ts';
export { Recorder } from './recorder.ts';
export * from './scenario.ts';
export { simulate } from './simulate.ts';
export * from './units.ts';
export { mayClearScreenInfo, scenarioProblem } from './validity.ts';
export type { Witness } from './witness.ts';
