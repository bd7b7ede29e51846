import { describe, expect, it } from 'vitest';
import { Slot } from '../../engine/guest/slot.ts';
import { RESULTS, WINDOWS, WORDS } from '../../engine/index.ts';
import { aPciDevice, aScenario, firstBoot, kdumpBoot } from '../../engine/testing/examples.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { properties } from '../index.ts';
import { loadOrderIrrelevant } from '../load-order-irrelevant.ts';
import { rootDeviceWorks } from '../root-device-works.ts';
import { Verdict } from './verdict.ts';
import { violates } from './violates.ts';

/** What section 5 of model.md says of requests; of every other window and result nothing is violated. */
const OF_REQUESTS: Readonly<Record<string, string>> = {
  'config conflict': 'config-window-accepted',
  'low conflict': 'bar-window-clear',
  'high conflict': 'bar-window-clear',
  'dxg conflict': 'bar-window-clear',
  'low starved': 'low-window-granted',
  'high starved': 'high-window-granted',
  'config starved': 'config-window-granted',
  'dxg starved': 'dxg-window-granted',
  'vram starved': 'framebuffer-granted',
  'vram moved': 'framebuffer-unmoved',
};
/** How no root device may end a boot. */
const ROOT_LOST = ['refused', 'undefined', 'starved'];

function ids(mask: number): string[] {
  return properties.filter((_property, at) => (mask >> at) % 2 === 1).map(({ id }) => id);
}

function slotThat(root: boolean): Slot {
  return Slot.forDevice({ ...aPciDevice('nvme'), root });
}

describe('a verdict of a boot', () => {
  const cases = WINDOWS.flatMap((window) => RESULTS.map((result) => [window, result] as const));

  it.each(cases)('in which a %s window was %s', (window, result) => {
    const verdict = new Verdict(properties);
    verdict.answered(slotThat(true), window, null, result);
    const expected = OF_REQUESTS[`${window} ${result}`];
    expect(ids(verdict.mask)).toEqual(expected === undefined ? [] : [expected]);
  });

  it.each(WORDS)('that a device ends %s', (word) => {
    for (const root of [true, false]) {
      const verdict = new Verdict(properties);
      const slot = slotThat(root);
      slot.word = word;
      verdict.bootEnded([slotThat(true), slot]);
      const lost = root && ROOT_LOST.includes(word);
      expect(ids(verdict.mask), `root ${root}`).toEqual(lost ? ['root-device-works'] : []);
    }
  });

  it('adds up what happened, and forgets it where the next begins', () => {
    const verdict = new Verdict(properties);
    const slot = slotThat(true);
    verdict.answered(slot, 'config', null, 'conflict');
    verdict.answered(slot, 'low', null, 'starved');
    slot.word = 'refused';
    verdict.bootEnded([slot]);
    expect(ids(verdict.mask)).toEqual([
      'config-window-accepted',
      'low-window-granted',
      'root-device-works',
    ]);
    verdict.bootStarted();
    expect(verdict.mask).toBe(0);
  });
});

describe('whether a strategy violates a property in a scenario', () => {
  const root = { ...aPciDevice('nvme'), root: true };
  const devices = [root, aPciDevice('d1')];
  // Told nothing of a framebuffer at the low base, a kdump kernel under original has the root's window refused.
  const kdump = aScenario({
    devices,
    boots: [firstBoot(['probe nvme']), kdumpBoot(['probe nvme'])],
  });

  it('is told of properties of one run', () => {
    expect(violates(kdump, original, rootDeviceWorks)).toBe(true);
    expect(violates(aScenario({ devices }), original, rootDeviceWorks)).toBe(false);
  });

  it('is told of relations', () => {
    const inOrder = aScenario({ devices, boots: [firstBoot(['probe nvme', 'probe d1'])] });
    expect(violates(inOrder, merged, loadOrderIrrelevant)).toBe(false);
    // Without SYSFB nothing is reserved: the second of two config windows is behind the framebuffer.
    const untold = firstBoot(['probe nvme', 'probe d1', 'probe drm'], { sysfb: false });
    expect(violates(aScenario({ devices, boots: [untold] }), original, loadOrderIrrelevant)).toBe(
      true,
    );
  });
});
