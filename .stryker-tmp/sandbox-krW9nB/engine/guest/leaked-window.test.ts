import { describe, expect, it } from 'vitest';
import { simulate } from '../simulate.ts';
import { draw } from '../testing/draw.ts';
import {
  aDxgDevice,
  aPciDevice,
  aScenario,
  aStrategy,
  firstBoot,
  kdumpBoot,
} from '../testing/examples.ts';
import { VmbusMemory } from './vmbus.ts';

const MIB = 0x100000;
const IOAPIC = 'fec00000-fec003ff : IOAPIC 0';

/** No high MMIO, so that every high window is refused, and no framebuffer in the way. */
function run(...boots: readonly (readonly string[])[]) {
  const [first = [], ...others] = boots;
  const scenario = aScenario({
    host: { highMmio: null, console: false },
    devices: [
      aPciDevice('both', [16 * MIB, 32], [16, 64]),
      aPciDevice('low', [16 * MIB, 32]),
      aDxgDevice('large', 24 * MIB),
    ],
    boots: [firstBoot(first), ...others.map((words) => kdumpBoot(words))],
  });
  const memory = new VmbusMemory();
  const outcome = simulate(scenario, aStrategy({}), memory);
  const steps = outcome.boots.flatMap((boot) => boot.steps);
  const granted = steps.map(({ window, granted: range }) => {
    return range === null ? `${window} refused` : `${window} ${range.start.toString(16)}`;
  });
  return { granted, iomem: draw(memory.dump().iomem), vmbus: draw(memory.dump().vmbus) };
}

describe('a low window freed because the high one was refused', () => {
  it('stays in the machine, not busy, and is free in the VMBus range', () => {
    const { granted, iomem, vmbus } = run(['probe both']);
    expect(granted).toEqual(['config f8000000', 'low f9000000', 'high refused']);
    expect(iomem).toBe(`f9000000-f9ffffff : both (window)\n${IOAPIC}`);
    expect(vmbus).toBe('f8000000-fed40000 : hyperv mmio (window)');
  });

  it('grants a window inside it, which is freed as usual', () => {
    const { granted, iomem } = run(['probe both', 'probe low']);
    expect(granted.slice(3)).toEqual(['config f8000000', 'low f9000000']);
    expect(iomem).toBe(
      [
        'f8000000-f8001fff : low',
        'f9000000-f9ffffff : both (window)',
        '  f9000000-f9ffffff : low (window)',
        IOAPIC,
      ].join('\n'),
    );
    const after = run(['probe both', 'probe low', 'remove low']);
    expect(after.iomem).toBe(`f9000000-f9ffffff : both (window)\n${IOAPIC}`);
    expect(after.vmbus).toBe('f8000000-fed40000 : hyperv mmio (window)');
  });

  it('refuses a window that sticks out of it', () => {
    expect(run(['probe large']).granted).toEqual(['dxg f8000000']);
    expect(run(['probe both', 'probe large']).granted.at(-1)).toBe('dxg fa000000');
  });

  it('stays when the device is removed, and nests when it is probed again', () => {
    const { iomem } = run(['probe both', 'remove both', 'probe both']);
    expect(iomem).toBe(
      ['f9000000-f9ffffff : both (window)', '  f9000000-f9ffffff : both (window)', IOAPIC].join(
        '\n',
      ),
    );
  });

  it('is gone in the next kernel', () => {
    expect(run(['probe both'], ['probe large']).granted.at(-1)).toBe('dxg f8000000');
  });
});

describe('bridge windows that a device holds', () => {
  it('are not busy in the machine and taken in the VMBus range', () => {
    const { iomem, vmbus } = run(['probe low', 'probe large']);
    expect(iomem).toBe(
      [
        'f8000000-f8001fff : low',
        'f9000000-f9ffffff : low (window)',
        'fa000000-fb7fffff : large',
        IOAPIC,
      ].join('\n'),
    );
    expect(vmbus).toBe(
      [
        'f8000000-fed40000 : hyperv mmio (window)',
        '  f8000000-f8001fff : low',
        '  f9000000-f9ffffff : low',
        '  fa000000-fb7fffff : large',
      ].join('\n'),
    );
    expect(run(['probe low', 'probe large', 'remove low', 'remove large']).iomem).toBe(IOAPIC);
  });
});
