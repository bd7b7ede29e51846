import type { DomainId } from '../settings/domains.ts';

/**
 * `violated`: the counterexample in `counterexamples/STRATEGY.PROPERTY.json` violates it. Otherwise the
 * domain on which it holds.
 */
export type Expectation = 'violated' | DomainId;

/** What is expected of every strategy (in the proposals' order) and every property. */
export const expectations: Readonly<Record<string, Readonly<Record<string, Expectation>>>> = {
  original: {
    'config-window-accepted': 'violated',
    'bar-window-clear': 'violated',
    'low-window-granted': 'violated',
    'high-window-granted': 'anything',
    'config-window-granted': 'violated',
    'dxg-window-granted': 'violated',
    'framebuffer-granted': 'violated',
    'framebuffer-unmoved': 'violated',
    'root-device-works': 'violated',
    'load-order-irrelevant': 'violated',
    'more-low-mmio-never-hurts': 'violated',
  },
  'pre-6.0': {
    'config-window-accepted': 'violated',
    'bar-window-clear': 'violated',
    'low-window-granted': 'violated',
    'high-window-granted': 'anything',
    'config-window-granted': 'violated',
    'dxg-window-granted': 'violated',
    'framebuffer-granted': 'violated',
    'framebuffer-unmoved': 'violated',
    'root-device-works': 'violated',
    'load-order-irrelevant': 'violated',
    'more-low-mmio-never-hurts': 'violated',
  },
  'select-sysfb': {
    'config-window-accepted': 'violated',
    'bar-window-clear': 'violated',
    'low-window-granted': 'violated',
    'high-window-granted': 'anything',
    'config-window-granted': 'violated',
    'dxg-window-granted': 'violated',
    'framebuffer-granted': 'violated',
    'framebuffer-unmoved': 'violated',
    'root-device-works': 'violated',
    'load-order-irrelevant': 'violated',
    'more-low-mmio-never-hurts': 'violated',
  },
  'high-config-window': {
    'config-window-accepted': 'violated',
    'bar-window-clear': 'violated',
    'low-window-granted': 'violated',
    'high-window-granted': 'anything',
    'config-window-granted': 'violated',
    'dxg-window-granted': 'violated',
    'framebuffer-granted': 'violated',
    'framebuffer-unmoved': 'violated',
    'root-device-works': 'violated',
    'load-order-irrelevant': 'violated',
    'more-low-mmio-never-hurts': 'violated',
  },
  'low-end-fallback': {
    'config-window-accepted': 'violated',
    'bar-window-clear': 'violated',
    'low-window-granted': 'violated',
    'high-window-granted': 'anything',
    'config-window-granted': 'violated',
    'dxg-window-granted': 'violated',
    'framebuffer-granted': 'violated',
    'framebuffer-unmoved': 'violated',
    'root-device-works': 'violated',
    'load-order-irrelevant': 'violated',
    'more-low-mmio-never-hurts': 'violated',
  },
  'low-end-always': {
    'config-window-accepted': 'violated',
    'bar-window-clear': 'violated',
    'low-window-granted': 'violated',
    'high-window-granted': 'anything',
    'config-window-granted': 'violated',
    'dxg-window-granted': 'violated',
    'framebuffer-granted': 'violated',
    'framebuffer-unmoved': 'violated',
    'root-device-works': 'violated',
    'load-order-irrelevant': 'violated',
    'more-low-mmio-never-hurts': 'violated',
  },
  'half-capped': {
    'config-window-accepted': 'violated',
    'bar-window-clear': 'violated',
    'low-window-granted': 'violated',
    'high-window-granted': 'anything',
    'config-window-granted': 'violated',
    'dxg-window-granted': 'violated',
    'framebuffer-granted': 'violated',
    'framebuffer-unmoved': 'violated',
    'root-device-works': 'violated',
    'load-order-irrelevant': 'violated',
    'more-low-mmio-never-hurts': 'violated',
  },
  merged: {
    'config-window-accepted': 'violated',
    'bar-window-clear': 'violated',
    'low-window-granted': 'violated',
    'high-window-granted': 'anything',
    'config-window-granted': 'violated',
    'dxg-window-granted': 'violated',
    'framebuffer-granted': 'violated',
    'framebuffer-unmoved': 'violated',
    'root-device-works': 'violated',
    'load-order-irrelevant': 'violated',
    'more-low-mmio-never-hurts': 'violated',
  },
  ideal: {
    'config-window-accepted': 'anything',
    'bar-window-clear': 'anything',
    'low-window-granted': 'anything',
    'high-window-granted': 'anything',
    'config-window-granted': 'anything',
    'dxg-window-granted': 'anything',
    'framebuffer-granted': 'anything',
    'framebuffer-unmoved': 'violated',
    'root-device-works': 'anything',
    'load-order-irrelevant': 'two-devices',
    'more-low-mmio-never-hurts': 'violated',
  },
  'top-down': {
    'config-window-accepted': 'violated',
    'bar-window-clear': 'violated',
    'low-window-granted': 'violated',
    'high-window-granted': 'anything',
    'config-window-granted': 'violated',
    'dxg-window-granted': 'violated',
    'framebuffer-granted': 'violated',
    'framebuffer-unmoved': 'violated',
    'root-device-works': 'violated',
    'load-order-irrelevant': 'violated',
    'more-low-mmio-never-hurts': 'violated',
  },
};

/** A property that a strategy violates somewhere, but not on a smaller domain. */
export interface Refinement {
  readonly strategy: string;
  readonly property: string;
  readonly domain: DomainId;
}

function refine(
  domain: DomainId,
  properties: readonly string[],
  strategies: readonly string[],
): Refinement[] {
  return strategies.flatMap((strategy) =>
    properties.map((property) => ({ strategy, property, domain })),
  );
}

const CONFLICT_FREE = ['config-window-accepted', 'bar-window-clear', 'framebuffer-unmoved'];

/** Where strategies that fail somewhere are safe all the same. */
export const refinements: readonly Refinement[] = [
  ...refine('gen2', CONFLICT_FREE, ['merged']),
  ...refine('gen2-not-cvm', CONFLICT_FREE, ['half-capped', 'merged']),
  ...refine('gen2-told-8mib', CONFLICT_FREE, [
    'original',
    'pre-6.0',
    'select-sysfb',
    'high-config-window',
    'low-end-fallback',
    'low-end-always',
    'top-down',
  ]),
  ...refine('gen1-64mib', CONFLICT_FREE, [
    'original',
    'select-sysfb',
    'high-config-window',
    'low-end-fallback',
    'half-capped',
    'merged',
    'top-down',
  ]),
];
