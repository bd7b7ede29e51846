import type { Device, Host, Scenario } from '../../../engine/index.ts';
import { onOneLine } from '../../../properties/scenarios/describe.ts';
import { type Assumed, assumedInShort } from '../../assume/assumptions.ts';
import { inColumns, labelled } from '../../words/columns.ts';
import { describeRange, describeScreen, describeSize } from '../../words/units.ts';

/** What a scenario is about, above the accounts of what became of it. */
export function describeScenario(
  { name, host, devices }: Scenario,
  where: string,
  assumed: Assumed,
): string[] {
  const title = name === null || name === where ? where : `${where}: ${name}`;
  return [
    `=== ${onOneLine(title)} ===`,
    ...inColumns(labelled('host', [[describeHost(host)]])),
    ...inColumns(labelled('devices', devices.map(describeDevice))),
    ...inColumns(labelled('assumptions', [[assumedInShort(assumed)]])),
  ];
}

function describeHost(host: Host): string {
  const { arch, generation, isolation, firmware, console, lowMmio, highMmio, screen } = host;
  return [
    `Gen${generation} ${arch}`,
    ...(isolation === 'none' ? [] : [`CVM (${isolation})`]),
    ...(firmware === 'acpi' ? [] : ['device tree']),
    ...(console ? [] : ['console off']),
    `low MMIO ${lowMmio === null ? 'not asked for' : describeSize(lowMmio)}`,
    `high MMIO ${highMmio === null ? 'none' : describeRange(highMmio)}`,
    describeScreen(screen),
  ].join(', ');
}

function describeDevice(device: Device): string[] {
  const role = device.root ? 'root' : '';
  if ('dxg' in device) return [onOneLine(device.id), `dxg ${describeSize(device.dxg)}`, role];
  const bars = device.bars.map(({ size, bits }) => `${describeSize(size)}/${bits}-bit`);
  return [onOneLine(device.id), bars.join(', ') || 'no BARs', role];
}
