import type { Device, Event, Host, Problem, Scenario, Via } from '../../engine/index.ts';
import type { ScenarioShape } from './schema.ts';

type DeviceShape = ScenarioShape['devices'][number];
type BootShape = ScenarioShape['boots'][number];
type EventShape = BootShape['events'][number];

/** A scenario from a file's shape, or the first device or event that is two things or none. */
export function build(shape: ScenarioShape): Scenario | Problem {
  const { name, boots: bootShapes } = shape;
  const host = buildHost(shape.host);
  if ('expected' in host) return host;
  const devices: Device[] = [];
  for (const [index, deviceShape] of shape.devices.entries()) {
    const device = buildDevice(deviceShape, ['devices', index]);
    if ('expected' in device) return device;
    devices.push(device);
  }
  const boots = [];
  for (const [index, boot] of bootShapes.entries()) {
    const events: Event[] = [];
    for (const [at, eventShape] of boot.events.entries()) {
      const event = buildEvent(eventShape, ['boots', index, 'events', at]);
      if ('expected' in event) return event;
      events.push(event);
    }
    boots.push({ via: buildVia(boot.via), kernel: boot.kernel, events });
  }
  const [first, ...others] = boots;
  if (first === undefined) {
    return { path: ['boots'], found: 'an empty list', expected: 'at least one boot' };
  }
  return { name, host, devices, boots: [first, ...others] };
}

function buildHost(shape: ScenarioShape['host']): Host | Problem {
  const { resolution, framebuffer, vmm, ...same } = shape;
  const others = vmm === 'openvmm' ? { ...same, vmm } : same;
  if (framebuffer === undefined) {
    return { ...others, screen: { resolution: resolution ?? [1920, 1080] } };
  }
  if (resolution === undefined) return { ...others, screen: { framebuffer } };
  const path = ['host', 'framebuffer'];
  return { path, found: 'a framebuffer beside a resolution', expected: 'one of them' };
}

function buildVia(shape: BootShape['via']): Via | null {
  if (shape === null) return null;
  const { screenInfo, ...via } = shape;
  return screenInfo === 'cleared' ? { ...via, screenInfo } : via;
}

function buildDevice(shape: DeviceShape, path: Problem['path']): Device | Problem {
  const { id, bars, dxg, root } = shape;
  if (bars !== undefined && dxg === undefined) return { id, bars, root };
  if (dxg !== undefined && bars === undefined) return { id, dxg, root };
  const found = bars === undefined ? 'neither "bars" nor "dxg"' : 'both "bars" and "dxg"';
  return { path, found, expected: 'one of them' };
}

function buildEvent({ probe, remove }: EventShape, path: Problem['path']): Event | Problem {
  if (probe !== undefined && remove === undefined) return { probe };
  if (remove !== undefined && probe === undefined) return { remove };
  const found = probe === undefined ? 'neither "probe" nor "remove"' : 'both "probe" and "remove"';
  return { path, found, expected: 'one of them' };
}
