import { hostProblem } from './host/validity.ts';
import type { Problem } from './problem.ts';
import {
  type Device,
  type Event,
  GRAPHICS,
  type Host,
  type Scenario,
  type Via,
} from './scenario.ts';
import { isPowerOfTwo } from './units.ts';

const MIN_BAR = 16;

/** The first thing that makes a well-formed scenario impossible, or null. */
export function scenarioProblem(scenario: Scenario): Problem | null {
  return hostProblem(scenario.host) ?? devicesProblem(scenario.devices) ?? bootsProblem(scenario);
}

function devicesProblem(devices: readonly Device[]): Problem | null {
  const seen = new Set<string>();
  for (const [index, device] of devices.entries()) {
    const path = ['devices', index, 'id'];
    if (device.id === GRAPHICS) {
      const expected = `another id: "${GRAPHICS}" is the graphics device`;
      return { path, found: `"${GRAPHICS}"`, expected };
    }
    if (seen.has(device.id)) {
      return { path, found: `"${device.id}" a second time`, expected: 'an id of its own' };
    }
    seen.add(device.id);
    const problem = barsProblem(device, index);
    if (problem !== null) return problem;
  }
  return null;
}

function barsProblem(device: Device, index: number): Problem | null {
  if ('dxg' in device) return null;
  const bad = device.bars.findIndex((bar) => bar.size < MIN_BAR || !isPowerOfTwo(bar.size));
  if (bad < 0) return null;
  return {
    path: ['devices', index, 'bars', bad, 'size'],
    found: `${device.bars[bad]?.size} bytes`,
    expected: `a power of two from ${MIN_BAR} bytes`,
  };
}

function bootsProblem(scenario: Scenario): Problem | null {
  const ids = new Set([GRAPHICS, ...scenario.devices.map((device) => device.id)]);
  for (const [index, boot] of scenario.boots.entries()) {
    const path = ['boots', index, 'via'];
    if (index === 0 && boot.via !== null) {
      return {
        path,
        found: 'a way here on the first boot',
        expected: 'none: it starts at power-on',
      };
    }
    if (index > 0 && boot.via === null) {
      return { path, found: 'nothing', expected: 'how the kernel before started this one' };
    }
    const problem =
      screenInfoProblem(scenario.host, boot.via, index) ?? eventsProblem(boot.events, index, ids);
    if (problem !== null) return problem;
  }
  return null;
}

/** Whether the kernel that starts the next one by way of `via` may have cleared its screen_info. */
export function mayClearScreenInfo(host: Host, via: Via): boolean {
  return screenInfoProblem(host, { ...via, screenInfo: 'cleared' }, 0) === null;
}

/** Only hyperv_fb clears it, and only `kexec_file_load` on x86_64 and Gen2 would have passed it on. */
function screenInfoProblem(host: Host, via: Via | null, boot: number): Problem | null {
  if (via?.screenInfo !== 'cleared') return null;
  const problem = (found: string, needed: string): Problem => ({
    path: ['boots', boot, 'via', 'screenInfo'],
    found: `cleared with ${found}`,
    expected: `kept, or ${needed}`,
  });
  if (host.arch !== 'x86_64') return problem(host.arch, 'x86_64');
  if (host.generation !== 2) return problem('generation 1', 'generation 2');
  if (via.syscall !== 'kexec_file_load') return problem(via.syscall, 'kexec_file_load');
  return via.fb0 === 'hyperv_fb' ? null : problem(`fb0 ${via.fb0}`, 'fb0 hyperv_fb');
}

function eventsProblem(
  events: readonly Event[],
  boot: number,
  ids: ReadonlySet<string>,
): Problem | null {
  const probed = new Map<string, boolean>();
  for (const [index, event] of events.entries()) {
    const [verb, id] =
      'probe' in event ? (['probe', event.probe] as const) : (['remove', event.remove] as const);
    const problem = (found: string, expected: string): Problem => ({
      path: ['boots', boot, 'events', index, verb],
      found,
      expected,
    });
    if (!ids.has(id))
      return problem(`"${id}"`, `a device of this scenario: ${[...ids].join(', ')}`);
    const present = probed.get(id) ?? false;
    if (verb === 'probe' && present) {
      return problem(`a second probe of "${id}"`, 'its removal first');
    }
    if (verb === 'remove' && !present) {
      return problem(`removal of "${id}", which is not probed`, 'a probe of it first');
    }
    probed.set(id, verb === 'probe');
  }
  return null;
}
