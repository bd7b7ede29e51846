import { expect, it } from 'vitest';
import { framebufferOf, GRAPHICS, lowBase } from '../../engine/index.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { pre60 } from '../../strategies/pre-6.0.ts';
import { type Judgement, judgementOf } from './judgement.ts';
import { lossesIn } from './losses.ts';
import { logsOf } from './testing/diagnosed.ts';
import { type DrawnVm, drawVm } from './testing/drawn-vm.ts';
import { functionOf, type WrittenLogs, writtenBy } from './testing/written-log.ts';

/** VMs that are drawn: 2,000 unless LOGS_DRAWN says otherwise. */
const { LOGS_DRAWN = '2000' } = process.env;
const DRAWN = Number(LOGS_DRAWN);
/** The strategies that kernels follow. */
const KERNELS = [original, pre60, merged];

function* drawn(): Generator<DrawnVm> {
  let found = 0;
  for (let index = 0; found < DRAWN; index++) {
    const vm = drawVm('logs', index, KERNELS);
    if (vm === null) continue;
    found += 1;
    yield vm;
  }
}

/** What the judgement says of the host and devices that is not so; what it calls open is no mistake. */
function mistakesIn({ inferred, fit }: Judgement, vm: DrawnVm): string[] {
  const { host, devices, boots } = vm.scenario;
  const found = fit?.best.settings ?? inferred.settings;
  const wrong = (name: string, value: unknown, truth: unknown, open: boolean) =>
    open || value === truth ? [] : [`${name}: ${value}, but it is ${truth}`];
  const { knowns } = inferred;
  const open = (id: keyof typeof knowns) => knowns[id].others.length > 0;
  const best = fit?.best.scenario.host;
  const first = boots[0].events
    .map((event) => ('probe' in event ? event.probe : ''))
    .filter(
      (id) =>
        id !== GRAPHICS || (host.console && host.isolation === 'none' && host.firmware === 'acpi'),
    )
    .filter((id) => !id.startsWith('gpu-pv'))
    .map((id) => busOf(functionOf(vm, id)));
  return [
    ...wrong('generation', found.generation, host.generation, open('generation')),
    ...wrong('arch', found.arch, host.arch, open('arch')),
    ...wrong('isolation', inferred.settled.isolation, host.isolation, false),
    ...wrong('firmware', inferred.settled.firmware, host.firmware, false),
    ...wrong(
      'console',
      found.console,
      host.console,
      open('console') || host.firmware === 'devicetree',
    ),
    ...(best === undefined || host.firmware === 'devicetree'
      ? []
      : wrong('low base', lowBase(best), lowBase(host), open('lowMmio') || open('framebuffer'))),
    ...(host.firmware === 'devicetree'
      ? []
      : wrong(
          'high MMIO',
          JSON.stringify(found.highMmio),
          JSON.stringify(host.highMmio),
          open('highMmio') || (host.arch === 'arm64' && knowns.highMmio.how !== 'read'),
        )),
    ...wrong('framebuffer', found.framebuffer, framebufferOf(host), open('framebuffer')),
    ...wrong(
      'devices',
      inferred.devices.length,
      devices.length,
      devices.some((device) => 'dxg' in device),
    ),
    ...wrong(
      'order',
      found.first.map((event) => busOf('probe' in event ? event.probe : '')).join(),
      first.join(),
      open('first') || devices.some((device) => 'dxg' in device),
    ),
  ];
}

/** A device without BARs to show is named by its bus. */
function busOf(id: string): string {
  return id.slice(0, 7);
}

/** Whether the verdict is what the engine says of the VM itself; null where there is none. */
function isRight({ verdict }: Judgement, { scenario, outcome }: DrawnVm): boolean | null {
  const lost = lossesIn(outcome, null);
  const roots = scenario.devices.filter(({ root }) => root).map(({ id }) => id);
  const dump = lost.some(({ device }) => roots.includes(device));
  const network = lost.every(({ device }) => device.startsWith('cx'));
  switch (verdict.headline) {
    case 'nothing-at-risk':
      return lost.length === 0;
    case 'dump-lost':
      return dump;
    case 'network-lost':
      return lost.length > 0 && !dump && network;
    case 'device-lost':
      return lost.length > 0 && !dump;
    case 'open':
      return null;
    default:
      return false;
  }
}

/** What of a VM's logs is at hand: all, or without a listing, the loader, or the kdump kernel. */
const AT_HAND: readonly (readonly (keyof WrittenLogs)[])[] = [
  ['dmesg', 'iomem', 'kdump', 'loader'],
  ['dmesg', 'iomem', 'kdump'],
  ['dmesg', 'kdump', 'loader'],
  ['dmesg', 'loader'],
];

it('of 2,000 VMs no verdict is wrong, and of the logs of both kernels 4 in 5 give one', async () => {
  const wrong: string[] = [];
  const counts = { whole: 0, verdicts: 0 };
  for (const [number, vm] of [...drawn()].entries()) {
    const logs = writtenBy(vm);
    const parts = AT_HAND[number % AT_HAND.length] ?? [];
    const texts = parts.map((part) => logs[part]);
    const judgement = judgementOf(await logsOf(...texts), KERNELS);
    const right = isRight(judgement, vm);
    const name = `${vm.scenario.name} under ${vm.strategy.id}, ${parts.join('+')}`;
    if (right === false) wrong.push(`${name}: ${judgement.verdict.headline}`);
    wrong.push(...mistakesIn(judgement, vm).map((mistake) => `${name}: ${mistake}`));
    if (!parts.includes('kdump')) continue;
    counts.whole += 1;
    if (right !== null) counts.verdicts += 1;
  }
  expect(wrong).toEqual([]);
  expect(counts.verdicts / counts.whole).toBeGreaterThanOrEqual(0.8);
});
