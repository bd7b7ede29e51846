import { type Plant, plant } from './plant.ts';

const VMBUS = 'engine/guest/vmbus.ts';

/** Mistakes in strategies, properties and relations. */
export const JUDGEMENT_PLANTS: readonly Plant[] = [
  plant(
    '4',
    'half-capped takes half of low MMIO',
    'strategies/half-capped.ts',
    '(FOUR_GIB - first) / 2',
    '(FOUR_GIB - first) / 4',
  ),
  plant(
    '4',
    'merged falls back where the first base lies above lfb_base',
    'strategies/merged.ts',
    'first > lfbBase',
    'first < lfbBase',
  ),
  plant(
    '4',
    'high-first tries dxg windows above 4 GiB',
    'strategies/high-first.ts',
    "window === 'config' || window === 'dxg'",
    "window === 'config'",
  ),
  plant(
    '4',
    'top-down takes the highest range',
    VMBUS,
    "if (request.from === 'bottom') break;",
    'break;',
  ),
  plant(
    '4',
    "ideal tries H's own start first",
    'engine/guest/model-kernel.ts',
    'isEmpty(framebuffer) ? NOWHERE : framebuffer.start',
    'isEmpty(framebuffer) ? NOWHERE : NOWHERE',
  ),
  plant(
    '5',
    'starved leaves R out',
    VMBUS,
    'this.#iomem, request, this.#reserved, null)',
    'this.#iomem, request, null, null)',
  ),
  plant(
    '5',
    'starved keeps clear of H',
    'engine/judge.ts',
    "if (window !== 'vram') usual.avoid = this.#framebuffer.claimed;",
    '',
  ),
  plant(
    '5',
    'a move from an empty H is none',
    'engine/host/framebuffer.ts',
    'return !isEmpty(this.range) && this',
    'return this',
  ),
  plant(
    '5',
    'a root device may not end refused',
    'properties/root-device-works.ts',
    "'refused', ",
    '',
  ),
  plant(
    '5',
    'load orders leave exhausted aside',
    'properties/load-order-irrelevant.ts',
    "SET_ASIDE: readonly Word[] = ['exhausted']",
    'SET_ASIDE: readonly Word[] = []',
  ),
  plant(
    '5',
    'more low MMIO is tried up to 3.5 GiB',
    'properties/more-low-mmio-never-hurts.ts',
    ', GIB, 2 * GIB, 3 * GIB, 3.5 * GIB]',
    ']',
  ),
];
