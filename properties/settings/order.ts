import type { Boot, Scenario } from '../../engine/index.ts';
import { writeScenario } from '../scenarios/write.ts';
import { ranksIn } from './axis.ts';
import { bytesOf, windowsOf } from './devices.ts';
import { HOST_AXES } from './host.ts';
import { KERNEL_AXES } from './kernel.ts';
import { PATH_AXES } from './path.ts';

/** Of each setting of a boot, how far it is from the ordinary; 0 is the ordinary value. */
export function bootRanks({ via, kernel }: Boot): number[] {
  return [...ranksIn(KERNEL_AXES, kernel), ...(via === null ? [] : ranksIn(PATH_AXES, via))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function sizeOf(scenario: Scenario): number[] {
  const { host, devices, boots } = scenario;
  const ranks = [...ranksIn(HOST_AXES, host), ...boots.flatMap(bootRanks)];
  return [
    boots.length,
    devices.length,
    sum(boots.map(({ events }) => events.length)),
    sum(devices.map(windowsOf)),
    sum(devices.map(({ root }) => (root ? 1 : 0))),
    ranks.filter((rank) => rank > 0).length,
    ...ranks,
    sum(devices.map(bytesOf)),
  ];
}

/** A scenario with the sizes on which its place in the order depends. */
export interface Sized {
  readonly scenario: Scenario;
  readonly sizes: readonly number[];
}

export function sized(scenario: Scenario): Sized {
  return { scenario, sizes: sizeOf(scenario) };
}

/**
 * The one order of scenarios, below 0 where `one` is the smaller: fewer boots, then fewer devices,
 * events, BARs, root devices, settings that are not ordinary; then each setting by how far it is from
 * the ordinary, host before kernels; then fewer bytes of BARs; at last the text of the file.
 */
export function compareScenarios(one: Scenario, other: Scenario): number {
  return compareSized(sized(one), sized(other));
}

/** The same of scenarios whose sizes are known. */
export function compareSized(one: Sized, other: Sized): number {
  const { sizes } = one;
  for (let i = 0; i < Math.min(sizes.length, other.sizes.length); i++) {
    const difference = (sizes[i] ?? 0) - (other.sizes[i] ?? 0);
    if (difference !== 0) return difference;
  }
  const [text, otherText] = [textOf(one.scenario), textOf(other.scenario)];
  return text < otherText ? -1 : Number(text > otherText);
}

function textOf(scenario: Scenario): string {
  return JSON.stringify(writeScenario({ ...scenario, name: null }));
}
