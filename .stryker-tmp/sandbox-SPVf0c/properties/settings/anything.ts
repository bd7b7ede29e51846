import { type Boot, GRAPHICS, type Scenario, type Via } from '../../engine/index.ts';
import { drawDevices } from './devices.ts';
import type { Draw } from './draw.ts';
import { drawEvents } from './events.ts';
import { drawHost } from './host.ts';
import { drawKernel } from './kernel.ts';
import { drawPath } from './path.ts';

/** The most boots of a scenario that is drawn. */
const MOST_BOOTS = 3;

function drawBoot(draw: Draw, ids: readonly string[], via: Via | null): Boot {
  const events = drawEvents(draw, ids);
  return { via, kernel: drawKernel(draw), events };
}

/** Any scenario of one to three boots and up to six devices: the whole domain of model.md. */
export function drawAnything(draw: Draw): Scenario {
  const laterBoots = draw.below(MOST_BOOTS);
  const host = drawHost(draw);
  const devices = drawDevices(draw, host);
  const ids = [...devices.map(({ id }) => id), GRAPHICS];
  const first = drawBoot(draw, ids, null);
  const later = Array.from({ length: laterBoots }, () => drawBoot(draw, ids, drawPath(draw, host)));
  return { name: null, host, devices, boots: [first, ...later] };
}
