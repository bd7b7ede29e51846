import {
  type Assumptions,
  framebufferOf,
  GRAPHICS,
  type Outcome,
  type Range,
  type Scenario,
  type Step,
  touches,
  type Word,
} from '../../engine/index.ts';
import { deviceOf } from '../settings/events.ts';

/** How a device stands at the end of a boot (from 0); undefined where no event named it. */
export function wordOf({ boots }: Outcome, boot: number, device: string): Word | undefined {
  return boots[boot]?.words.find((said) => said.device === device)?.word;
}

/** Windows that lay over the host's framebuffer when they were granted; windows over others' do not count. */
export function overFramebuffer(
  { boots }: Outcome,
  boot: number,
  { A4 }: Pick<Assumptions, 'A4'>,
): Step[] {
  const found = boots[boot];
  if (found === undefined) return [];
  const stays = A4 === 'kept' ? (boots[0]?.framebuffer ?? null) : null;
  return found.steps.filter(({ window, granted, framebuffer }) => {
    if (window === 'vram' || granted === null) return false;
    return [framebuffer, stays].some(
      (range) => range !== null && touches(range, granted.start, granted.end),
    );
  });
}

/** Whether no window of any boot lies over the framebuffer. */
export function isClear(outcome: Outcome, assumptions: Assumptions): boolean {
  return outcome.boots.every((_, boot) => overFramebuffer(outcome, boot, assumptions).length === 0);
}

/** The device of the first event of a boot (from 0). */
export function firstProbed({ boots }: Scenario, boot: number): string | undefined {
  const [event] = boots[boot]?.events ?? [];
  return event && deviceOf(event);
}

/** The devices probed in a boot (from 0), in order. */
export function probeOrder({ boots }: Scenario, boot: number): string[] {
  return (boots[boot]?.events ?? []).map(deviceOf);
}

/** Whether the graphics driver is loaded in a boot (from 0). */
export function loadsGraphics(scenario: Scenario, boot: number): boolean {
  return probeOrder(scenario, boot).includes(GRAPHICS);
}

/** The video memory that was granted in a boot (from 0), or null. */
export function videoMemoryOf({ boots }: Outcome, boot: number): Range | null {
  return boots[boot]?.steps.find(({ window }) => window === 'vram')?.granted ?? null;
}

/** Whether any device of the scenario has a 32-bit BAR. */
export function hasBar32({ devices }: Scenario): boolean {
  return devices.some((device) => 'bars' in device && device.bars.some(({ bits }) => bits === 32));
}

/** Bytes of the framebuffer. */
export function framebufferBytes({ host }: Scenario): number {
  return framebufferOf(host);
}

/** An address as kernels print it. */
export function hex(address: number): string {
  return address.toString(16);
}
