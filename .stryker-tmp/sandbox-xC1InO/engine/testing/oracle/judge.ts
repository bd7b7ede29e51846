import type { Device } from '../../scenario.ts';
import type { OracleBoot, OracleStep, OracleViolation, Word } from './outcome.ts';

/** Section 5: the properties of one run, in the order of its table. */
const PROPERTIES = [
  'config-window-accepted',
  'bar-window-clear',
  'low-window-granted',
  'high-window-granted',
  'config-window-granted',
  'dxg-window-granted',
  'framebuffer-granted',
  'framebuffer-unmoved',
  'root-device-works',
] as const;

type Property = (typeof PROPERTIES)[number];

/** Section 6: one violation per boot, property and device, in its order. */
export function violationsOf(
  boots: readonly OracleBoot[],
  devices: readonly Device[],
): OracleViolation[] {
  const found: OracleViolation[] = [];
  for (const [boot, outcome] of boots.entries()) {
    for (const property of PROPERTIES) {
      for (const device of inOrder(devices)) {
        if (isViolated(property, device, outcome, devices)) found.push({ property, boot, device });
      }
    }
  }
  return found;
}

/** Section 6: `drm`, then the scenario's order of devices. */
export function inOrder(devices: readonly Device[]): string[] {
  return ['drm', ...devices.map(({ id }) => id)];
}

function isViolated(
  property: Property,
  device: string,
  { steps, words }: OracleBoot,
  devices: readonly Device[],
): boolean {
  const own = steps.filter((step) => step.device === device);
  const starved = (window: OracleStep['window']) =>
    own.some((step) => step.window === window && step.why === 'starved');
  switch (property) {
    // The host refuses a conflicting config window, or OpenVMM maps it under H.
    case 'config-window-accepted':
      return own.some(({ window, conflict }) => window === 'config' && conflict);
    case 'bar-window-clear':
      return own.some(({ window, conflict }) => window !== 'config' && conflict);
    case 'low-window-granted':
      return starved('low');
    case 'high-window-granted':
      return starved('high');
    case 'config-window-granted':
      return starved('config');
    case 'dxg-window-granted':
      return starved('dxg');
    case 'framebuffer-granted':
      return starved('vram');
    case 'framebuffer-unmoved':
      return own.some(movesFramebuffer);
    case 'root-device-works':
      return isRoot(device, devices) && isBroken(words.get(device));
  }
}

/** Section 5, `framebuffer-unmoved`: granted elsewhere than H was. */
export function movesFramebuffer({ window, granted, framebuffer }: OracleStep): boolean {
  if (window !== 'vram' || granted === null || framebuffer === null) return false;
  return granted.start !== framebuffer.start;
}

function isRoot(device: string, devices: readonly Device[]): boolean {
  return devices.some(({ id, root }) => id === device && root);
}

function isBroken(word: Word | undefined): boolean {
  return word === 'refused' || word === 'undefined' || word === 'starved';
}
