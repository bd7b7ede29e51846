import { framebufferSize, type Host, MIB } from '../../engine/index.ts';
import { axisOf, type Named } from './axis.ts';
import { type Choices, type Draw, oneOf, rarely } from './draw.ts';
import { namedSize, smallerNumbers } from './sizes.ts';

/** A resolution in pixels, or bytes of framebuffer in its place. */
type Framebuffer = readonly [width: number, height: number] | number;

/** The host rounds framebuffers up to this many bytes. */
const STEP = 2 * MIB;
/** What the default resolution makes, in bytes. */
export const ORDINARY_SIZE = 8 * MIB;

export const DEFAULT_RESOLUTION = [1920, 1080] as const;

/** Resolutions that VMs have, and their edges: the first makes 8 MiB, the last the most there is. */
const RESOLUTIONS: Choices<readonly [number, number]> = [
  DEFAULT_RESOLUTION,
  [1024, 768],
  [2560, 1600],
  [3840, 2160],
  [5120, 2880],
  [4834, 3622],
  [7680, 4320],
];

/** Every size of framebuffer, in bytes, from the smallest up. */
export const FRAMEBUFFER_SIZES: readonly Named<number>[] = Array.from({ length: 64 }, (_, index) =>
  namedSize((index + 1) * STEP),
);

function bytesOf(value: Framebuffer): number {
  return typeof value === 'number' ? value : framebufferSize(value);
}

function isDefault(value: Framebuffer): boolean {
  return (
    typeof value !== 'number' &&
    value[0] === DEFAULT_RESOLUTION[0] &&
    value[1] === DEFAULT_RESOLUTION[1]
  );
}

function rankOf(value: Framebuffer): number {
  return isDefault(value) ? 0 : 1 + Math.abs(bytesOf(value) - ORDINARY_SIZE) / MIB;
}

/** Nearer to 8 MiB first; of those as near, the one whose text comes first. */
function fromOrdinary(sizes: readonly Named<number>[]): Named<number>[] {
  return sizes.toSorted((one, other) => {
    const nearer = rankOf(one.value) - rankOf(other.value);
    return nearer === 0 ? (one.id < other.id ? -1 : 1) : nearer;
  });
}

/** Any resolution, or any size in place of one, of at most 128 MiB. */
function drawFramebuffer(draw: Draw): Framebuffer {
  if (!rarely(draw, 3)) return oneOf(draw, RESOLUTIONS);
  if (draw.below(2) === 1) return (1 + draw.below(FRAMEBUFFER_SIZES.length)) * STEP;
  return [640 + draw.below(7041), 480 + draw.below(3841)];
}

/** Sizes nearer to 8 MiB, on either side, and as far. */
function simpler(value: Framebuffer): Framebuffer[] {
  if (isDefault(value)) return [];
  const steps = Math.abs(bytesOf(value) - ORDINARY_SIZE) / STEP;
  const sizes = [...smallerNumbers(steps, 0), steps]
    .flatMap((far) => [ORDINARY_SIZE + far * STEP, ORDINARY_SIZE - far * STEP])
    .filter((bytes) => bytes >= STEP && bytes !== value);
  return [DEFAULT_RESOLUTION, ...sizes];
}

/** What makes the framebuffer. */
export const FRAMEBUFFER = axisOf<Host, Framebuffer>({
  id: 'framebuffer',
  values: [
    { id: 'default', label: DEFAULT_RESOLUTION.join('x'), value: DEFAULT_RESOLUTION },
    ...fromOrdinary(FRAMEBUFFER_SIZES),
  ],
  of: ({ framebuffer, resolution }) => framebuffer ?? resolution,
  with: withFramebuffer,
  rank: rankOf,
  draw: drawFramebuffer,
  simpler,
});

function withFramebuffer(host: Host, value: Framebuffer): Host {
  const { framebuffer: _, ...others } = host;
  if (typeof value !== 'number') return { ...others, resolution: value };
  return { ...others, resolution: DEFAULT_RESOLUTION, framebuffer: value };
}
