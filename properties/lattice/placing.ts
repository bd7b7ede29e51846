import {
  type Device,
  isKernel,
  PCI_WINDOWS,
  type PciWindow,
  placementsOf,
  type Range,
  type Strategy,
  toldFramebuffer,
  USUAL_PLACEMENT,
} from '../../engine/index.ts';

const PAGE = 4096;

/** What the drivers of some devices ask for. */
export interface Asks {
  readonly windows: readonly PciWindow[];
  /** Whether all that they ask for is whole pages: BARs take pages, and so does the rest. */
  readonly wholePages: boolean;
}

/** What the drivers of some devices ask for. */
export function asksOf(devices: readonly Device[]): Asks {
  const wholePages = devices.every((device) => !('dxg' in device) || device.dxg % PAGE === 0);
  return { windows: windowsOf(devices), wholePages };
}

function windowsOf(devices: readonly Device[]): PciWindow[] {
  const windows = devices.flatMap((device): PciWindow[] => {
    if ('dxg' in device) return ['dxg'];
    const has = (bits: number) => device.bars.some((bar) => bar.bits === bits);
    return ['config', ...(has(32) ? ['low' as const] : []), ...(has(64) ? ['high' as const] : [])];
  });
  return PCI_WINDOWS.filter((window) => windows.includes(window));
}

/** The windows that a strategy keeps from some of the room that the kernel gives them; a kernel does not declare its own. */
export function narrowedBy(strategy: Strategy): PciWindow[] {
  if (isKernel(strategy)) return [...PCI_WINDOWS];
  return PCI_WINDOWS.filter((window) => {
    const usual = USUAL_PLACEMENT[window];
    return placementsOf(strategy, window).every(
      ({ min, max }) => min > usual.min || max < usual.max,
    );
  });
}

/**
 * How a strategy's kernels look for windows in these VMBus ranges, as text that is equal for strategies that
 * differ in nothing that a boot shows, reservations aside.
 */
export class Placing {
  readonly #of: Readonly<Record<PciWindow, string>>;
  readonly #pages: string;
  readonly #bytes: string;
  readonly #told: string;

  constructor(strategy: Strategy, ranges: readonly Range[]) {
    const text = (window: PciWindow) => placesOf(strategy, window, ranges);
    this.#of = {
      config: text('config'),
      low: text('low'),
      high: text('high'),
      dxg: text('dxg'),
    };
    this.#told = toldFramebuffer(strategy) ? 'told' : '';
    this.#bytes = ranges.map(({ start, end }) => `${start}-${end}`).join();
    // Of a range that ends within a page no driver is granted that page, if it asks for whole ones.
    this.#pages = ranges.map(({ start, end }) => `${start}-${Math.floor((end + 1) / PAGE)}`).join();
  }

  /** The text for a guest whose drivers ask for that. */
  of({ windows, wholePages }: Asks): string {
    const each = windows.map((window) => this.#of[window]).join(';');
    return `${this.#told};${wholePages ? this.#pages : this.#bytes};${each}`;
  }
}

/**
 * The ranges in which each placement has the kernel look, and from which end. Its bounds matter in nothing else:
 * the kernel looks at all of a range that reaches between them. One that names no range is as none.
 */
function placesOf(strategy: Strategy, window: PciWindow, ranges: readonly Range[]): string {
  const places = placementsOf(strategy, window).map(({ min, max, from }) => {
    const looked = ranges.map(({ start, end }) => (start >= max || end <= min ? 0 : 1));
    return looked.includes(1) ? `${from}${looked.join('')}` : '';
  });
  return [...new Set(places)].filter((place) => place !== '').join();
}
