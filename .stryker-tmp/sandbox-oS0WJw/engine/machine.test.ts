import { describe, expect, it } from 'vitest';
import type { Strategy } from './contract.ts';
import { VmbusMemory } from './guest/vmbus.ts';
import { powerOn } from './handover.ts';
import { layOut } from './host/layout.ts';
import { Machine } from './machine.ts';
import { Recorder } from './recorder.ts';
import type { Host } from './scenario.ts';
import { aPciDevice, aStrategy, firstBoot, KERNEL, kdumpBoot, LAB } from './testing/examples.ts';
import { FROM_LFB, run } from './testing/run.ts';

/** Config windows from above 4 GiB, so that low and dxg windows alone can meet H. */
const APART: Partial<Strategy> = {
  place: (window, usual) => (window === 'config' ? { ...usual, min: 2 ** 32 } : usual),
};
const ELSEWHERE: Partial<Strategy> = { place: (_window, usual) => ({ ...usual, min: 2 ** 51 }) };

function words(events: readonly string[], how: Partial<Strategy>, host: Partial<Host> = {}) {
  return run([firstBoot(events)], how, host)[0]?.words;
}

describe('the word of a device', () => {
  it.each([
    ['works', ['probe nvme'], FROM_LFB],
    ['refused', ['probe nvme'], {}],
    ['undefined', ['probe low'], APART],
    ['exhausted', ['probe huge'], FROM_LFB],
    ['starved', ['probe nvme'], ELSEWHERE],
  ] as const)('is %s', (word, events, how: Partial<Strategy>) => {
    expect(words(events, how)).toEqual([`${events[0].split(' ')[1]} ${word}`]);
  });

  it('is undefined for a paravirtual GPU over H', () => {
    expect(words(['probe gpu'], {})).toEqual(['gpu undefined']);
  });

  it('is that of the failure where a window before it was undefined', () => {
    const [boot] = run([firstBoot(['probe huge'])], APART);
    expect(boot?.steps).toEqual([
      'config fe0000000 granted',
      'low f8000000 conflict',
      'high none exhausted',
    ]);
    expect(boot?.words).toEqual(['huge exhausted']);
    const nowhere: Partial<Strategy> = {
      place: (window, usual) => {
        if (window === 'low') return usual;
        return { ...usual, min: window === 'config' ? 2 ** 32 : 2 ** 51 };
      },
    };
    expect(words(['probe nvme'], nowhere)).toEqual(['nvme starved']);
  });

  it('stays undefined when H moves away, until removal; then it starts afresh', () => {
    const events = ['probe low', 'probe drm'];
    const [boot] = run([firstBoot(events)], APART);
    expect(boot?.steps.slice(1)).toEqual(['low f8000000 conflict', 'vram f8100000 moved']);
    expect(boot?.words).toEqual(['low undefined', 'drm works']);
    expect(words([...events, 'remove low'], APART)).toEqual(['low removed', 'drm works']);
    expect(words([...events, 'remove low', 'probe low'], APART)).toEqual([
      'low works',
      'drm works',
    ]);
  });

  it('is removed after any other', () => {
    expect(words(['probe nvme', 'remove nvme'], {})).toEqual(['nvme removed']);
    expect(words(['probe huge', 'remove huge'], FROM_LFB)).toEqual(['huge removed']);
    expect(words(['probe low', 'remove low'], FROM_LFB)).toEqual(['low removed']);
  });

  it.each([
    ['console support off', { console: false }],
    ['a CVM', { isolation: 'snp' }],
    ['a device tree', { firmware: 'devicetree' }],
    ['Gen1 with console support off', { generation: 1, console: false }],
  ] as const)('is absent for the graphics device with %s, also once removed', (_what, host) => {
    const [boot] = run([firstBoot(['probe drm'])], {}, host);
    expect(boot).toMatchObject({ words: ['drm absent'], steps: [] });
    expect(words(['probe drm', 'remove drm'], {}, host)).toEqual(['drm absent']);
    expect(words(['probe drm', 'remove drm', 'probe drm'], {}, host)).toEqual(['drm absent']);
  });

  it('is given for devices that an event names, in the order of their first events, boot by boot', () => {
    const boots = run(
      [
        firstBoot(['probe nvme', 'probe low', 'remove nvme', 'probe drm', 'probe nvme']),
        kdumpBoot(['probe drm', 'probe low']),
      ],
      FROM_LFB,
    );
    expect(boots[0]?.words).toEqual(['nvme works', 'low works', 'drm works']);
    expect(boots[1]?.words).toEqual(['drm works', 'low works']);
    expect(run([firstBoot([])], {})[0]?.words).toEqual([]);
  });
});

describe('H', () => {
  const start = (boot: { framebuffer: { start: number } | null } | undefined) =>
    boot?.framebuffer?.start ?? null;

  it('moves to granted video memory, and survives removal and the kernel', () => {
    const boots = run(
      [
        firstBoot(['probe gpu', 'probe drm', 'remove drm']),
        kdumpBoot([]),
        kdumpBoot(['probe gpu', 'remove gpu', 'probe drm']),
        kdumpBoot([]),
      ],
      {},
    );
    expect(boots[0]?.steps[1]).toBe('vram f9000000 moved');
    expect(boots.map(start)).toEqual([0xf8000000, 0xf9000000, 0xf9000000, 0xf8000000]);
    expect(boots[1]?.framebuffer).toEqual({ start: 0xf9000000, end: 0xf97fffff });
    expect(boots[2]?.steps).toEqual(['dxg f8000000 granted', 'vram f8000000 moved']);
  });

  it('does not move where video memory is refused', () => {
    const host: Partial<Host> = { highMmio: null };
    // 100 MiB from f8000000 leave 8 MiB before the I/O APIC, of which another device takes some.
    const events = ['probe most', 'probe low', 'probe drm'];
    const boots = run([firstBoot(events), kdumpBoot([])], {}, host);
    expect(boots[0]?.words).toEqual(['most undefined', 'low works', 'drm exhausted']);
    expect(boots.map(start)).toEqual([0xf8000000, 0xf8000000]);
  });

  it('is empty on Gen1 until the driver reports video memory, which is then no move', () => {
    const boots = run(
      [firstBoot(['probe nvme', 'probe drm']), kdumpBoot([])],
      {},
      { generation: 1 },
    );
    expect(boots[0]?.steps).toEqual([
      'config f8000000 granted',
      'high fe0000000 granted',
      'vram f8100000 granted',
    ]);
    expect(boots.map(start)).toEqual([null, 0xf8100000]);
  });

  it('refuses a config window in a CVM too, whose guest is never told of it', () => {
    const [boot] = run([firstBoot(['probe nvme'])], {}, { isolation: 'tdx' });
    expect(boot).toMatchObject({ lfbBase: 0, words: ['nvme refused'] });
    expect(boot?.framebuffer).toEqual({ start: 0xf8000000, end: 0xf87fffff });
  });
});

describe('entering D0', () => {
  const machine = new Machine(
    layOut(LAB),
    [aPciDevice('nvme')],
    aStrategy({}),
    new VmbusMemory(),
    new Recorder(),
  );
  const [action] = machine.actions([{ probe: 'nvme' }]);
  machine.boot(powerOn(layOut(LAB)), KERNEL, []);

  it.each([
    ['just before H', 0xf7ffe000, true],
    ['over its start', 0xf7fff000, false],
    ['over its end', 0xf87ff000, false],
    ['just after it', 0xf8800000, true],
  ])('with a config window %s', (_what, start, accepted) => {
    if (action === undefined) throw new RangeError('no such device');
    const { slot } = action;
    slot.reset();
    expect(machine.enterD0(slot, { start, end: start + 0x1fff })).toBe(accepted);
    expect(slot.word).toBe(accepted ? null : 'refused');
  });
});

it('an event for an unknown device is an error', () => {
  const machine = new Machine(layOut(LAB), [], aStrategy({}), new VmbusMemory(), new Recorder());
  expect(() => machine.actions([{ probe: 'nvme7' }])).toThrow(
    RangeError('no device "nvme7" in this scenario'),
  );
  expect(() => machine.actions([{ remove: 'nvme7' }])).toThrow(RangeError);
});
