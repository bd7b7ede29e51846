import type { Device } from '../../scenario.ts';
import {
  askForWindow,
  isGraphics,
  note,
  noteConflict,
  type Running,
  refused,
  windowAlign,
  windowSize,
} from './boot.ts';
import { accepted, overFramebuffer, overKeptWindow, removed, reported } from './host.ts';
import { framebufferBytes, offersGraphics } from './layout.ts';
import type { Grant, Wanted } from './memory.ts';
import type { Word } from './outcome.ts';
import { KIB, MIB, NO_LIMIT, span } from './span.ts';
import { release } from './tree.ts';

/** Section 3: a probe, and the device's word after it. */
export function probe(running: Running, id: string): void {
  running.words.set(id, probed(running, id));
}

function probed(running: Running, id: string): Word {
  if (isGraphics(id)) return offersGraphics(running.host) ? probeGraphics(running) : 'absent';
  const device = running.devices.find((one) => one.id === id);
  if (device === undefined) throw new Error(`no device ${id}`);
  return 'dxg' in device ? probeDxg(running, id, device.dxg) : probePci(running, id, device.bars);
}

/** Section 3, "hyperv_drm probe". */
function probeGraphics(running: Running): Word {
  const { host, held, kernel, strategy } = running;
  const size = framebufferBytes(host);
  const wanted: Wanted = {
    min: 0,
    max: NO_LIMIT,
    size,
    align: MIB,
    mayOverlap: true,
    fromTop: false,
    passOver: [],
  };
  const own = strategy.toldFramebuffer ? held.framebuffer : null;
  const first = own === null ? null : kernel.memory.allocateAt(span(own.start, size));
  const grant = first ?? kernel.memory.allocate(wanted);
  if (grant === null) {
    const answer = refused(running, 'drm', 'vram', wanted, []);
    letGoOfEfifb(running);
    return answer.grant === null ? answer.why : 'works';
  }
  note(running, { device: 'drm', window: 'vram', granted: grant, why: null, conflict: false });
  letGoOfEfifb(running);
  running.held = reported(held, host, grant.start);
  running.everGranted = true;
  running.owned.set('drm', [grant]);
  return 'works';
}

/** Section 3, "Trees": held until the first request of the boot was answered and judged. */
function letGoOfEfifb(running: Running): void {
  if (running.efifb !== null) release(running.kernel.memory.iomem, running.efifb);
  running.efifb = null;
}

/** Section 3, "dxgkrnl probe". */
function probeDxg(running: Running, id: string, size: number): Word {
  const answer = askForWindow(running, id, 'dxg', size, 64 * KIB);
  if (answer.grant === null) return answer.why;
  running.owned.set(id, [answer.grant]);
  return answer.conflict ? 'undefined' : 'works';
}

type Bars = Extract<Device, { bars: unknown }>['bars'];

/** Section 3, "pci-hyperv probe". */
function probePci(running: Running, id: string, bars: Bars): Word {
  const { memory } = running.kernel;
  const config = askForWindow(running, id, 'config', 8 * KIB, 4 * KIB);
  if (config.grant === null) return config.why;
  if (!entersD0(running, id, config.grant)) {
    memory.free(config.grant);
    return 'refused';
  }
  const owned: Grant[] = [config.grant];
  let overlaps = config.conflict;
  for (const [window, bits] of [['low', 32] as const, ['high', 64] as const]) {
    const sizes = bars.filter((bar) => bar.bits === bits).map((bar) => bar.size);
    if (sizes.length === 0) continue;
    const size = windowSize(sizes);
    const answer = askForWindow(running, id, window, size, windowAlign(size));
    if (answer.grant === null) {
      // A low window is freed while iomem still has it as non-busy: the kernel's bug.
      for (const grant of owned) memory.free(grant);
      return answer.why;
    }
    answer.grant.inIomem.busy = false;
    owned.push(answer.grant);
    overlaps ||= answer.conflict;
  }
  running.owned.set(id, owned);
  return overlaps ? 'undefined' : 'works';
}

/** Sections 2 and 8: whether the host accepts the config window when the device enters D0. */
function entersD0(running: Running, id: string, window: Grant): boolean {
  const { held, host, assumed } = running;
  if (host.vmm !== 'openvmm') {
    if (overFramebuffer(held, window)) return false;
    if (overKeptWindow(held, id, window)) {
      noteConflict(running);
      return false;
    }
  }
  running.held = accepted(held, id, { start: window.start, end: window.end }, assumed);
  return true;
}

/** Section 3, "Removal". */
export function remove(running: Running, id: string): void {
  const { kernel, owned, words } = running;
  for (const grant of owned.get(id) ?? []) {
    grant.inIomem.busy = true;
    kernel.memory.free(grant);
  }
  owned.delete(id);
  running.held = removed(running.held, id);
  if (words.get(id) !== 'absent') words.set(id, 'removed');
}
