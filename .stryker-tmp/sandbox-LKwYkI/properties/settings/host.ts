import type { Host } from '../../engine/index.ts';
import { axisOf, drawAll, type Setting } from './axis.ts';
import { type Draw, rarely } from './draw.ts';
import { DEFAULT_RESOLUTION, FRAMEBUFFER } from './framebuffer.ts';
import { DEFAULT_HIGH_MMIO, HIGH_MMIO } from './high-mmio.ts';
import { drawHostKind, HOST_KINDS, KIND_AXES } from './host-type.ts';
import { LOW_MMIO } from './low-mmio.ts';

/** The host with which every other is compared. */
export const ORDINARY_HOST: Host = {
  ...HOST_KINDS[0].value,
  console: true,
  lowMmio: null,
  highMmio: DEFAULT_HIGH_MMIO,
  screen: { resolution: DEFAULT_RESOLUTION },
};

export const CONSOLE = axisOf<Host, boolean>({
  id: 'console',
  values: [
    { id: 'on', label: 'on', value: true },
    { id: 'off', label: 'off', value: false },
  ],
  of: (host) => host.console,
  with: (host, console) => ({ ...host, console }),
  draw: (draw) => !rarely(draw, 8),
});

const BEYOND_KIND: readonly Setting<Host>[] = [CONSOLE, LOW_MMIO, HIGH_MMIO, FRAMEBUFFER];

/** Every setting of a host, the ones first that the order of scenarios compares first. */
export const HOST_AXES: readonly Setting<Host>[] = [...KIND_AXES, ...BEYOND_KIND];

/** Any host that Hyper-V lays out. */
export function drawHost(draw: Draw): Host {
  return drawAll(BEYOND_KIND, draw, drawHostKind(draw, ORDINARY_HOST));
}

/** The id of the host's type; null where that has no name. */
export function hostTypeId(host: Host): string | null {
  const ranks = (of: Host) => KIND_AXES.map((axis) => axis.rankIn(of)).join();
  const own = ranks(host);
  const found = HOST_KINDS.find(({ value }) => ranks({ ...ORDINARY_HOST, ...value }) === own);
  return found?.id ?? null;
}
