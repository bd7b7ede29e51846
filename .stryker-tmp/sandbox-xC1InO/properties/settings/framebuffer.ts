import { framebufferOf, type Host, MIB, type Resolution, type Screen } from '../../engine/index.ts';
import { axisOf, type Named } from './axis.ts';
import { type Choices, type Draw, oneOf, rarely } from './draw.ts';
import { namedSize, smallerNumbers } from './sizes.ts';

/** The host rounds framebuffers up to this many bytes. */
const STEP = 2 * MIB;
/** What the default resolution makes, in bytes. */
export const ORDINARY_SIZE = 8 * MIB;

export const DEFAULT_RESOLUTION: Resolution = [1920, 1080];

/** Resolutions that VMs have, and their edges: the first makes 8 MiB, the last the most there is. */
const RESOLUTIONS: Choices<Resolution> = [
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

function isDefault(screen: Screen): boolean {
  if (!('resolution' in screen)) return false;
  const [width, height] = screen.resolution;
  return width === DEFAULT_RESOLUTION[0] && height === DEFAULT_RESOLUTION[1];
}

function rankOf(screen: Screen): number {
  return isDefault(screen) ? 0 : 1 + Math.abs(framebufferOf({ screen }) - ORDINARY_SIZE) / MIB;
}

/** Nearer to 8 MiB first; of those as near, the one whose text comes first. */
function fromOrdinary(sizes: readonly Named<number>[]): Named<Screen>[] {
  const screens = sizes.map(({ id, label, value }) => ({
    id,
    label,
    value: { framebuffer: value },
  }));
  return screens.toSorted((one, other) => {
    const nearer = rankOf(one.value) - rankOf(other.value);
    return nearer === 0 ? (one.id < other.id ? -1 : 1) : nearer;
  });
}

/** Any resolution, or any size in place of one, of at most 128 MiB. */
function drawScreen(draw: Draw): Screen {
  if (!rarely(draw, 3)) return { resolution: oneOf(draw, RESOLUTIONS) };
  if (draw.below(2) === 1) {
    return { framebuffer: (1 + draw.below(FRAMEBUFFER_SIZES.length)) * STEP };
  }
  return { resolution: [640 + draw.below(7041), 480 + draw.below(3841)] };
}

/** Sizes nearer to 8 MiB, on either side, and as far. */
function simpler(screen: Screen): Screen[] {
  if (isDefault(screen)) return [];
  const steps = Math.abs(framebufferOf({ screen }) - ORDINARY_SIZE) / STEP;
  const own = 'framebuffer' in screen ? screen.framebuffer : null;
  const sizes = [...smallerNumbers(steps, 0), steps]
    .flatMap((far) => [ORDINARY_SIZE + far * STEP, ORDINARY_SIZE - far * STEP])
    .filter((bytes) => bytes >= STEP && bytes !== own)
    .map((framebuffer) => ({ framebuffer }));
  return [{ resolution: DEFAULT_RESOLUTION }, ...sizes];
}

/** What makes the framebuffer. */
export const FRAMEBUFFER = axisOf<Host, Screen>({
  id: 'framebuffer',
  values: [
    {
      id: 'default',
      label: DEFAULT_RESOLUTION.join('x'),
      value: { resolution: DEFAULT_RESOLUTION },
    },
    ...fromOrdinary(FRAMEBUFFER_SIZES),
  ],
  of: ({ screen }) => screen,
  with: (host, screen) => ({ ...host, screen }),
  rank: rankOf,
  draw: drawScreen,
  simpler,
});
