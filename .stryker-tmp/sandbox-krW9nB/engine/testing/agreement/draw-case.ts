import seedrandom from 'seedrandom';
import { drawAnything } from '../../../properties/settings/anything.ts';
import { type Draw, oneOf, randomDraw, rarely } from '../../../properties/settings/draw.ts';
import { deviceOf } from '../../../properties/settings/events.ts';
import { ORDINARY_HOST } from '../../../properties/settings/host.ts';
import { DEFAULT_ASSUMPTIONS } from '../../assumptions.ts';
import type { Strategy } from '../../contract.ts';
import {
  type Boot,
  type Device,
  type Event,
  GRAPHICS,
  type Host,
  type Scenario,
  type Via,
} from '../../scenario.ts';
import { lowBaseOf } from '../oracle/layout.ts';
import type { Case } from './compare.ts';
import { drawAssumptions } from './draw-assumptions.ts';
import { EDGES } from './edges.ts';

const FOUR_GIB = 2 ** 32;
const MIB = 2 ** 20;
const LOW_END = 0xfed40000;
const GEN1_HOST: Host = { ...ORDINARY_HOST, generation: 1 };

/**
 * The case of a seed at an index, the same wherever a run of them begins: any scenario of model.md, half of
 * them pushed to the edges, under any assumptions in three of four.
 */
export function caseAt(seed: string, index: number, strategies: readonly Strategy[]): Case {
  const draw = randomDraw(seedrandom(`${seed} ${index}`));
  const drawn = drawAnything(draw);
  const scenario = rarely(draw, 2) ? towardsEdges(draw, drawn) : drawn;
  const assumptions = rarely(draw, 4) ? DEFAULT_ASSUMPTIONS : drawAssumptions(draw, scenario.host);
  const strategy = strategies[draw.below(strategies.length)];
  if (strategy === undefined) throw new RangeError('no strategy to draw');
  return { scenario, assumptions, strategy };
}

function towardsEdges(draw: Draw, scenario: Scenario): Scenario {
  const host = drawEdgeHost(draw, oneOf(draw, [scenario.host, ORDINARY_HOST, GEN1_HOST]));
  if (rarely(draw, 8)) return passingHighAddress(draw, scenario, host);
  const devices = scenario.devices.map((device) => drawEdgeDevice(draw, device, host));
  const [first, ...others] = scenario.boots;
  const later = others.map((boot) => passingAddressesOn(draw, boot, host));
  return { ...scenario, host, devices, boots: [first, ...later] };
}

/** Video memory above 4 GiB, as low MMIO is full, whose low 32 bits the next kernel is told. */
function passingHighAddress(draw: Draw, scenario: Scenario, drawn: Host): Scenario {
  const size = oneOf(draw, [8, 66, 128, 2]) * MIB;
  const host: Host = { ...drawn, isolation: 'none', firmware: 'acpi', console: true };
  const edge = oneOf(draw, [lowBaseOf(host), lowBaseOf(host) + 8 * MIB, ...EDGES]);
  const start = FOUR_GIB * (1 + draw.below(16)) + edge - draw.below(2) * 0x1000;
  const filling: Device = { id: 'filling', dxg: LOW_END - lowBaseOf(host), root: false };
  const [first, ...others] = scenario.boots;
  const events = [{ probe: filling.id }, { probe: GRAPHICS }, ...without(first.events, GRAPHICS)];
  return {
    ...scenario,
    host: {
      ...host,
      highMmio: { start, end: start + 256 * MIB },
      screen: { framebuffer: size },
    },
    devices: [...scenario.devices, filling],
    boots: [{ ...first, events }, ...others.map((boot) => passingAddressesOn(draw, boot, host))],
  };
}

function without(events: readonly Event[], device: string): Event[] {
  return events.filter((event) => deviceOf(event) !== device);
}

/** High MMIO whose low 32 bits fall on an edge, or low MMIO that begins near one. */
function drawEdgeHost(draw: Draw, host: Host): Host {
  const edge = rarely(draw, 3) ? lowBaseOf(host) : oneOf(draw, EDGES);
  const near = edge + oneOf(draw, [0, MIB, -MIB, 0x1000, -0x1000, 1]);
  switch (draw.below(4)) {
    case 0: {
      const start = FOUR_GIB * (1 + draw.below(16)) + near;
      return { ...host, highMmio: { start, end: start + 2 ** (12 + draw.below(24)) - 1 } };
    }
    case 1: {
      const least = host.arch === 'arm64' ? 512 * MIB : 128 * MIB;
      return { ...host, lowMmio: Math.min(3584 * MIB, Math.max(least, FOUR_GIB - near)) };
    }
    case 2: {
      const screen = { framebuffer: oneOf(draw, [64, 66, 62, 128, 126, 100, 2, 8]) * MIB };
      return { ...host, screen, highMmio: rarely(draw, 2) ? null : host.highMmio };
    }
    default:
      return host;
  }
}

/** A window that just fits, or just does not, between two edges. */
function drawEdgeDevice(draw: Draw, device: Device, host: Host): Device {
  if (!rarely(draw, 3)) return smallerDevice(device);
  const { id, root } = device;
  const room = LOW_END - lowBaseOf(host);
  if (rarely(draw, 3)) return { id, root, dxg: Math.max(1, room - draw.below(16) * MIB) };
  const [one, other] = [oneOf(draw, EDGES), oneOf(draw, [LOW_END, ...EDGES])];
  const size = Math.abs(other - one) + oneOf(draw, [0, 1, -1, 0x1000, -0x10000]);
  if (size > 0 && rarely(draw, 2)) return { id, root, dxg: size };
  const bits = draw.below(2) === 0 ? 32 : 64;
  const high = host.highMmio;
  const whole = high === null ? 64 * MIB : high.end - high.start + 1;
  return { id, root, bars: [{ size: Math.max(16, 2 ** Math.floor(Math.log2(whole))), bits }] };
}

/** A device whose windows leave room in low MMIO for others. */
function smallerDevice(device: Device): Device {
  if ('dxg' in device) return device;
  const bars = device.bars.map((bar) => ({ ...bar, size: Math.min(bar.size, 16 * MIB) }));
  return { ...device, bars };
}

/** A later kernel, told where the one before had its video memory wherever that can be. */
function passingAddressesOn(draw: Draw, boot: Boot, host: Host): Boot {
  if (boot.via === null || host.arch === 'arm64') return boot;
  if (host.generation === 1) {
    const { screenInfo: _, ...via } = boot.via;
    return { ...boot, via };
  }
  if (!rarely(draw, 2)) return boot;
  const via: Via = {
    kind: boot.via.kind,
    syscall: 'kexec_load',
    tools: oneOf(draw, ['2.0.18', '2.0.9', '2', '2.0.18.0']),
    fb0: 'hyperv_fb',
  };
  return { ...boot, via };
}
