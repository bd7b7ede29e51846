import { MIB, type Scenario } from '../../../engine/index.ts';
import { ORDINARY_HOST } from '../../settings/host.ts';
import { ORDINARY_KERNEL } from '../../settings/kernel.ts';
import { ORDINARY_PATH } from '../../settings/path.ts';
import type { Evaluator } from '../evaluator.ts';
import { hex } from '../look.ts';
import { LAB_GEN1, recordedIn } from '../recorded.ts';

const VIDEO_MEMORY = /^(\w+)-\w+ : 5620e0c7-/;
const KDUMP_TOLD = /^Gen1 VM: start=0x(\w+), size=0x(\w+)$/;

/** The VM of the logs. */
const VM: Scenario = {
  name: null,
  host: {
    ...ORDINARY_HOST,
    generation: 1,
    lowMmio: 128 * MIB,
    screen: { resolution: [7680, 4320] },
  },
  devices: [],
  boots: [
    { via: null, kernel: ORDINARY_KERNEL, events: [{ probe: 'drm' }] },
    { via: ORDINARY_PATH, kernel: ORDINARY_KERNEL, events: [] },
  ],
};

export const c27: Evaluator = {
  domain: 'the logs of a lab Gen1 VM whose framebuffer had moved, and of its kdump kernel',
  exhaustive: false,
  judge: (bench) => {
    const [moved] = recordedIn(LAB_GEN1, VIDEO_MEMORY);
    const [start, size] = recordedIn(LAB_GEN1, KDUMP_TOLD);
    const upheld = moved !== 'f8000000' && start === 'f8000000' && size === hex(64 * MIB);
    const merged = bench.strategy('merged');
    const kdump = bench.run(VM, merged).boots[1];
    const evidence = () => [
      `recorded: video memory at ${moved}; the kdump kernel prints start=0x${start}, size=0x${size}`,
      `the engine: framebuffer at ${hex(kdump?.framebuffer?.start ?? 0)}; the kdump kernel reserves from ${hex(kdump?.reserved?.start ?? 0)}`,
      LAB_GEN1.source,
    ];
    const smallest = upheld ? null : { scenario: VM, strategy: merged.id };
    return { tried: 1, failing: upheld ? 0 : 1, smallest, evidence, outside: () => [] };
  },
};
