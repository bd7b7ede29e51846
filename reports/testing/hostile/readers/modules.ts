import { VmbusMemory } from '../../../../engine/index.ts';
import { readScenario } from '../../../../properties/scenarios/read.ts';
import { kernelStrategy } from '../../../../strategies/kernel/kernel-strategy.ts';
import {
  AT,
  answer,
  i32,
  print,
  resourceBytes,
  tinyModule,
} from '../../../../strategies/kernel/testing/tiny-module.ts';
import { USUALLY_ASSUMED } from '../../../assume/assumptions.ts';
import { outcomeSection } from '../../../run/account/outcome.ts';
import { judge, rehearse } from '../../../run/trials.ts';
import { toTerminal } from '../../../words/terminal.ts';
import { EXAMPLE } from '../../example.ts';
import { bytesOf, type Reader } from '../reader.ts';

const WIDE = { width: 80, paint: null, apart: 0 };

/** Boots the kernel in a module, and tells of it as `run` does. */
function ran(bytes: Uint8Array): string {
  const strategy = kernelStrategy(bytes, '/input.wasm', 'input');
  const { scenario } = readScenario(EXAMPLE);
  if (scenario === null) throw new Error('the example is none');
  const filed = { where: 'example', scenario };
  const [trial] = rehearse([filed], [strategy], false, USUALLY_ASSUMED);
  if (trial === undefined) throw new Error('no trial');
  const { outcome, judged, printed } = judge(trial, new VmbusMemory());
  return toTerminal([outcomeSection(strategy, scenario, outcome, judged, printed)], WIDE);
}

const text = (words: string) => [...bytesOf(`${words}\0`)];
/** A range, what is granted, a format, and its argument. */
const DATA = [
  ...resourceBytes(0xf8000000, 0xfed3ffff, 0x200),
  ...resourceBytes(0xf9000000, 0xf9001fff),
  ...text('\u00016prints %d, %s and %pR\n'),
];
const [RANGE, GRANTED, FORMAT] = [AT.data, AT.data + 56, AT.data + 112];
const ABOUT = '{"release":"6.12.117","kconfig":["CONFIG_X=y"]}';
const NAMES = /^\/input\.wasm: |^strategy "input": /;

export const moduleReaders: readonly Reader[] = [
  {
    name: 'module',
    reads: "a kernel's module, which `hvmmio kernel build` wrote, on the command line and the page",
    sources: [
      'strategies/own/load-kernel.ts',
      'strategies/kernel/instances.ts',
      'strategies/kernel/instance.ts',
    ],
    examples: () => [
      tinyModule({ about: ABOUT }),
      tinyModule({
        data: DATA,
        code: {
          ranges: i32(RANGE),
          boot: [...print(FORMAT, AT.data), ...i32(0)],
          pci_probe: [...answer(0, GRANTED), ...i32(0)],
          drm_probe: i32(GRANTED),
        },
        withoutSysfb: tinyModule(),
      }),
    ],
    read: ran,
    names: NAMES,
    cost: 1900,
  },
  {
    name: 'module-about',
    reads: 'what a module says of itself',
    sources: ['strategies/kernel/about.ts'],
    examples: () => [bytesOf(ABOUT)],
    read: (bytes) => ran(tinyModule({ about: new TextDecoder().decode(bytes) })),
    names: NAMES,
    cost: 2500,
  },
  {
    name: 'module-data',
    reads: "a kernel's own data: its resources, and what it prints",
    sources: ['strategies/kernel/kernel-memory.ts', 'strategies/kernel/printk.ts'],
    examples: () => [Uint8Array.from(DATA)],
    read: (bytes) =>
      ran(
        tinyModule({
          data: [...bytes.subarray(0, 8000)],
          code: {
            ranges: i32(RANGE),
            reserved: i32(GRANTED),
            boot: [...print(FORMAT, AT.data), ...i32(0)],
            pci_probe: [...answer(0, GRANTED), ...i32(0)],
            drm_probe: i32(GRANTED),
          },
        }),
      ),
    names: NAMES,
    cost: 2400,
  },
];
