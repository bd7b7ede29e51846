import { rmSync } from 'node:fs';
import { bench, describe } from 'vitest';
import {
  type Handover,
  type Host,
  type HostLayout,
  layOut,
  Machine,
  MIB,
  Recorder,
  type Strategy,
  VmbusMemory,
} from '../dist/engine/index.js';
import { properties } from '../dist/properties/index.js';
import { Verdict } from '../dist/properties/judging/verdict.js';
import { highConfigWindow } from '../dist/strategies/high-config-window.js';
import { buildKernel } from '../dist/strategies/kernel/build/build.js';
import { kernelStrategy } from '../dist/strategies/kernel/kernel-strategy.js';
import { merged } from '../dist/strategies/merged.js';
import { original } from '../dist/strategies/original.js';
import { releaseOf, withProposal } from '../strategies/kernel/testing/conformance/trees.ts';
import { LAB } from './testing/examples.ts';

const AZURE: Host = {
  ...LAB,
  lowMmio: 3072 * MIB,
  highMmio: { start: 0xfc0000000, end: 0xfffffffff },
};
const mergedHigh: Strategy = {
  ...merged,
  ...(highConfigWindow.place === undefined ? {} : { place: highConfigWindow.place }),
};
const layouts: readonly (readonly [string, Strategy, Host, boolean])[] = [
  ['original told 0, lab', original, LAB, false],
  ['original told 0, Azure', original, AZURE, false],
  ['merged told 0, lab', merged, LAB, false],
  ['merged told 0, Azure', merged, AZURE, false],
  ['original told the base, lab', original, LAB, true],
  ['original told the base, Azure', original, AZURE, true],
  ['high-config-window told 0, lab', highConfigWindow, LAB, false],
  ['merged, config window from 4 GiB, told 0, lab', mergedHigh, LAB, false],
];

/** hyperv_drm with 8 MiB, two config windows, one high window of 8 MiB. */
const devices = [
  { id: 'a', bars: [{ size: 8 * MIB, bits: 64 }], root: true },
  { id: 'b', bars: [], root: false },
] as const;
const events = [{ probe: 'drm' }, { probe: 'a' }, { probe: 'b' }];
const kernel = { sysfb: true, efi: true, efifb: 'released' } as const;
const BOOTS = 2_000;
/** A module takes a hundred times as long: so many boots are as short a sample, which a busy machine interrupts less. */
const MODULE_BOOTS = 20;

/** Runs `boot` many times a sample and reports the fastest sample, in us a boot. */
function measure(name: string, boot: () => void, boots = BOOTS): void {
  let fastest = Number.POSITIVE_INFINITY;
  const sample = () => {
    const begun = performance.now();
    for (let i = 0; i < boots; i++) boot();
    fastest = Math.min(fastest, (1000 * (performance.now() - begun)) / boots);
  };
  const report = () => console.log(`${name}: ${fastest.toFixed(3)} us a boot`);
  bench(name, sample, {
    time: 500,
    teardown: (_, mode) => (mode === 'run' ? report() : undefined),
  });
}

/** All layouts in turn, so that none is measured on code that was compiled for those before it alone. */
function warmUp(boots: readonly (() => void)[]): void {
  for (let round = 0; round < 50; round++) {
    for (const boot of boots) for (let i = 0; i < BOOTS; i++) boot();
  }
}

/** What a layout's second kernel starts from. */
function handoverOf(layout: HostLayout, told: boolean): Handover {
  const { framebuffer, lfbBase } = layout;
  return { framebuffer, lfbBase: told ? lfbBase : 0, configWindows: [], kdump: false };
}

const verdicts = layouts.map(([name, strategy, host, told]) => {
  const layout = layOut(host);
  const verdict = new Verdict(properties);
  const machine = new Machine(layout, devices, strategy, new VmbusMemory(), verdict);
  const actions = machine.actions(events);
  const handover = handoverOf(layout, told);
  return { name, boot: () => machine.boot(handover, kernel, actions) };
});

const memory = new VmbusMemory();
const outcomes = layouts.map(([name, strategy, host, told]) => {
  const layout = layOut(host);
  const handover = handoverOf(layout, told);
  const boot = () => {
    const machine = new Machine(layout, devices, strategy, memory, new Recorder());
    machine.boot(handover, kernel, machine.actions(events));
  };
  return { name, boot };
});

describe('one boot, verdict only: trees, reservation, three drivers', () => {
  warmUp(verdicts.map(({ boot }) => boot));
  for (const { name, boot } of verdicts) measure(name, boot);
});

describe('one boot, whole outcome recorded', () => {
  warmUp(outcomes.map(({ boot }) => boot));
  for (const { name, boot } of outcomes) measure(name, boot);
});

/** What a strategy is as the text of a tree that has the fix. */
const TEXTS = new Map<Strategy, Parameters<typeof withProposal>[1] | null>([
  [merged, null],
  [original, 'original'],
  [highConfigWindow, 'high-config-window'],
  [mergedHigh, 'merged, config window from 4 GiB'],
]);

/** The same decisions by the functions of a kernel tree. */
async function moduleOf(strategy: Strategy, tree: string): Promise<Strategy> {
  const text = TEXTS.get(strategy) ?? null;
  const edited = text === null ? tree : withProposal(tree, text);
  try {
    return kernelStrategy((await buildKernel(edited)).bytes, edited, strategy.id);
  } finally {
    if (edited !== tree) rmSync(edited, { recursive: true });
  }
}

const { HVMMIO_KERNEL_TREES: named = '' } = process.env;
const [tree = ''] = named.split(':');
if (tree !== '') {
  const modules = new Map<Strategy, Strategy>();
  for (const strategy of TEXTS.keys()) modules.set(strategy, await moduleOf(strategy, tree));
  describe(`one boot of a module of Linux ${releaseOf(tree)}, whole outcome recorded`, () => {
    for (const [name, strategy, host, told] of layouts) {
      const layout = layOut(host);
      const handover = handoverOf(layout, told);
      const kernelOf = modules.get(strategy) ?? strategy;
      const boot = () => {
        const machine = new Machine(layout, devices, kernelOf, memory, new Recorder());
        machine.boot(handover, kernel, machine.actions(events));
      };
      measure(name, boot, MODULE_BOOTS);
    }
  });
}
