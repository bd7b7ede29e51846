import type { Device, Host, Scenario } from '../../../engine/index.ts';
import { type Assumed, assumedInShort } from '../../assume/assumptions.ts';
import { type Blocks, left, type Rows, rows, table, title } from '../../words/blocks.ts';
import { describeScreen } from '../../words/screen.ts';
import { describeRange, describeSize } from '../../words/units.ts';

/** What a scenario is about, above the accounts of what became of it. */
export function scenarioBlocks(scenario: Scenario, where: string, assumed: Assumed): Blocks {
  const { name } = scenario;
  const what = name === null || name === where ? where : `${where}: ${name}`;
  return [title(`=== ${what} ===`), settingRows(scenario, assumed)];
}

/** The host and devices of a scenario, and what is assumed. */
export function settingRows({ host, devices }: Scenario, assumed: Assumed): Rows {
  return rows([
    ['host', describeHost(host)],
    ['devices', table([left('id'), left('asks for'), left('role')], devices.map(describeDevice))],
    ['assumptions', assumedInShort(assumed)],
  ]);
}

function describeHost(host: Host): string {
  const { arch, generation, isolation, firmware, console, lowMmio, highMmio } = host;
  return [
    `Gen${generation} ${arch}`,
    ...(host.vmm === 'openvmm' ? ['OpenVMM'] : []),
    ...(isolation === 'none' ? [] : [`CVM (${isolation})`]),
    ...(firmware === 'acpi' ? [] : ['device tree']),
    ...(console ? [] : ['console off']),
    `low MMIO ${lowMmio === null ? 'not asked for' : describeSize(lowMmio)}`,
    `high MMIO ${highMmio === null ? 'none' : describeRange(highMmio)}`,
    describeScreen(host),
  ].join(', ');
}

function describeDevice(device: Device): string[] {
  const role = device.root ? 'root' : '';
  if ('dxg' in device) return [device.id, `dxg ${describeSize(device.dxg)}`, role];
  const bars = device.bars.map(({ size, bits }) => `${describeSize(size)}/${bits}-bit`);
  return [device.id, bars.join(', ') || 'no BARs', role];
}
