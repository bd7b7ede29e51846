import { framebufferSize, type Resolution, type Screen } from '../../engine/index.ts';

/** Usual resolutions of screens, from few pixels to many. */
const USUAL: readonly Resolution[] = [
  [640, 480],
  [800, 600],
  [1024, 768],
  [1280, 1024],
  [1600, 900],
  [1920, 1080],
  [1920, 1200],
  [2560, 1440],
  [2560, 1600],
  [3840, 2160],
  [4096, 2160],
  [5120, 2880],
  [7680, 4320],
];

/** The resolution to set, and whether it is one that a scenario gave, or screens have. */
export interface Chosen {
  readonly resolution: Resolution;
  readonly from: 'scenario' | 'usual' | 'computed';
}

/** The scenario's resolution, or the smallest usual one that makes its framebuffer, or any that does. */
export function chooseResolution(screen: Screen): Chosen {
  if ('resolution' in screen) return { resolution: screen.resolution, from: 'scenario' };
  const { framebuffer } = screen;
  const usual = USUAL.find((one) => framebufferSize(one) === framebuffer);
  if (usual !== undefined) return { resolution: usual, from: 'usual' };
  return { resolution: resolutionOf(framebuffer), from: 'computed' };
}

/**
 * The largest even resolution of about 16:9 whose framebuffer has so many bytes, a multiple of 2 MiB:
 * what the rounding to even numbers loses is far below 2 MiB.
 */
export function resolutionOf(framebuffer: number): Resolution {
  const pixels = framebuffer / 4;
  const height = 2 * Math.floor(Math.sqrt((pixels * 9) / 16) / 2);
  return [2 * Math.floor(pixels / height / 2), height];
}
