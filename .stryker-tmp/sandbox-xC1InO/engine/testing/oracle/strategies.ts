import type { FirmwareType } from '../../scenario.ts';
import {
  guessEight,
  halfCapped,
  lowEndAlways,
  lowEndFallback,
  merged,
  mergedFirstVersion,
  original,
  preSix,
  stableFiveFifteen,
} from './reservations.ts';
import { KERNEL, type PciWindow, type Place, type Retold } from './retold.ts';
import { FOUR_GIB } from './span.ts';

const MERGED: Retold = { ...KERNEL, reserve: merged, exactCut: true };
const MAINLINE: Retold = { ...MERGED, sysfb: countedAsOn };

/** The strategies of section 4 by id, in its order. */
export const RETOLD: ReadonlyMap<string, Retold> = new Map<string, Retold>([
  ['original', { ...KERNEL, reserve: original }],
  ['pre-6.0', { ...KERNEL, reserve: preSix }],
  ['select-sysfb', { ...KERNEL, reserve: original, sysfb: countedAsOn }],
  ['guess-8', { ...KERNEL, reserve: guessEight }],
  ['high-config-window', { ...KERNEL, reserve: original, place: configAboveFourGib }],
  ['low-end-fallback', { ...KERNEL, reserve: lowEndFallback }],
  ['low-end-always', { ...KERNEL, reserve: lowEndAlways }],
  ['half-capped', { ...KERNEL, reserve: halfCapped }],
  ['merged-v1', { ...MERGED, reserve: mergedFirstVersion }],
  ['merged', MERGED],
  ['mainline', MAINLINE],
  ['stable-5.15', { ...MAINLINE, reserve: stableFiveFifteen }],
  ['high-first', { ...MAINLINE, place: highFirst }],
  ['ideal', { ...KERNEL, reserve: () => null, toldFramebuffer: true }],
  ['top-down', { ...KERNEL, reserve: original, place: (_window, usual) => [fromTop(usual)] }],
]);

function countedAsOn(built: boolean, firmware: FirmwareType): boolean {
  return firmware === 'devicetree' ? built : true;
}

function configAboveFourGib(window: PciWindow, usual: Place): Place[] {
  return [window === 'config' ? { ...usual, min: FOUR_GIB } : usual];
}

function highFirst(window: PciWindow, usual: Place): Place[] {
  if (window === 'low' || window === 'high') return [usual];
  return [{ ...usual, min: FOUR_GIB }, usual];
}

function fromTop(usual: Place): Place {
  return { ...usual, fromTop: true };
}
