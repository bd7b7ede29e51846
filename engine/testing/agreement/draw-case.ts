import seedrandom from 'seedrandom';
import { drawAnything } from '../../../properties/settings/anything.ts';
import { type Draw, oneOf, randomDraw, rarely } from '../../../properties/settings/draw.ts';
import { varyHost } from '../../../properties/settings/vary.ts';
import { DEFAULT_ASSUMPTIONS } from '../../assumptions.ts';
import type { Strategy } from '../../contract.ts';
import type { Boot, Device, Host, Scenario, Via } from '../../scenario.ts';
import type { Case } from './compare.ts';
import { drawAssumptions } from './draw-assumptions.ts';
import { EDGES } from './edges.ts';

const FOUR_GIB = 2 ** 32;
const MIB = 2 ** 20;
const LOW_END = 0xfed40000;

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
  const host = drawEdgeHost(draw, scenario.host);
  const devices = scenario.devices.map((device) => drawEdgeDevice(draw, device, host));
  const [first, ...others] = scenario.boots;
  const later = others.map((boot) => passingAddressesOn(draw, boot, host));
  return { ...varyHost(scenario, host), devices, boots: [first, ...later] };
}

/** High MMIO whose low 32 bits fall on an edge, or low MMIO that begins near one. */
function drawEdgeHost(draw: Draw, host: Host): Host {
  const edge = oneOf(draw, EDGES);
  const near = edge + oneOf(draw, [0, MIB, -MIB, 0x1000, -0x1000, 1]);
  switch (draw.below(4)) {
    case 0: {
      const start = FOUR_GIB * (1 + draw.below(16)) + near;
      return { ...host, highMmio: { start, end: start + 2 ** (12 + draw.below(20)) - 1 } };
    }
    case 1: {
      const least = host.arch === 'arm64' ? 512 * MIB : 128 * MIB;
      return { ...host, lowMmio: Math.min(3584 * MIB, Math.max(least, FOUR_GIB - near)) };
    }
    case 2:
      return { ...host, screen: { framebuffer: oneOf(draw, [64, 66, 62, 128, 126, 2, 8]) * MIB } };
    default:
      return host;
  }
}

/** A window that just fits, or just does not, between two edges. */
function drawEdgeDevice(draw: Draw, device: Device, host: Host): Device {
  if (!rarely(draw, 3)) return device;
  const [one, other] = [oneOf(draw, EDGES), oneOf(draw, [LOW_END, ...EDGES])];
  const size = Math.abs(other - one) + oneOf(draw, [0, 1, -1, 0x1000, -0x10000]);
  const { id, root } = device;
  if (size > 0 && rarely(draw, 2)) return { id, root, dxg: size };
  const bits = draw.below(2) === 0 ? 32 : 64;
  const high = host.highMmio;
  const whole = high === null ? 64 * MIB : high.end - high.start + 1;
  return { id, root, bars: [{ size: Math.max(16, 2 ** Math.floor(Math.log2(whole))), bits }] };
}

/** A later kernel that is told where the one before had its video memory. */
function passingAddressesOn(draw: Draw, boot: Boot, host: Host): Boot {
  if (boot.via === null || host.arch === 'arm64' || !rarely(draw, 2)) return boot;
  const via: Via = {
    kind: boot.via.kind,
    syscall: 'kexec_load',
    tools: oneOf(draw, ['2.0.18', '2.0.9', '2', '2.0.18.0']),
    fb0: 'hyperv_fb',
  };
  return { ...boot, via };
}
