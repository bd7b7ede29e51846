import type { Lattice } from '../../../properties/lattice/lattice.ts';
import { ORDINARY_HOST } from '../../../properties/settings/host.ts';
import type { Device, Event, Host, KernelConfig, Scenario, Via } from '../../scenario.ts';
import { framebufferBytes, leastLowMmio } from '../oracle/layout.ts';

const ORDINARY_FRAMEBUFFER = 8 * 2 ** 20;

/** Every scenario of a lattice, each once, in no order: loops over its axes and nothing else. */
export function everyScenario(lattice: Lattice): Scenario[] {
  return hostsOn(lattice).flatMap((host) =>
    lattice.devices.flatMap(({ value: devices }) =>
      lattice.kernels.flatMap(({ value: kernel }) =>
        lattice.paths
          .filter(({ value: via }) => via === null || isPossible(host, via))
          .flatMap(({ value: via }) => scenariosOf(lattice, host, devices, kernel, via)),
      ),
    ),
  );
}

function hostsOn({ kinds, lowMmio, framebuffers, highMmio }: Lattice): Host[] {
  return kinds.flatMap(({ value: kind }) =>
    lowMmio.flatMap(({ value: low }) =>
      framebuffers.flatMap(({ value: framebuffer }) =>
        highMmio.flatMap(({ value: high }): Host[] => {
          const ordinary = { ...ORDINARY_HOST, ...kind, lowMmio: low, highMmio: high };
          const screen = { framebuffer };
          const host = framebuffer === ORDINARY_FRAMEBUFFER ? ordinary : { ...ordinary, screen };
          // OpenVMM makes one framebuffer, whatever is asked for.
          const has = framebufferBytes(host) === framebuffer;
          return has && (low === null || low >= leastLowMmio(host)) ? [host] : [];
        }),
      ),
    ),
  );
}

/** model.md section 6: where a `via` may say `cleared`. */
function isPossible({ arch, generation }: Host, { screenInfo }: Via): boolean {
  return screenInfo !== 'cleared' || (arch === 'x86_64' && generation === 2);
}

function scenariosOf(
  { graphics }: Lattice,
  host: Host,
  devices: readonly Device[],
  kernel: KernelConfig,
  via: Via | null,
): Scenario[] {
  const ids = devices.map(({ id }) => id);
  const events = graphics.flatMap(({ value }) => orders(value ? [...ids, 'drm'] : ids));
  return events.flatMap((first): Scenario[] => {
    const boot = { via: null, kernel, events: first };
    const scenario = { name: null, host, devices, boots: [boot] } as const;
    if (via === null) return [{ ...scenario, boots: [boot] }];
    return events.map((second) => ({
      ...scenario,
      boots: [boot, { via, kernel, events: second }],
    }));
  });
}

/** One probe of each device, in every order. */
function orders(ids: readonly string[]): Event[][] {
  if (ids.length === 0) return [[]];
  return ids.flatMap((id) =>
    orders(ids.filter((other) => other !== id)).map((rest) => [{ probe: id }, ...rest]),
  );
}
